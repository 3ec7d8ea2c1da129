package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
)

// jsonFile reads a JSON file: one record, a list of records, an object that holds
// such a list, or records one after the other.
func (r *reading) jsonFile(content []byte, path string) bool {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(content, byteOrderMark)))
	n := 0
	for {
		var value json.RawMessage
		err := d.Decode(&value)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return r.fail(path, "is no JSON that can be read: "+plainly(err))
		}
		for _, record := range recordsIn(value) {
			n++
			if !r.jsonRecord(record, path, n) {
				return false
			}
		}
	}
	if n == 0 {
		return r.fail(path, "holds no record")
	}
	return true
}

func (r *reading) jsonRecord(record json.RawMessage, path string, n int) bool {
	a, reason := r.scan.article(line{name: path, n: n, content: record})
	if reason != "" {
		return r.fail(path+":"+strconv.Itoa(n), reason)
	}
	a.Extracted = true
	return r.give(a)
}

// recordsIn finds the records in a value.
func recordsIn(value json.RawMessage) []json.RawMessage {
	var list []json.RawMessage
	if json.Unmarshal(value, &list) == nil {
		return list
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(value, &fields) == nil && fields["text"] == nil {
		for _, name := range []string{"articles", "documents", "records", "items"} {
			if json.Unmarshal(fields[name], &list) == nil {
				return list
			}
		}
	}
	return []json.RawMessage{value}
}
