package exchange_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/tally"
	"parley/stance/text"
)

const said = `Tosk and Venn said: "We want a truce & peace." Nobody answered.`

// invented is a reading of an invented article: a joint statement with a
// position, and one of nobody.
func invented() *stance.Reading {
	return &stance.Reading{
		Article: stance.Article{ID: "talks", Title: "=cmd", Text: said, Date: stance.Date{Year: 2025, Month: 3}, Language: "en"},
		Statements: []stance.Statement{{
			ID: "s1", Utterance: "s1", Content: text.Span{Start: 21, End: 44}, Cue: text.Span{Start: 14, End: 18}, Kind: stance.Direct,
			Attributions: []stance.Attribution{
				{Actor: "tosk", Name: "Ilvar Tosk", Mention: text.Span{Start: 0, End: 4}, Basis: stance.ByName},
				{Actor: "venn", Name: "Marta Venn", Mention: text.Span{Start: 9, End: 13}, Basis: stance.ByName, Via: []text.Span{{Start: 0, End: 4}}},
			},
			Tone: &stance.Tone{Score: 0.25, Evidence: []stance.Evidence{{Span: text.Span{Start: 39, End: 44}, Rule: "warm", Weight: 0.25}}},
			Positions: []stance.Position{{
				Issue: "truce", Stance: -0.8, Confidence: 2.0 / 3,
				Evidence: []stance.Evidence{{Span: text.Span{Start: 29, End: 36}, Rule: "a truce", Weight: -0.8}},
			}},
		}, {ID: "s2", Utterance: "s2", Content: text.Span{Start: 47, End: 63}, Kind: stance.Indirect}},
		Found: []stance.Actor{{Key: "venn", Name: "Marta Venn", Offices: []stance.Office{{Title: "minister", Of: "ruvia"}}}},
	}
}

func book() *stance.Codebook {
	return &stance.Codebook{
		Countries: []stance.Country{{Key: "ruvia", Name: "Ruvia"}},
		Groups:    []stance.Group{{Key: "ministers", Name: "Ministers", Countries: []string{"ruvia"}, Titles: []string{"minister"}}},
		Issues:    []stance.Issue{{Key: "truce", Name: "Truce"}},
	}
}

func TestLine(t *testing.T) {
	var b bytes.Buffer
	if err := exchange.WriteLine(&b, invented()); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"talks","title":"=cmd","date":"2025-03","language":"en","statements":[` +
		`{"id":"s1","utterance":"s1","start":21,"end":44,"kind":"direct","text":"We want a truce & peace","speaker":"Tosk","speaker_start":0,` +
		`"speaker_end":4,"cue":"said","actor":"tosk","canonical":"Ilvar Tosk","basis":"name","tone":0.25,` +
		`"tone_evidence":[{"start":39,"end":44,"text":"peace","rule":"warm","weight":0.25}],"positions":[{"issue":"truce","stance":-0.8,` +
		`"confidence":0.666667,"evidence":[{"start":29,"end":36,"text":"a truce","rule":"a truce","weight":-0.8}]}]},` +
		`{"id":"s1-2","utterance":"s1","start":21,"end":44,"kind":"direct","text":"We want a truce & peace","speaker":"Venn","speaker_start":9,` +
		`"speaker_end":13,"cue":"said","actor":"venn","canonical":"Marta Venn","basis":"name","via":[{"start":0,"end":4,"text":"Tosk"}],"tone":0.25,` +
		`"tone_evidence":[{"start":39,"end":44,"text":"peace","rule":"warm","weight":0.25}],"positions":[{"issue":"truce","stance":-0.8,` +
		`"confidence":0.666667,"evidence":[{"start":29,"end":36,"text":"a truce","rule":"a truce","weight":-0.8}]}]},` +
		`{"id":"s2","utterance":"s2","start":47,"end":63,"kind":"indirect","text":"Nobody answered."}]}` + "\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

// TestScoresWithoutEvidence leaves out what no words stand behind.
func TestScoresWithoutEvidence(t *testing.T) {
	r := invented()
	r.Statements = r.Statements[:1]
	r.Statements[0].Tone.Evidence, r.Statements[0].Positions[0].Evidence = nil, nil
	var b bytes.Buffer
	if err := exchange.WriteLine(&b, r); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "tone") || strings.Contains(b.String(), "positions") {
		t.Error(b.String())
	}
}

func TestLineCarriesExtractedText(t *testing.T) {
	r := &stance.Reading{Article: stance.Article{ID: "talks", Text: "The talks\nwent on.", Extracted: true}}
	var b bytes.Buffer
	if err := exchange.WriteLine(&b, r); err != nil {
		t.Fatal(err)
	}
	if want := `{"id":"talks","text":"The talks\nwent on.","statements":[]}` + "\n"; b.String() != want {
		t.Error(b.String())
	}
}

func TestStatementsCSV(t *testing.T) {
	var b bytes.Buffer
	statements, err := exchange.NewStatementsCSV(&b, book())
	if err != nil {
		t.Fatal(err)
	}
	if err := statements.Write(invented()); err != nil {
		t.Fatal(err)
	}
	if err := statements.Flush(); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 4 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	second := map[string]string{}
	for i, column := range rows[0] {
		second[column] = rows[2][i]
	}
	want := map[string]string{
		"article": "talks", "path": "", "title": "'=cmd", "date": "2025-03", "publisher": "", "author": "", "address": "", "language": "en",
		"id": "s1-2", "utterance": "s1", "start": "21", "end": "44", "kind": "direct", "text": "We want a truce & peace", "speaker": "Venn",
		"speaker_start": "9", "speaker_end": "13", "cue": "said", "actor": "venn", "canonical": "Marta Venn", "basis": "name", "via": "Tosk",
		"groups": "ministers", "tone": "0.25", "tone_evidence": "peace [warm] +0.25", "issue": "truce", "stance": "-0.8",
		"confidence": "0.666667", "evidence": "a truce [a truce] -0.80",
	}
	if diff := cmp.Diff(want, second); diff != "" {
		t.Error(diff)
	}
	if last := rows[3]; last[8] != "s2" || strings.Join(last[25:], "") != "" {
		t.Errorf("a statement of nobody and without position: %q", last)
	}
}

func TestComparisonCSV(t *testing.T) {
	table := tally.Sum(book(), tally.Observe(book(), invented(), nil), tally.ByActor)
	var b bytes.Buffer
	if err := exchange.ComparisonCSV(&b, book(), table); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatalf("%q, %v", rows, err)
	}
	if diff := cmp.Diff([]string{"actor", "tosk", "truce", "1", "0", "0", "1", "-0.8"}, rows[1][:8]); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"1", "2025-03", "2025-03", "0"}, rows[1][10:]); diff != "" {
		t.Error(diff)
	}
	b.Reset()
	table = tally.Sum(book(), tally.Observe(book(), invented(), nil), tally.ByGroup)
	if err := exchange.ComparisonCSV(&b, book(), table); err != nil || !strings.Contains(b.String(), "\ngroup,ministers,truce,1,") {
		t.Errorf("%s, %v", b.String(), err)
	}
}

func TestHarmless(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "peace": "peace", "-0.8": "-0.8", "+1": "+1", "=1+1": "'=1+1", "@SUM(A1)": "'@SUM(A1)", "-1+cmd": "'-1+cmd", "\t=1": "'\t=1", "+a": "'+a",
	} {
		if got := exchange.Harmless(cell); got != want {
			t.Errorf("%q became %q, want %q", cell, got, want)
		}
	}
}

func TestDelivery(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	d, err := exchange.Deliver(folder)
	if err != nil {
		t.Fatal(err)
	}
	w, err := d.Create("a.csv")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte("whole")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "a.csv")); err == nil {
		t.Error("a file stands in its place before it is whole")
	}
	if err := d.Commit(); err != nil {
		t.Fatal(err)
	}
	d.Discard()
	again, err := exchange.Deliver(folder)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := again.Create("a.csv"); err != nil {
		t.Fatal(err)
	}
	again.Discard()
	names, _ := os.ReadDir(folder)
	if content, _ := os.ReadFile(filepath.Join(folder, "a.csv")); string(content) != "whole" || len(names) != 1 {
		t.Errorf("%q and %d files are left", content, len(names))
	}
}

func TestDeliveryDiscardedLeavesNothing(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	d, err := exchange.Deliver(folder)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Create("a.csv"); err != nil {
		t.Fatal(err)
	}
	d.Discard()
	if _, err := os.Stat(folder); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}
