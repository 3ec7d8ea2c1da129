package intake_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/intake"
)

// write fills a folder with files, by name.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// collect reads paths; failures come as "path: reason", without the folder.
func collect(t *testing.T, folder string, o intake.Options, paths ...string) (articles []stance.Article, failures []string) {
	t.Helper()
	for a, err := range intake.Articles(t.Context(), paths, o) {
		if err != nil {
			failures = append(failures, strings.ReplaceAll(err.Error(), folder+string(filepath.Separator), ""))
			continue
		}
		articles = append(articles, a)
	}
	return articles, failures
}

func TestTextIsKeptToTheByte(t *testing.T) {
	for _, text := range []string{
		"The talks went on.\r\nNobody spoke.\r\n",
		"\ufeffThe talks went on.",
		"  Cafe\u0301 talks\u00a0went on.\n\n",
	} {
		folder := write(t, map[string]string{"talks.txt": text})
		articles, failures := collect(t, folder, intake.Options{}, folder)
		if len(failures) > 0 || len(articles) != 1 || articles[0].Text != text || articles[0].Extracted {
			t.Errorf("%q became %+v, %q", text, articles, failures)
		}
	}
}

func TestIDsAreTheirOwn(t *testing.T) {
	folder := write(t, map[string]string{
		"news.txt": "One.", "news.md": "Two.", "news-2.txt": "Three.", "old/news.txt": "Four.",
		"records.jsonl": `{"id":"news","text":"Five."}` + "\n\n" + `{"text":"Six."}`,
	})
	articles, failures := collect(t, folder, intake.Options{}, folder)
	got := map[string]string{}
	for _, a := range articles {
		got[a.ID] = a.Text
	}
	want := map[string]string{
		"news-2": "Three.", "news": "Two.", "news-3": "One.", "news-4": "Four.", "news-5": "Five.", "records-3": "Six.",
	}
	if diff := cmp.Diff(want, got); diff != "" || len(failures) > 0 {
		t.Errorf("ids and texts: %s\nfailures: %q", diff, failures)
	}
}

func TestFailuresAreNamedAndTheRestGoesOn(t *testing.T) {
	folder := write(t, map[string]string{
		"a.txt": "", "b.txt": " \n", "c.txt": "ab\x00c", "z.txt": "The talks went on.", "nothing/.hidden": "x",
		"r.jsonl": "{\"text\":\"One.\"}\n[1]\n{\"text\":3}\n{\"id\":\"x\"}\n{\"text\"\n{\"text\":\"Two.\"}",
	})
	articles, failures := collect(t, folder, intake.Options{}, folder, filepath.Join(folder, "gone.txt"), filepath.Join(folder, "nothing"))
	if len(articles) != 3 {
		t.Errorf("%d articles read of 3: %v", len(articles), articles)
	}
	want := []string{
		"a.txt: is empty",
		"b.txt: holds no text",
		"c.txt: is no text: it holds zero bytes",
		"r.jsonl:2: is no record of JSON Lines: expected an object, found array",
		`r.jsonl:3: is no record of JSON Lines: "text" can't be a number`,
		`r.jsonl:4: the record has no "text"`,
		"r.jsonl:5: is no record of JSON Lines: unexpected end of JSON input",
		"gone.txt: there is no such file or folder",
		"nothing: the folder holds no file that can be read",
	}
	if diff := cmp.Diff(want, failures); diff != "" {
		t.Error(diff)
	}
}

func TestStandardInput(t *testing.T) {
	in := "\ufeff" + `{"id":7,"title":"Talks","date":"2025-03","publisher":"A","speaker":"B","text":"C\r\n","more":[1]}` + "\r\n" +
		`{"date":"soon","title":null,"text":""}` + "\n"
	articles, failures := collect(t, "", intake.Options{Stdin: strings.NewReader(in)}, intake.Stdin)
	want := []stance.Article{
		{ID: "7", Title: "Talks", Date: stance.Date{Year: 2025, Month: 3}, Publisher: "A", Speaker: "B", Text: "C\r\n"},
		{ID: "stdin-2"},
	}
	if diff := cmp.Diff(want, articles); diff != "" || len(failures) > 0 {
		t.Errorf("%s\nfailures: %q", diff, failures)
	}
}

func TestALoopOfLinksEnds(t *testing.T) {
	folder := write(t, map[string]string{"in/a.txt": "The talks went on."})
	if err := os.Symlink(folder, filepath.Join(folder, "in", "round")); err != nil {
		t.Skip("this system makes no links:", err)
	}
	articles, failures := collect(t, folder, intake.Options{}, folder)
	if len(articles) != 1 || len(failures) > 0 {
		t.Errorf("%d articles, failures %q", len(articles), failures)
	}
}
