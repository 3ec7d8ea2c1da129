package exchange

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// A sortedZip is an archive whose entries stand in the order of their names, in
// whatever order they were written: the same entries make the same archive.
// Entries wait in memory, compressed.
type sortedZip struct {
	out     io.Writer
	entries []*zipEntry
}

// A zipEntry is an entry that is being written.
type zipEntry struct {
	header zip.FileHeader
	packed bytes.Buffer
	flate  *flate.Writer
	sum    hash.Hash32
}

// Create begins an entry; it is done when the next begins.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	e := &zipEntry{header: zip.FileHeader{Name: name, Method: zip.Deflate}, sum: crc32.NewIEEE()}
	packer, err := flate.NewWriter(&e.packed, flate.DefaultCompression)
	e.flate = packer
	z.entries = append(z.entries, e)
	return e, err
}

// Write adds to an entry.
func (e *zipEntry) Write(b []byte) (int, error) {
	e.header.UncompressedSize64 += uint64(len(b))
	_, _ = e.sum.Write(b) // never fails
	return e.flate.Write(b)
}

// AddFS adds the files of a folder.
func (z *sortedZip) AddFS(folder fs.FS) error {
	return fs.WalkDir(folder, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(folder, path)
		if err != nil {
			return err
		}
		w, err := z.Create(path)
		if err != nil {
			return err
		}
		_, err = w.Write(content)
		return err
	})
}

// Close writes the archive.
func (z *sortedZip) Close() error {
	slices.SortFunc(z.entries, func(a, b *zipEntry) int { return strings.Compare(a.header.Name, b.header.Name) })
	archive := zip.NewWriter(z.out)
	for _, e := range z.entries {
		if err := e.flate.Close(); err != nil {
			return err
		}
		e.header.CRC32, e.header.CompressedSize64 = e.sum.Sum32(), uint64(e.packed.Len()) // #nosec G115 -- a length is never negative
		w, err := archive.CreateRaw(&e.header)
		if err != nil {
			return err
		}
		if _, err := e.packed.WriteTo(w); err != nil {
			return err
		}
	}
	return archive.Close()
}
