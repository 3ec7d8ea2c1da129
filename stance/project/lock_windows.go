package project

import (
	"os"
	"syscall"
)

// errHeld is ERROR_SHARING_VIOLATION: another program has the file open.
const errHeld = syscall.Errno(32)

// openLocked opens a file that nobody else can open to write until it is closed.
func openLocked(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, syscall.FILE_SHARE_READ, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return os.NewFile(uintptr(handle), path), nil
}

// drop closes a lock's file and removes it; another program that locked it in
// between keeps it.
func drop(file *os.File) {
	_ = file.Close()
	_ = os.Remove(file.Name())
}
