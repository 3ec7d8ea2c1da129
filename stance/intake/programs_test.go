package intake_test

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/intake"
)

// said is what goes into the documents that real programs make.
var said = []string{
	"Talks in Ruvia end without a deal",
	"President Ilvar Tosk of Ruvia said on Friday that the ceasefire offered by his neighbours was “a trap, nothing more” and that his officials would study the office files first, before anybody signed anything at all.",
	"Marta Venn, the foreign minister, disagreed. “We should stop the fighting now,” she said in Łódź, where the naïve and the café-goers of Zürich had gathered – at least for one afternoon of difficult conversation.",
	"Nobody else spoke. The financial affliction of the first office was left for another day, when the ministers would meet in a smaller circle and without reporters, and when their understanding would be asked for.",
}

// need skips a test where the machine has no such program.
func need(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("%s is not installed", p)
		}
	}
}

func do(t *testing.T, folder, program string, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Dir = folder
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
}

// only reads one file that holds one article.
func only(t *testing.T, path string) stance.Article {
	t.Helper()
	articles, failures := collect(t, filepath.Dir(path), intake.Options{}, path)
	if len(articles) != 1 || len(failures) > 0 {
		t.Fatalf("%s: %d articles, failures %q", filepath.Base(path), len(articles), failures)
	}
	return articles[0]
}

// TestOfficeDocuments lets LibreOffice write what it was given as a page in each
// of its formats: the same text must come out of every one.
func TestOfficeDocuments(t *testing.T) {
	need(t, "soffice")
	if testing.Short() {
		t.Skip("starts an office program five times")
	}
	page := `<html><head><meta charset="utf-8"><title>Talks in Ruvia</title><meta name="author" content="Lena Orsk"></head><body><h1>` +
		strings.Join(said, "</p><p>") + `</p></body></html>`
	folder := write(t, map[string]string{"talks.html": strings.Replace(page, "</p>", "</h1>", 1)})
	convert := func(from, to string) {
		do(t, folder, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(folder)+"/profile", "--headless", "--convert-to", to, from)
	}
	convert("talks.html", "odt")
	convert("talks.odt", "docx:MS Word 2007 XML")
	for _, format := range []string{"rtf", "pdf", "epub"} {
		convert("talks.odt", format)
	}
	for _, format := range []string{"odt", "docx", "rtf", "pdf", "epub"} {
		a := only(t, filepath.Join(folder, "talks."+format))
		if diff := cmp.Diff(strings.Join(said, "\n\n"), a.Text); diff != "" {
			t.Errorf("%s:\n%s", format, diff)
		}
		if a.Title != "Talks in Ruvia" || a.Author != "Lena Orsk" || !a.Extracted || a.Language != "en" {
			t.Errorf("%s: title %q, author %q, extracted %v, language %q", format, a.Title, a.Author, a.Extracted, a.Language)
		}
	}
}

// TestTypesetColumns lets groff set two columns over several pages with a running
// head and a foot of two ends: words parted at line ends are made whole, columns are read one after the
// other, paragraphs run on over columns and pages.
func TestTypesetColumns(t *testing.T) {
	need(t, "groff", "ps2pdf")
	var ms strings.Builder
	ms.WriteString(".ds CH The Ruvia Post\n.ds LF Ruvia, 14 March\n.ds RF Evening edition\n.2C\n")
	var want []string
	for range 14 {
		for _, p := range said[1:] {
			p = strings.NewReplacer("“", "", "”", "", "Łódź", "Kylem", "naïve", "naive", "café-goers", "guests", "Zürich", "Osk", "–", "and").Replace(p)
			ms.WriteString(".PP\n" + p + "\n")
			want = append(want, p)
		}
	}
	folder := write(t, map[string]string{"talks.ms": ms.String()})
	do(t, folder, "sh", "-c", "groff -ms -Tps talks.ms > talks.ps")
	do(t, folder, "ps2pdf", "talks.ps", "talks.pdf")
	a := only(t, filepath.Join(folder, "talks.pdf"))
	if diff := cmp.Diff(want, strings.Split(a.Text, "\n\n")); diff != "" {
		t.Error(diff)
	}
}

// TestLockedAndScannedPDF lets Ghostscript lock a file, and make pictures of it.
func TestLockedAndScannedPDF(t *testing.T) {
	need(t, "groff", "gs")
	folder := write(t, map[string]string{"talks.ms": ".PP\n" + said[3] + "\n"})
	do(t, folder, "sh", "-c", "groff -ms -Tps talks.ms > talks.ps")
	gs := func(device, out string, more ...string) {
		do(t, folder, "gs", append([]string{"-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=" + device, "-sOutputFile=" + out}, more...)...)
	}
	gs("pdfwrite", "locked.pdf", "-sUserPassword=a", "-sOwnerPassword=b", "talks.ps")
	gs("pdfimage8", "scanned.pdf", "-r50", "talks.ps")
	gs("pdfwrite", "mixed.pdf", "talks.ps", "scanned.pdf")
	articles, failures := collect(t, folder, intake.Options{},
		filepath.Join(folder, "locked.pdf"), filepath.Join(folder, "mixed.pdf"), filepath.Join(folder, "scanned.pdf"))
	want := []string{
		"locked.pdf: is protected by a password; save it without one",
		"scanned.pdf: holds only scanned pages, which are pictures; let a program for text recognition read them first",
	}
	if diff := cmp.Diff(want, failures); diff != "" {
		t.Error(diff)
	}
	if len(articles) != 1 || articles[0].Text != said[3] || len(articles[0].Notices) == 0 ||
		articles[0].Notices[0] != "scanned pages, which are pictures, were left out: 2" {
		t.Errorf("%+v", articles)
	}
}

// TestZippedFolder lets zip pack a folder, plain and under a password.
func TestZippedFolder(t *testing.T) {
	need(t, "zip")
	folder := write(t, map[string]string{"in/march/one.txt": said[1], "in/two.html": "<p>" + said[2] + "</p>"})
	do(t, filepath.Join(folder, "in"), "zip", "-qr", "../talks.zip", ".")
	do(t, folder, "zip", "-q", "-P", "secret", "locked.zip", "in/two.html")
	articles, failures := collect(t, folder, intake.Options{}, filepath.Join(folder, "locked.zip"), filepath.Join(folder, "talks.zip"))
	got := map[string]string{}
	for _, a := range articles {
		path, _ := filepath.Rel(folder, a.Path)
		got[filepath.ToSlash(path)] = a.Text
	}
	if diff := cmp.Diff(map[string]string{"talks.zip/march/one.txt": said[1], "talks.zip/two.html": said[2]}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"locked.zip/in/two.html: is protected by a password"}, failures); diff != "" {
		t.Error(diff)
	}
}

// TestColumnsDrawnRowByRow sets two columns under a headline, each row of both
// drawn at once, as some programs do.
func TestColumnsDrawnRowByRow(t *testing.T) {
	need(t, "ps2pdf")
	left, right := wrap(said[1], 44), wrap(said[3], 44)
	var ps strings.Builder
	ps.WriteString("%!PS\n/Times-Roman findfont 18 scalefont setfont 72 740 moveto (A headline over both of the columns of the page) show\n")
	ps.WriteString("/Times-Roman findfont 10 scalefont setfont\n")
	for i := range max(len(left), len(right)) {
		for column, lines := range [][]string{left, right} {
			if i < len(lines) {
				fmt.Fprintf(&ps, "%d %d moveto (%s) show\n", 72+250*column, 700-12*i, lines[i])
			}
		}
	}
	ps.WriteString("300 40 moveto (- 7 -) show showpage\n")
	folder := write(t, map[string]string{"rows.ps": ps.String()})
	do(t, folder, "ps2pdf", "rows.ps", "rows.pdf")
	want := []string{"A headline over both of the columns of the page", strings.Join(left, " "), strings.Join(right, " ")}
	if diff := cmp.Diff(want, strings.Split(only(t, filepath.Join(folder, "rows.pdf")).Text, "\n\n")); diff != "" {
		t.Error(diff)
	}
}

// wrap breaks ascii text into lines.
func wrap(text string, width int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(strings.NewReplacer("“", "", "”", "").Replace(text)) {
		if line != "" && len(line)+len(word) >= width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}
