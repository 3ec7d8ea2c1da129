package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"
)

// Limits of archives: what one may unpack to in all, how many entries it may
// have, and how deep archives may lie in archives.
const (
	unpackedTimes = 4 // the largest file
	mostEntries   = 200_000
	mostDepth     = 3
	mostDeflated  = 1032 // times its size that deflated bytes can come to
)

// packed reads what a ZIP file is: a document in one of the formats that are
// ZIP files, or an archive of files.
func (r *reading) packed(content []byte, path string, depth int) bool {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return r.fail(path, "is damaged: it begins as a ZIP file and does not end as one")
	}
	p := parts{archive, map[string]*zip.File{}, min(mostPart, r.options.most())}
	for _, f := range archive.File {
		p.named[f.Name] = f
	}
	mime, _ := p.part("mimetype", 200)
	switch {
	case p.has("word/document.xml"):
		return r.one(p.docx, nil, path)
	case p.has("xl/workbook.xml"):
		return r.sheets(content, path)
	case string(mime) == "application/epub+zip", p.has("META-INF/container.xml"):
		return r.one(p.epub, nil, path)
	case strings.HasPrefix(string(mime), "application/vnd.oasis.opendocument.text"):
		return r.one(p.odt, nil, path)
	case strings.HasPrefix(string(mime), "application/vnd.oasis.opendocument."):
		return r.fail(path, "is a table or drawing of OpenDocument; save it as XLSX, CSV or PDF")
	case p.has("ppt/presentation.xml"):
		return r.fail(path, "is a presentation; save it as PDF")
	}
	return r.archive(archive, path, depth)
}

// archive reads the entries of a ZIP file as a folder is read.
func (r *reading) archive(archive *zip.Reader, place string, depth int) bool {
	if depth >= mostDepth {
		return r.fail(place, "lies in too many archives")
	}
	if len(archive.File) > mostEntries {
		return r.fail(place, fmt.Sprintf("holds more than %d files", mostEntries))
	}
	most := unpackedTimes * r.options.most()
	left, files := most, 0
	for _, f := range archive.File {
		if r.over() {
			return false
		}
		if strings.HasSuffix(f.Name, "/") || isHidden(within(f)) {
			continue
		}
		files++
		if !r.entry(f, place, depth, &left) {
			return false
		}
		if left <= 0 {
			return r.fail(place, "unpacks to more than "+size(most)+"; the rest was left out")
		}
	}
	if files == 0 {
		return r.fail(place, "the archive holds no file")
	}
	return true
}

// within is the name of a file as one that lies in its archive, wherever it says
// that it lies.
func within(f *zip.File) string {
	return strings.TrimLeft(path.Clean("/"+strings.ReplaceAll(f.Name, `\`, "/")), "/")
}

// entry reads one file of an archive. Its name only names it: nothing is written.
func (r *reading) entry(f *zip.File, place string, depth int, left *int64) bool {
	place += "/" + within(f)
	if f.Flags&1 != 0 {
		return r.fail(place, "is protected by a password")
	}
	in, err := f.Open()
	if err != nil {
		return r.fail(place, "is packed in a way that can't be read")
	}
	defer in.Close()
	r.size = unpacked(f)
	return r.read(&rationed{in, left}, place, depth+1)
}

// unpacked is the size in bytes that an archive claims for a file, as far as
// what it is packed into can come to it.
func unpacked(f *zip.File) int64 {
	packed := min(f.CompressedSize64, math.MaxInt64/mostDeflated)
	return int64(min(f.UncompressedSize64, packed*mostDeflated)) // #nosec G115 -- packed is cut so that it fits
}

// isHidden holds for what systems put into archives beside the files.
func isHidden(name string) bool {
	return strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(name, "__MACOSX/")
}

// rationed reads no more than is left of what an archive or a row may come to.
type rationed struct {
	in   io.Reader
	left *int64
}

var errRation = errors.New("comes to too much")

func (l *rationed) Read(p []byte) (int, error) {
	if *l.left <= 0 {
		return 0, errRation
	}
	n, err := l.in.Read(p[:min(int64(len(p)), *l.left)])
	*l.left -= int64(n)
	return n, err
}

// parts are the files in a document that is a ZIP file.
type parts struct {
	archive *zip.Reader
	named   map[string]*zip.File
	most    int64 // that one part may unpack to
}

func (p parts) has(name string) bool { return p.named[name] != nil }

// part unpacks one part, up to most bytes.
func (p parts) part(name string, most int64) ([]byte, error) {
	f := p.named[name]
	if f == nil {
		return nil, fmt.Errorf("is damaged: its part %s is missing", name)
	}
	if f.Flags&1 != 0 {
		return nil, errPassword
	}
	in, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("is damaged: its part %s can't be unpacked", name)
	}
	defer in.Close()
	content, err := io.ReadAll(io.LimitReader(in, most+1))
	switch {
	case int64(len(content)) > most:
		return nil, errors.New("unpacks to more than " + size(most))
	case err != nil:
		return nil, fmt.Errorf("is damaged: its part %s can't be unpacked", name)
	}
	return content, nil
}

var errPassword = errors.New("is protected by a password; save it without one")

// oldOffice says what a file in the format of old Office programs is.
func oldOffice(content []byte) string {
	utf16 := func(s string) []byte { return []byte(strings.Join(strings.Split(s, ""), "\x00")) }
	switch {
	case bytes.Contains(content, utf16("EncryptedPackage")):
		return errPassword.Error()
	case bytes.Contains(content, utf16("WordDocument")):
		return "is an old Word file; save it as DOCX"
	case bytes.Contains(content, utf16("Workbook")):
		return "is an old Excel file; save it as XLSX or CSV"
	}
	return "is a file of an old Office program; save it as DOCX or PDF"
}
