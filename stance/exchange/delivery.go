package exchange

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// A Delivery is a set of files that appear in a folder together: each is written
// beside its place, and when all are whole they are renamed. What was there
// before stays as it was until then.
type Delivery struct {
	folder  string
	created bool // the folder was not there before
	files   []*os.File
	names   []string
}

// Deliver begins a delivery into a folder, which is made where it is not there.
// The error says so where nothing can be written into it.
func Deliver(folder string) (*Delivery, error) {
	_, err := os.Stat(folder)
	d := &Delivery{folder: folder, created: errors.Is(err, os.ErrNotExist)}
	if err := os.MkdirAll(folder, 0o777); err != nil { // #nosec G301 -- the system's mask takes the rights away that the user's folders don't give
		return nil, fmt.Errorf("the output folder can't be made: %w", err)
	}
	probe, err := d.beside("probe")
	if err != nil {
		return nil, fmt.Errorf("nothing can be written into the output folder: %w", err)
	}
	return d, errors.Join(probe.Close(), os.Remove(probe.Name()))
}

// Create begins a file of the delivery.
func (d *Delivery) Create(name string) (io.Writer, error) {
	file, err := d.beside(name)
	if err != nil {
		return nil, err
	}
	d.files, d.names = append(d.files, file), append(d.names, name)
	return file, nil
}

// beside makes a hidden file that no other run uses, with the rights that the
// system gives new files.
func (d *Delivery) beside(name string) (*os.File, error) {
	path := filepath.Join(d.folder, fmt.Sprintf(".%s.%08x", name, rand.Uint32())) // #nosec G404 -- a name that is free; O_EXCL refuses one that is not
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)              // #nosec G304 G302 -- in the folder that the user names, with the rights that the system gives new files
}

// Commit puts all files in their places. After an error, those that were not
// yet renamed are gone and the older ones stay.
func (d *Delivery) Commit() error {
	for _, f := range d.files {
		if err := errors.Join(f.Sync(), f.Close()); err != nil {
			d.Discard()
			return fmt.Errorf("the output can't be written: %w", err)
		}
	}
	for i, f := range d.files {
		if err := os.Rename(f.Name(), filepath.Join(d.folder, d.names[i])); err != nil {
			d.files = d.files[i:]
			d.Discard()
			return fmt.Errorf("the output can't be put in its place: %w", err)
		}
	}
	d.files, d.created = nil, false
	return nil
}

// Discard takes back what was not committed. After Commit it does nothing.
func (d *Delivery) Discard() {
	for _, f := range d.files {
		_ = f.Close()
		_ = os.Remove(f.Name())
	}
	d.files = nil
	if d.created {
		_ = os.Remove(d.folder) // only where it is empty
	}
}
