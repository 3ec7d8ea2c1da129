package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"parley/stance"
)

// mostPages is how many pages of a PDF are read.
const mostPages = 5000

// openPDFium compiles the PDF library, which takes seconds the first time; what
// came out is kept in the user's folder for caches.
var openPDFium = sync.OnceValues(func() (pdfium.Pool, error) {
	runtime := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	if cache, err := os.UserCacheDir(); err == nil {
		if compiled, err := wazero.NewCompilationCacheWithDir(filepath.Join(cache, "parley", "pdf")); err == nil {
			runtime = runtime.WithCompilationCache(compiled)
		}
	}
	return webassembly.Init(webassembly.Config{
		Context: context.Background(), MaxIdle: 1, MaxTotal: 2, RuntimeConfig: runtime,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard, // it needs no file and has nothing to say
	})
})

// readPDF reads the text of a PDF file, column by column; lines that stand at the
// head or foot of many pages are left out. Pages that are pictures are named.
func readPDF(content []byte) (draft, error) {
	a := draft{Article: stance.Article{Extracted: true}}
	pool, err := openPDFium()
	if err != nil {
		return a, fmt.Errorf("can't be read: the reader of PDF files did not start: %w", err)
	}
	library, err := pool.GetInstance(time.Minute)
	if err != nil {
		return a, fmt.Errorf("can't be read: the reader of PDF files did not start: %w", err)
	}
	defer library.Close()
	opened, err := library.OpenDocument(&requests.OpenDocument{File: &content})
	if err != nil {
		return a, pdfError(err)
	}
	defer library.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: opened.Document}) //nolint:errcheck
	document := pdfDocument{library, opened.Document}
	pages, err := document.pages()
	if err != nil {
		return a, err
	}
	if scanned := document.scanned(pages); len(scanned) == len(pages) && len(pages) > 0 {
		return a, errors.New("holds only scanned pages, which are pictures; let a program for text recognition read them first")
	} else if len(scanned) > 0 {
		a.Notices = append(a.Notices, "scanned pages, which are pictures, were left out: "+strings.Join(scanned, ", "))
	}
	a.Text = setPages(pages)
	document.describe(&a)
	return a, nil
}

func pdfError(err error) error {
	text := err.Error()
	switch {
	case strings.Contains(text, "password"), strings.Contains(text, "encryption"):
		return errPassword
	case strings.Contains(text, "format"), strings.Contains(text, "file"):
		return errors.New("is damaged: it is no PDF that can be read")
	}
	return errors.New("can't be read as PDF: " + text)
}

// A pdfDocument is an open PDF file.
type pdfDocument struct {
	library pdfium.Pdfium
	handle  references.FPDF_DOCUMENT
}

// pages reads where the text of each page stands.
func (d pdfDocument) pages() ([]pdfPage, error) {
	count, err := d.library.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.handle})
	if err != nil {
		return nil, pdfError(err)
	}
	if count.PageCount > mostPages {
		return nil, fmt.Errorf("has more than %d pages; split it", mostPages)
	}
	pages := make([]pdfPage, count.PageCount)
	for i := range pages {
		found, err := d.library.GetPageTextStructured(&requests.GetPageTextStructured{
			Page: requests.Page{ByIndex: &requests.PageByIndex{Document: d.handle, Index: i}},
			Mode: requests.GetPageTextStructuredModeChars,
		})
		if err != nil {
			return nil, fmt.Errorf("is damaged: page %d can't be read", i+1)
		}
		pages[i] = stretches(found.Chars)
	}
	return pages, nil
}

// scanned are the numbers of the pages that have pictures and no text.
func (d pdfDocument) scanned(pages []pdfPage) (numbers []string) {
	for i, p := range pages {
		if len(p) > 0 {
			continue
		}
		objects, err := d.library.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{
			Page: requests.Page{ByIndex: &requests.PageByIndex{Document: d.handle, Index: i}},
		})
		if err == nil && objects.Count > 0 {
			numbers = append(numbers, strconv.Itoa(i+1))
		}
	}
	return numbers
}

// describe reads title, author and date from the properties of the file.
func (d pdfDocument) describe(a *draft) {
	found, err := d.library.GetMetaData(&requests.GetMetaData{Document: d.handle})
	if err != nil {
		return
	}
	for _, t := range found.Tags {
		switch t.Tag {
		case "Title":
			fillIn(&a.Title, t.Value)
		case "Author":
			fillIn(&a.Author, t.Value)
		case "CreationDate":
			if day := strings.TrimPrefix(t.Value, "D:"); len(day) >= 8 {
				a.made = readDate(day[:8])
			}
		}
	}
}
