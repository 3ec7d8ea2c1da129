package assets

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"os"
	"testing"
)

// TestIconSizes looks at each rendered size: square, as big as it says, clear
// at the corners and drawn in the middle of each voice.
func TestIconSizes(t *testing.T) {
	for _, size := range []int{16, 24, 32, 48, 64, 128, 256, 512} {
		file, err := os.ReadFile(fmt.Sprintf("icon/icon-%d.png", size))
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatalf("%d: %v", size, err)
		}
		if b := img.Bounds(); b.Dx() != size || b.Dy() != size {
			t.Errorf("icon-%d.png is %v", size, b)
		}
		if _, _, _, alpha := img.At(0, 0).RGBA(); alpha != 0 {
			t.Errorf("icon-%d.png: the corner is not clear", size)
		}
		leftR, _, leftB, _ := img.At(size*9/32, size*11/32).RGBA()
		rightR, _, rightB, _ := img.At(size*23/32, size*11/32).RGBA()
		if leftR <= leftB || rightB <= rightR {
			t.Errorf("icon-%d.png: the two voices can't be told apart", size)
		}
	}
}

func TestIconDrawingIsXML(t *testing.T) {
	for d := xml.NewDecoder(bytes.NewReader(IconSVG)); ; {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
