package intake

import (
	"archive/zip"
	"errors"
	"math"
	"strings"
	"testing"
)

// TestUnpacked holds what an archive claims of a file to what can be true.
func TestUnpacked(t *testing.T) {
	for _, c := range []struct {
		packed, claimed uint64
		want            int64
	}{
		{0, 0, 0},
		{10, 4, 4},
		{10, 10 * mostDeflated, 10 * mostDeflated},
		{10, 10*mostDeflated + 1, 10 * mostDeflated},
		{10, math.MaxUint64, 10 * mostDeflated},
		{math.MaxUint64, 7, 7},
		{math.MaxUint64, math.MaxUint64, math.MaxInt64 / mostDeflated * mostDeflated},
	} {
		f := &zip.File{FileHeader: zip.FileHeader{CompressedSize64: c.packed, UncompressedSize64: c.claimed}}
		if got := unpacked(f); got != c.want {
			t.Errorf("%d bytes packed into %d: %d, want %d", c.claimed, c.packed, got, c.want)
		}
	}
}

// TestALibraryThatBreaksDown names a file over which a format library panics.
func TestALibraryThatBreaksDown(t *testing.T) {
	_, err := guarded(func(content []byte) (draft, error) { return draft{}, errors.New(string(content[9])) }, []byte("short"))
	if err == nil || !strings.Contains(err.Error(), "is damaged") {
		t.Errorf("%v, want that the file is damaged", err)
	}
}
