package project

import (
	"errors"
	"syscall"
)

const (
	handleDiskFull = syscall.Errno(39)  // ERROR_HANDLE_DISK_FULL
	diskFull       = syscall.Errno(112) // ERROR_DISK_FULL
	writeProtect   = syscall.Errno(19)  // ERROR_WRITE_PROTECT
)

func isFull(err error) bool { return errors.Is(err, diskFull) || errors.Is(err, handleDiskFull) }

func isReadOnlyDrive(err error) bool { return errors.Is(err, writeProtect) }
