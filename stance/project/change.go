package project

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// changeable are the tables whose rows an edit writes down. Each knows its rows
// by the column id.
var changeable = []string{"articles", "judgements", "marks", "aliases", "memos", "occasions", "desk"}

// A row is a row of a table by its columns.
type row map[string]any

// insert adds a row to a changeable table and returns its id.
func (e *edit) insert(table string, r row) (int64, error) {
	columns := slices.Sorted(maps.Keys(r))
	args := r.values(columns)
	query := fmt.Sprintf(`INSERT INTO %s (%s) VALUES (?%s)`, table, strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1))
	id, err := e.insertID(query, args...)
	if err != nil {
		return 0, err
	}
	return id, e.note(table, id, nil)
}

// update changes some columns of a row of a changeable table.
func (e *edit) update(table string, id int64, r row) error {
	before, err := e.image(table, id)
	if err != nil {
		return err
	}
	columns := slices.Sorted(maps.Keys(r))
	query := fmt.Sprintf(`UPDATE %s SET %s = ? WHERE id = ?`, table, strings.Join(columns, " = ?, "))
	if err := e.exec(query, append(r.values(columns), id)...); err != nil {
		return err
	}
	return e.note(table, id, before)
}

// delete takes a row out of a changeable table.
func (e *edit) delete(table string, id int64) error {
	before, err := e.image(table, id)
	if err != nil {
		return err
	}
	if err := e.exec(fmt.Sprintf(`DELETE FROM %s WHERE id = ?`, table), id); err != nil {
		return err
	}
	return e.note(table, id, before)
}

// values are the values of columns; text that is no UTF-8 is mended, so that a
// row can be written down and read back.
func (r row) values(columns []string) []any {
	out := make([]any, len(columns))
	for i, c := range columns {
		out[i] = r[c]
		if s, ok := r[c].(string); ok {
			out[i] = strings.ToValidUTF8(s, "\uFFFD")
		}
	}
	return out
}

// note writes a change down: the row as it was before, and as it is now.
func (e *edit) note(table string, id int64, before row) error {
	after, err := e.image(table, id)
	if err != nil {
		return err
	}
	old, fresh := before.encode(), after.encode()
	if e.event == 0 || old == fresh {
		return nil
	}
	e.n++
	return e.exec(`INSERT INTO changes (event, n, entity, row, before, after) VALUES (?, ?, ?, ?, ?, ?)`,
		e.event, e.n, table, id, old, fresh)
}

// image is a row as it is; nil: there is none.
func (e *edit) image(table string, id int64) (row, error) {
	s, err := e.prepare(fmt.Sprintf(`SELECT * FROM %s WHERE id = ?`, table))
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(e.ctx, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil || !rows.Next() {
		return nil, firstError(err, rows.Err())
	}
	values := make([]any, len(columns))
	dest := make([]any, len(columns))
	for i := range values {
		dest[i] = &values[i]
	}
	if err := rows.Scan(dest...); err != nil {
		return nil, err
	}
	r := row{}
	for i, c := range columns {
		r[c] = values[i]
	}
	return r, rows.Err()
}

// restore makes a row what it was. Only columns that the table has are taken
// from the image: a file may come from anywhere.
func (e *edit) restore(table string, id int64, image row) error {
	if !slices.Contains(changeable, table) {
		return fmt.Errorf("the history of the project names %q, which can't be changed", table)
	}
	if image == nil {
		return e.exec(fmt.Sprintf(`DELETE FROM %s WHERE id = ?`, table), id)
	}
	columns, err := e.columns(table)
	if err != nil {
		return err
	}
	columns = slices.DeleteFunc(columns, func(c string) bool { _, ok := image[c]; return !ok })
	if image["id"] != id {
		return fmt.Errorf("the history of the project has another row in the place of %s %d", table, id)
	}
	var sets []string
	for _, c := range columns {
		sets = append(sets, fmt.Sprintf("%s = excluded.%s", c, c))
	}
	return e.exec(fmt.Sprintf(`INSERT INTO %s (%s) VALUES (?%s) ON CONFLICT (id) DO UPDATE SET %s`, table,
		strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1), strings.Join(sets, ", ")), image.values(columns)...)
}

// columns are the names of a table's columns.
func (e *edit) columns(table string) ([]string, error) {
	s, err := e.prepare(fmt.Sprintf(`SELECT * FROM %s LIMIT 0`, table))
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(e.ctx)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	return rows.Columns()
}

// encode writes a row as JSON; a row that is not there is NULL.
func (r row) encode() sql.NullString {
	if r == nil {
		return sql.NullString{}
	}
	written := make(map[string]any, len(r))
	for k, v := range r {
		if b, ok := v.([]byte); ok {
			v = blob{b}
		}
		written[k] = v
	}
	text, err := json.Marshal(written)
	if err != nil {
		panic(err) // columns hold numbers, text and bytes
	}
	return sql.NullString{String: string(text), Valid: true}
}

// A blob tells bytes from text in JSON.
type blob struct {
	Bytes []byte `json:"bytes"`
}

// decodeRow reads what encode wrote.
func decodeRow(s sql.NullString) (row, error) {
	if !s.Valid {
		return nil, nil
	}
	raw := map[string]json.RawMessage{}
	if err := json.Unmarshal([]byte(s.String), &raw); err != nil {
		return nil, err
	}
	r := row{}
	for k, v := range raw {
		value, err := decodeValue(v)
		if err != nil {
			return nil, err
		}
		r[k] = value
	}
	return r, nil
}

func decodeValue(raw json.RawMessage) (any, error) {
	if bytes.HasPrefix(raw, []byte("{")) {
		var b blob
		err := json.Unmarshal(raw, &b)
		return b.Bytes, err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	n, ok := v.(json.Number)
	if !ok {
		return v, nil
	}
	if i, err := n.Int64(); err == nil {
		return i, nil
	}
	return n.Float64()
}

// firstError is the first of errors that is one.
func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
