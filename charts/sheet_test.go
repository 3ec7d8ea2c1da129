package charts

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"parley/stance/tally"
)

// TestSheets draws every chart in many sizes into the folder $SHEETS, to be
// looked at.
func TestSheets(t *testing.T) {
	dir := os.Getenv("SHEETS")
	if dir == "" {
		t.Skip("set SHEETS to a folder to have every chart drawn into it")
	}
	for _, name := range Names() {
		for _, rows := range []int{0, 1, 4, 12, 60} {
			for _, issues := range []int{1, 2, 3} {
				for size, look := range map[string]Look{"light": {}, "dark": {Theme: Dark}, "small": {Width: 800, Height: 500}, "square": {Width: 1080, Height: 1080}} {
					d, err := Draw(name, material(rows, issues, tally.ByActor), look)
					if err != nil {
						t.Fatal(err)
					}
					file, err := os.Create(filepath.Join(dir, fmt.Sprintf("%s-%d-%d-%s.png", name, rows, issues, size)))
					if err != nil {
						t.Fatal(err)
					}
					if err := d.PNG(file); err != nil {
						t.Fatal(err)
					}
					file.Close()
				}
			}
		}
	}
}
