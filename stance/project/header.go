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

// Where the header keeps what (https://www.sqlite.org/fileformat.html).
const (
	headerVersion     = 60 // user_version
	headerApplication = 68 // application_id
)

// inspect looks at a file without opening it as a database, so that a file of
// another program is never touched.
func inspect(path string) error {
	header, err := readHeader(path)
	switch {
	case err != nil:
		return err
	case !bytes.HasPrefix(header, []byte("SQLite format 3\x00")):
		return fmt.Errorf("%s: %w", path, ErrForeign)
	case binary.BigEndian.Uint32(header[headerApplication:]) != applicationID:
		return fmt.Errorf("%s: is a database of another program: it %w", path, ErrForeign)
	case int64(binary.BigEndian.Uint32(header[headerVersion:])) > int64(len(migrations())):
		return fmt.Errorf("%s: %w", path, ErrNewer)
	}
	return nil
}

func readHeader(path string) ([]byte, error) {
	stat, err := os.Stat(path)
	if err != nil {
		return nil, fault(path, err)
	}
	if !stat.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: is no file: it %w", path, ErrForeign)
	}
	file, err := os.Open(path) // #nosec G304 -- the project that the user names
	if err != nil {
		return nil, fault(path, err)
	}
	defer file.Close()
	header := make([]byte, headerSize)
	_, err = io.ReadFull(file, header)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, fmt.Errorf("%s: is only %d bytes long: it %w", path, stat.Size(), ErrForeign)
	}
	return header, fault(path, err)
}
