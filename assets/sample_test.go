package assets

import (
	"bufio"
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"
)

// quotation is one record of Quotations.
type quotation struct {
	Speaker   string `json:"speaker"`
	Published string `json:"published"`
	Text      string `json:"text"`
	Recorder  string `json:"recorded_by"`
}

// account is one record of Sample.
type account struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Date      string `json:"date"`
	Publisher string `json:"publisher"`
	Text      string `json:"text"`
}

// quoted finds what stands between quotation marks, curly or straight.
var quoted = regexp.MustCompile(`“([^”]*)”|"([^"]*)"`)

// publishers are the ones that recorded something the sample retells.
var publishers = regexp.MustCompile(`BBC News|Reuters|Al Jazeera|AFP|The Straits Times|White House's record`)

func TestSampleQuotesOnlyWhatIsRecorded(t *testing.T) {
	recorded := records[quotation](t, Quotations)
	count := 0
	for _, a := range accounts(t) {
		for _, paragraph := range strings.Split(a.Text, "\n\n") {
			for _, m := range quoted.FindAllStringSubmatch(paragraph, -1) {
				count++
				checkQuotation(t, a.ID, paragraph, strings.TrimSuffix(m[1]+m[2], ","), recorded)
			}
		}
	}
	if count < len(recorded) {
		t.Errorf("the sample holds %d quotations, the list %d: all of them are meant to be shown", count, len(recorded))
	}
}

// checkQuotation fails unless words are recorded of somebody whom the
// paragraph names, and the paragraph says who recorded them.
func checkQuotation(t *testing.T, id, paragraph, words string, recorded []quotation) {
	t.Helper()
	for _, q := range recorded {
		if q.Text != words {
			continue
		}
		surname := q.Speaker[strings.LastIndex(q.Speaker, " ")+1:]
		if !strings.Contains(paragraph, surname) {
			t.Errorf("%s: %q is of %s, whom its paragraph does not name", id, words, q.Speaker)
		}
		if !publishers.MatchString(paragraph) {
			t.Errorf("%s: %q stands without the publisher that recorded it", id, words)
		}
		return
	}
	t.Errorf("%s: %q stands in no record of quotations.jsonl; quote only what is recorded there, word for word", id, words)
}

func TestSampleSaysWhereReportsComeFrom(t *testing.T) {
	reports := regexp.MustCompile(`\b(said|demanded|called for|asked|wrote)\b`)
	for _, a := range accounts(t) {
		for i, paragraph := range strings.Split(a.Text, "\n\n") {
			if reports.MatchString(paragraph) && !publishers.MatchString(paragraph) {
				t.Errorf("%s, paragraph %d reports somebody's words and names no publisher:\n%s", a.ID, i+1, paragraph)
			}
		}
	}
}

func TestSampleRecords(t *testing.T) {
	all := accounts(t)
	if len(all) != 3 {
		t.Fatalf("the sample holds %d accounts, want 3", len(all))
	}
	for _, a := range all {
		if _, err := time.Parse(time.DateOnly, a.Date); err != nil || a.ID == "" || a.Title == "" || a.Publisher == "" {
			t.Errorf("%q: id, title, publisher and a whole date are wanted, got %q, %q, %q", a.ID, a.Title, a.Publisher, a.Date)
		}
		if strings.ContainsAny(a.Title, `“”"`) {
			t.Errorf("%s: the title quotes somebody: %s", a.ID, a.Title)
		}
	}
}

func accounts(t *testing.T) []account { return records[account](t, Sample) }

// records reads JSON Lines.
func records[T any](t *testing.T, lines []byte) []T {
	t.Helper()
	var all []T
	for s := bufio.NewScanner(bytes.NewReader(lines)); s.Scan(); {
		var one T
		if err := json.Unmarshal(s.Bytes(), &one); err != nil {
			t.Fatalf("record %d: %v", len(all)+1, err)
		}
		all = append(all, one)
	}
	return all
}
