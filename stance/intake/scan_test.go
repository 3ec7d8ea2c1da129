package intake

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ordinary are lines that need no encoding/json.
var ordinary = []string{
	`{}`,
	`{"id":"a","title":"b","date":"2025-03-14","publisher":"c","author":"d","address":"e","speaker":"f","text":"g"}`,
	` { "id" : 12.5e-3 , "title" : null , "date" : -0, "author": [1, {"text": "no"}], "text" : "" } `,
	`{"text":"a","text":"b","id":"x","id":true,"other":{"a":[],"b":{},"c":[true,false,null,"\u0000",-1.0E+2]}}`,
	`{"text":"\"\\\/\b\f\n\r\t\u0041\u00e9\u201C\ud83d\ude00 “é😀”, und so weiter: long enough to be read in eights"}`,
	`{"textual":"Text","Start":1,"text":"a\u007f` + "\u2028" + `"}`,
	`{"ids":"` + strings.Repeat(`\\`, 40) + `"}`,
}

// left are lines that encoding/json must read, or say what is wrong with them.
var left = []string{
	``, `null`, `[]`, `"text"`, `{`, `{"text":"a"`, `{"text":"a`, `{"text":"a\`, `{"text"}`, `{"text":}`, `{"text":"a",}`, `{"text":"a"}}`, `{"text":"a"} b`,
	`{"text":5}`, `{"text":null}`, `{"text":["a"]}`, `{"Text":"a"}`, `{"ID":"a"}`, `{"\u0069d":"a"}`, `{"tſxt":"a"}`, `{text:"a"}`,
	`{"text":"\x"}`, `{"text":"\u12"}`, `{"text":"\u+123"}`, `{"text":"\ud800"}`, `{"text":"\ud800\u0041"}`, `{"text":"\ude00\ud83d"}`,
	"{\"text\":\"a\nb\"}", "{\"text\":\"a\x00b\"}", "{\"text\":\"a\xff\"}", "{\"a\":\"b\x1fc\"}",
	`{"a":01}`, `{"a":1.}`, `{"a":.5}`, `{"a":+1}`, `{"a":-}`, `{"a":1e}`, `{"a":tru}`, `{"a":nul`, `{"a":[1,]}`, `{"a":[1 2]}`, `{"a":{"b":1,}}`, `{"a":Infinity}`,
	`{"a":` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + `}`,
	`{"text":"` + strings.Repeat("a", mostScan) + `"}`,
}

// agrees compares a scanner with encoding/json, and says whether it gave up.
func agrees(t *testing.T, s *scanner, line string) (gaveUp bool) {
	t.Helper()
	var got, want record
	if !s.record([]byte(line), &got) {
		return true
	}
	if err := json.Unmarshal([]byte(line), &want); err != nil {
		t.Errorf("%.80q was read, but %v", line, err)
	} else if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%.80q (-encoding/json +scanner)\n%s", line, diff)
	}
	return false
}

func TestAScannerReadsWhatEncodingJSONReads(t *testing.T) {
	var s scanner
	for _, line := range ordinary {
		if agrees(t, &s, line) {
			t.Errorf("it gave up: %s", line)
		}
		for n := range line {
			agrees(t, &s, line[:n])
			agrees(t, &s, line[:n]+"\x01"+line[n:])
		}
	}
	for _, line := range left {
		if !agrees(t, &s, line) {
			t.Errorf("it did not give up: %.80q", line)
		}
	}
}

func FuzzScanner(f *testing.F) {
	for _, line := range append(ordinary, left...) {
		if len(line) < 1000 {
			f.Add(line)
		}
	}
	f.Fuzz(func(t *testing.T, line string) {
		var s scanner
		agrees(t, &s, line)
	})
}
