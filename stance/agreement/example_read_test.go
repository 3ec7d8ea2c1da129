package agreement

import (
	"os"
	"path/filepath"
	"testing"
)

// TestReadExample reads an example as coders write it: each statement says where
// it stands on every issue that it speaks of.
func TestReadExample(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{
		"one.txt":  "Ilvar Tosk said no.",
		"one.json": `{"id":"one","text_file":"one.txt","statements":[{"start":16,"end":18,"actor":"tosk","stance":{"ceasefire":-1}},{"start":0,"end":5,"actor":"","stance":{}}]}`,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	doc, err := readExample(filepath.Join(folder, "one.json"))
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Statements) != 2 || doc.Statements[0].Actor != "tosk" || doc.Statements[0].span().Of(doc.Text) != "no" {
		t.Errorf("read %+v", doc)
	}
}
