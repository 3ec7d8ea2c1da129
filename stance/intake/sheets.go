package intake

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// sheets reads an Excel file: every sheet that has a column of texts, a row an
// article.
func (r *reading) sheets(content []byte, path string) bool {
	book, err := openSheets(content, r.options.most())
	if err != nil {
		return r.fail(path, err.Error())
	}
	defer book.Close()
	found := false
	for _, sheet := range book.GetSheetList() {
		usable, err := r.sheet(book, sheet, path)
		if err != nil {
			r.fail(path+":"+sheet, "the sheet can't be read: "+err.Error())
		}
		found = found || usable || err != nil
		if r.over() {
			return false
		}
	}
	if !found {
		return r.fail(path, noColumn)
	}
	return true
}

func openSheets(content []byte, most int64) (book *excelize.File, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("is damaged: it is no Excel file that can be read")
		}
	}()
	book, err = excelize.OpenReader(bytes.NewReader(content), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: unpackedTimes * most, UnzipXMLSizeLimit: min(mostPart, most),
	})
	switch {
	case err == nil:
		return book, nil
	case strings.Contains(err.Error(), "unzip size exceeds"):
		return nil, errors.New("unpacks to more than " + size(unpackedTimes*most))
	}
	return nil, errors.New("is damaged: it is no Excel file that can be read")
}

// sheet reads one sheet; it is not usable without a column of texts.
func (r *reading) sheet(book *excelize.File, sheet, path string) (usable bool, err error) {
	rows, err := book.Rows(sheet)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	var c columns
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return usable, err
		}
		if !usable {
			if len(cells) == 0 {
				continue
			}
			if c = r.options.Mapping.columnsOf(cells); !c.usable() {
				return false, nil
			}
			usable, c.guarded = true, false // cells of text are no formulas
			continue
		}
		dateCell(cells, c.date)
		if !r.row(c, cells, path, path+":"+sheet+":"+strconv.Itoa(n), numbered(path, n)) {
			break
		}
	}
	return usable, rows.Error()
}

// dateCell writes the days that Excel counts from 1900 as a date.
func dateCell(cells []string, at int) {
	if at < 0 || at >= len(cells) {
		return
	}
	const first, last = 7305, 73050 // 1920 to 2100
	if days, err := strconv.ParseFloat(cells[at], 64); err == nil && days >= first && days <= last {
		if t, err := excelize.ExcelDateToTime(days, false); err == nil {
			cells[at] = onDay(t).String()
		}
	}
}
