package charts

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"io"
)

const signature = "\x89PNG\r\n\x1a\n"

// Kinds of pixels and of filters, as PNG numbers them.
const (
	trueColor      = 2
	trueColorAlpha = 6
	filterUp       = 2 // each byte less the one above it
)

// encode writes pixels as a PNG with chunks of its own before the picture. A chart
// is mostly plain: nearly every row is like the one above it, so that one filter
// serves for all, and a row that is the same is a row of zeros. The encoder of the
// library tries five filters on each row, which takes most of its time.
func encode(w io.Writer, img *image.RGBA, opaque bool, before []byte) error {
	var b bytes.Buffer
	b.WriteString(signature)
	header := binary.BigEndian.AppendUint32(nil, uint32(img.Rect.Dx()))   // #nosec G115 -- a picture has sides of some thousand points
	header = binary.BigEndian.AppendUint32(header, uint32(img.Rect.Dy())) // #nosec G115 -- a picture has sides of some thousand points
	kind, bytesPerPixel := byte(trueColorAlpha), 4
	if opaque {
		kind, bytesPerPixel = trueColor, 3
	}
	chunk(&b, "IHDR", append(header, 8, kind, 0, 0, 0))
	b.Write(before)
	if _, err := w.Write(b.Bytes()); err != nil {
		return err
	}
	parts := bufio.NewWriterSize(partWriter{w}, 1<<16)
	z, err := zlib.NewWriterLevel(parts, zlib.BestSpeed)
	if err != nil {
		return err
	}
	if err := filtered(z, img, bytesPerPixel); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	if err := parts.Flush(); err != nil {
		return err
	}
	b.Reset()
	chunk(&b, "IEND", nil)
	_, err = w.Write(b.Bytes())
	return err
}

// A partWriter writes each piece as a chunk of the picture.
type partWriter struct{ w io.Writer }

func (p partWriter) Write(piece []byte) (int, error) {
	var b bytes.Buffer
	chunk(&b, "IDAT", piece)
	if _, err := p.w.Write(b.Bytes()); err != nil {
		return 0, err
	}
	return len(piece), nil
}

// filtered writes the rows, each less the one above it.
func filtered(w io.Writer, img *image.RGBA, bytesPerPixel int) error {
	width := img.Rect.Dx()
	out := make([]byte, 1+bytesPerPixel*width)
	same := make([]byte, len(out))
	out[0], same[0] = filterUp, filterUp
	row, above := make([]byte, len(out)-1), make([]byte, len(out)-1)
	var last []uint8 // the pixels above
	for y := range img.Rect.Dy() {
		pixels := img.Pix[y*img.Stride:][:4*width]
		if bytes.Equal(pixels, last) {
			if _, err := w.Write(same); err != nil {
				return err
			}
			continue
		}
		last = pixels
		unpack(row, pixels, bytesPerPixel)
		for i, v := range row {
			out[1+i] = v - above[i]
		}
		row, above = above, row
		if _, err := w.Write(out); err != nil {
			return err
		}
	}
	return nil
}

// unpack writes pixels as PNG has them: without alpha, or with colours that are
// not multiplied by it.
func unpack(row, pixels []byte, bytesPerPixel int) {
	if bytesPerPixel == 3 {
		for i, j := 0, 0; j < len(pixels); i, j = i+3, j+4 {
			row[i], row[i+1], row[i+2] = pixels[j], pixels[j+1], pixels[j+2]
		}
		return
	}
	copy(row, pixels)
	for i := 0; i < len(row); i += 4 {
		if a := uint32(row[i+3]); a != 0 && a != 255 {
			for k := i; k < i+3; k++ {
				row[k] = uint8(min(255, (uint32(row[k])*255+a/2)/a))
			}
		}
	}
}
