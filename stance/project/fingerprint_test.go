package project

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

// fingerprint tells whether a file has changed: its size and the hash of its
// first ten megabytes.
func fingerprint(path string) string {
	stat, err := os.Stat(path)
	if err != nil || stat.IsDir() {
		return fmt.Sprint("no file: ", err)
	}
	file, err := os.Open(path)
	if err != nil {
		return err.Error()
	}
	defer file.Close()
	sum := sha256.New()
	io.Copy(sum, io.LimitReader(file, 10<<20))
	return fmt.Sprintf("%d bytes, %x", stat.Size(), sum.Sum(nil)[:8])
}
