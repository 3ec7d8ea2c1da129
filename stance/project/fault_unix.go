//go:build unix

package project

import (
	"errors"
	"syscall"
)

func isFull(err error) bool { return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) }

func isReadOnlyDrive(err error) bool { return errors.Is(err, syscall.EROFS) }
