package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// screens are the keys that bring every screen into view, and what its picture
// is called.
var screens = []struct{ key, name string }{
	{"ctrl+2", "statements"},
	{"ctrl+3", "compare"},
	{"ctrl+4", "articles"},
	{"ctrl+5", "codebook"},
	{"ctrl+0", "start"},
	{"ctrl+comma", "settings"},
	{"ctrl+9", "help"},
	{"ctrl+1", "read"},
	{"ctrl+6", "agreement"}, // when something has been judged
}

// scale is how many pixels a unit of the window has; PARLEY_SCALE says another. The
// pictures of scale 2 are called window-read-light@2x.png.
func scale() (float64, string) {
	s, err := strconv.ParseFloat(os.Getenv("PARLEY_SCALE"), 64)
	if err != nil || s == 1 {
		return 1, ""
	}
	return s, "@" + os.Getenv("PARLEY_SCALE") + "x"
}

// size is that of the window in its own units: the whole display, whose pixels
// PARLEY_SCREEN says.
func size() (width, height float64) {
	factor, _ := scale()
	if n, _ := fmt.Sscanf(os.Getenv("PARLEY_SCREEN"), "%fx%f", &width, &height); n == 2 {
		return width / factor, height / factor
	}
	return 1280, 800
}

// TestWindow starts the program as a user would, on the display that
// scripts/screen.sh gives it, goes through every screen, light and dark, tries a
// sentence in the codebook, judges a statement and exports a chart by keyboard. The
// pictures stay in out/.
func TestWindow(t *testing.T) {
	if os.Getenv("PARLEY_SMOKE") == "" {
		t.Skip("needs a display: scripts/screen.sh env PARLEY_SMOKE=1 go test .")
	}
	if runtime.GOOS != "linux" {
		t.Skip("pictures of the screen are taken with X11's tools")
	}
	exe := build(t)
	_, times := scale()
	for _, theme := range []string{"light", "dark"} {
		t.Run(theme, func(t *testing.T) {
			p := start(t, exe, theme)
			p.waitFor("^Sample")
			p.settle()
			for _, s := range screens {
				p.bring(s.key, s.name)
				switch s.name {
				case "read":
					p.press("j", "a", "j")
				case "codebook":
					p.click(0.7, 0.92)
					p.write("We call for a truce of thirty days.")
					time.Sleep(3 * time.Second) // the sentence is read behind the scenes
					p.settle()
				}
				p.shot("window-" + s.name + "-" + theme + times + ".png")
				if s.name == "compare" {
					p.beside("window-beside-" + theme + times + ".png")
				}
			}
			p.press("ctrl+k")
			p.shot("window-palette-" + theme + times + ".png")
			p.press("Escape")
			p.export("smoke.png")
			p.copies("window-copies-" + theme + times + ".png")
		})
	}
}

// beside pictures two charts side by side.
func (p *program) beside(picture string) {
	p.t.Helper()
	_, height := size()
	p.click(0.93, 55/height)
	p.shot(picture)
	p.click(0.93, 55/height)
}

// copies brings in three texts that are nearly the same, and pictures them as the one
// story that they are, opened.
func (p *program) copies(picture string) {
	p.t.Helper()
	story := strings.Repeat("The council of the harbour town met on Tuesday and spoke at length about the old bridge over the canal. ", 4)
	folder := filepath.Join(p.home, "copies")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		p.t.Fatal(err)
	}
	for i, head := range []string{"Bridge before the council", "Council argues over its bridge", "No vote on the bridge yet"} {
		text := fmt.Sprintf("%s\n\n%sThe vote comes in week %d.\n", head, story, 20+i)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("wire-%d.txt", i)), []byte(text), 0o600); err != nil {
			p.t.Fatal(err)
		}
	}
	p.kill()
	q := start(p.t, p.exe, p.theme, folder)
	q.waitFor("^Untitled")
	q.settle()
	q.press("ctrl+4")
	q.click(0.3, 0.13) // the row of the story
	q.press("Right")
	q.shot(picture)
}

// A program is the running window under test.
type program struct {
	t     *testing.T
	exe   string
	home  string
	theme string
	log   bytes.Buffer
	done  chan error
	kill  func()
}

// build builds the program; with PARLEY_RACE it is one that watches for data races.
func build(t *testing.T) string {
	t.Helper()
	exe := filepath.Join(t.TempDir(), "parley")
	args := []string{"build", "-o", exe}
	if os.Getenv("PARLEY_RACE") != "" {
		args = append(args, "-race")
	}
	if out, err := exec.Command("go", append(args, ".")...).CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return exe
}

// start runs the program in a theme, with a home of its own.
func start(t *testing.T, exe, theme string, paths ...string) *program {
	t.Helper()
	p := &program{t: t, exe: exe, theme: theme, home: t.TempDir(), done: make(chan error, 1)}
	width, height := size()
	settings := filepath.Join(p.home, "fyne", "io.github.parley_analysis.parley")
	for _, folder := range []string{filepath.Join(p.home, ".cache"), settings} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(settings, "preferences.json"), fmt.Appendf(nil, `{"theme":%q,"width":%g,"height":%g}`, theme, width, height), 0o600); err != nil {
		t.Fatal(err)
	}
	factor, _ := scale()
	cmd := exec.Command(exe, paths...)
	cmd.Env = append(os.Environ(), "HOME="+p.home, "XDG_CONFIG_HOME="+p.home, "XDG_CACHE_HOME="+filepath.Join(p.home, ".cache"), "FYNE_SCALE="+fmt.Sprint(factor), "LANG=en_GB.UTF-8")
	cmd.Stdout, cmd.Stderr = &p.log, &p.log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		p.done <- cmd.Wait()
		close(p.done)
	}()
	p.kill = func() { _ = cmd.Process.Kill() }
	t.Cleanup(p.end)
	return p
}

// end ends the program, and fails if two of its goroutines were seen at the same data.
func (p *program) end() {
	p.kill()
	for range p.done { // until all that it said is there
	}
	if strings.Contains(p.log.String(), "DATA RACE") {
		p.t.Errorf("the window has data races:\n%s", p.log.String())
	}
}

// patience is how long anything may take on a slow machine.
const patience = 60 * time.Second

// until waits for something to come true.
func (p *program) until(what string, true func() bool) {
	p.t.Helper()
	for begun := time.Now(); !true(); time.Sleep(100 * time.Millisecond) {
		select {
		case err := <-p.done:
			p.t.Fatalf("the program ended before %s: %v\n%s", what, err, p.log.String())
		default:
		}
		if time.Since(begun) > patience {
			p.t.Fatalf("%s did not come about in %v\n%s", what, patience, p.log.String())
		}
	}
}

// waitFor waits for a window whose title matches, and gives it the keyboard: on
// a bare display there is no window manager to do so.
func (p *program) waitFor(title string) {
	p.t.Helper()
	p.until("a window called "+title, func() bool {
		return exec.Command("xdotool", "search", "--onlyvisible", "--name", title, "windowfocus").Run() == nil
	})
}

// press types keys and gives the window time to draw.
func (p *program) press(keys ...string) {
	p.t.Helper()
	p.strike(keys...)
	p.settle()
}

// strike types keys and waits for nothing.
func (p *program) strike(keys ...string) {
	p.t.Helper()
	p.xdotool(append([]string{"key", "--delay", "60"}, keys...)...)
}

// typed puts a name in place of what a box holds, and says yes to it.
func (p *program) typed(name string) {
	p.t.Helper()
	p.press("ctrl+a")
	p.xdotool("type", "--delay", "40", name)
	p.press("Return")
}

func (p *program) xdotool(args ...string) {
	p.t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		p.t.Fatalf("xdotool: %v %s", err, out)
	}
}

// click clicks at a place of the window, as shares of its width and height.
func (p *program) click(right, down float64) {
	p.t.Helper()
	factor, _ := scale()
	width, height := size()
	x, y := fmt.Sprint(int(right*width*factor)), fmt.Sprint(int(down*height*factor))
	for _, step := range [][]string{{"mousemove", x, y}, {"mousedown", "1"}, {"mouseup", "1"}} {
		p.xdotool(step...)
		time.Sleep(150 * time.Millisecond)
	}
	p.settle()
}

// write types a text.
func (p *program) write(text string) {
	p.t.Helper()
	p.xdotool("type", "--delay", "40", text)
	p.settle()
}

// bring presses the key of a screen until the window's title says that it is in
// view: on a slow machine a key can come before the window has the keyboard.
func (p *program) bring(key, name string) {
	p.t.Helper()
	title := "Sample.*" + strings.ToUpper(name[:1]) + name[1:]
	p.until("the screen "+name, func() bool {
		p.press(key)
		return exec.Command("xdotool", "search", "--onlyvisible", "--name", title).Run() == nil
	})
	p.settle()
}

// settle waits until the screen has not changed for a while, so that keys reach
// what they are meant for.
func (p *program) settle() {
	p.t.Helper()
	path := filepath.Join(p.t.TempDir(), "settle")
	var before []byte
	p.until("a screen at rest", func() bool {
		time.Sleep(150 * time.Millisecond)
		if out, err := exec.Command("import", "-window", "root", "-depth", "8", "rgb:"+path).CombinedOutput(); err != nil {
			p.t.Fatalf("import: %v %s", err, out)
		}
		now, err := os.ReadFile(path)
		if err != nil {
			p.t.Fatal(err)
		}
		rest := bytes.Equal(before, now)
		before = now
		return rest
	})
}

// shot takes a picture of the screen into out/ and sees that it is one of a
// window at work: not blank, with text and colours.
func (p *program) shot(name string) {
	p.t.Helper()
	if err := os.MkdirAll("out", 0o777); err != nil {
		p.t.Fatal(err)
	}
	path := filepath.Join("out", name)
	p.until("a picture that is not blank", func() bool {
		if out, err := exec.Command("import", "-window", "root", path).CombinedOutput(); err != nil {
			p.t.Fatalf("import: %v %s", err, out)
		}
		return colours(p.t, path) > 200
	})
}

// colours counts the different colours of a picture.
func colours(t *testing.T, path string) int {
	t.Helper()
	img := decode(t, path)
	seen := map[[3]uint32]bool{}
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y += 2 {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}

func decode(t *testing.T, path string) image.Image {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	img, err := png.Decode(file)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return img
}

// export writes the chart in view to a file in the home folder by keyboard, and
// sees that it is a picture of the size promised.
func (p *program) export(name string) {
	p.t.Helper()
	p.press("ctrl+e")
	p.typed(name)
	path := filepath.Join(p.home, name)
	p.until("the file "+path, func() bool { _, err := os.Stat(path); return err == nil })
	if got := fmt.Sprint(decode(p.t, path).Bounds().Dx()); got != "1600" {
		p.t.Errorf("the exported chart is %s pixels wide, expected 1600", got)
	}
}
