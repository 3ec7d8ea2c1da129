package project

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// headerSize is the length in bytes of the header of an SQLite file.
const headerSize = 100

// inspect looks at a file without opening it as a database, so that a file of
// another program is never touched.
func inspect(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return fault(path, err)
	}
	defer file.Close()
	header := make([]byte, headerSize)
	n, err := io.ReadFull(file, header)
	switch {
	case n == 0:
		return fmt.Errorf("%s: the file is empty; it is no Parley project", path)
	case errors.Is(err, io.ErrUnexpectedEOF), err == nil && !bytes.HasPrefix(header, []byte("SQLite format 3\x00")):
		return fmt.Errorf("%s: is no Parley project", path)
	case err != nil:
		return fault(path, err)
	case binary.BigEndian.Uint32(header[68:]) != applicationID:
		return fmt.Errorf("%s: is a database of another program; it was not touched", path)
	case int(binary.BigEndian.Uint32(header[60:])) > len(migrations()):
		return fmt.Errorf("%s: %w", path, ErrNewer)
	}
	return nil
}
