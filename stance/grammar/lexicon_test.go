package grammar

import (
	"strconv"
	"strings"
	"testing"
)

func TestClosedListNamesTags(t *testing.T) {
	for line := range strings.Lines(closedList) {
		name, words, found := strings.Cut(line, ":")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if _, known := tagNames[name]; !known || !found {
			t.Errorf("closed.txt: %q is no tag", name)
		}
		for _, w := range strings.Fields(words) {
			if _, cost, has := strings.Cut(w, "="); has {
				if _, err := strconv.ParseFloat(cost, 64); err != nil {
					t.Errorf("closed.txt: %q has no cost after its sign", w)
				}
			}
		}
	}
}

func TestTransitionsNameTagsAndCosts(t *testing.T) {
	rows := map[string]bool{}
	for line := range strings.Lines(transitionList) {
		name, rest, found := strings.Cut(line, ":")
		if strings.HasPrefix(line, "#") || !found {
			continue
		}
		if _, known := tagNames[name]; !known && name != "start" || rows[name] {
			t.Errorf("transitions.txt: row %q is unknown or there twice", name)
		}
		rows[name] = true
		fields := strings.Fields(rest)
		if len(fields)%2 != 0 {
			t.Errorf("transitions.txt: row %s is no list of tags and costs", name)
			continue
		}
		for i := 0; i < len(fields); i += 2 {
			if _, known := tagNames[fields[i]]; !known {
				t.Errorf("transitions.txt: row %s: %q is no tag", name, fields[i])
			}
			if cost, err := strconv.ParseFloat(fields[i+1], 64); err != nil || cost < 0 {
				t.Errorf("transitions.txt: row %s: %q is no cost", name, fields[i+1])
			}
		}
	}
	for name := range tagNames {
		if !rows[name] {
			t.Errorf("transitions.txt says nothing of what follows %s", name)
		}
	}
}

func TestForms(t *testing.T) {
	for _, c := range []struct {
		form string
		tag  Tag
		can  bool
	}{
		{"began", Past, true},
		{"began", Participle, false},
		{"begun", Participle, true},
		{"taken", Participle, true},
		{"taken", Past, false},
		{"took", Past, true},
		{"said", Past, true},
		{"said", Participle, true},
		{"ran", Past, true},
		{"run", Participle, true},
		{"cut", Past, true},
		{"showed", Past, true},
		{"shown", Past, false},
		{"proved", Participle, true},
		{"pleaded", Past, true},
		{"worked", Past, true},
		{"beat", Past, true},
		{"denies", Third, true},
		{"vowing", Ing, true},
		{"insist", Base, true},
		{"meeting", Noun, true},
		{"meeting", Ing, true},
		{"the", Determiner, true},
		{"the", Noun, false},
	} {
		can := false
		for _, r := range words().entryOf(c.form).readings {
			can = can || r.tag == c.tag
		}
		if can != c.can {
			t.Errorf("%q can be %s: %v, want %v", c.form, c.tag, can, c.can)
		}
	}
}

func TestRarerReadingsCostMore(t *testing.T) {
	cost := func(form string, tag Tag) float32 {
		for _, r := range words().entryOf(form).readings {
			if r.tag == tag {
				return r.cost
			}
		}
		return 100
	}
	if noun, verb := cost("evening", Noun), cost("evening", Ing); noun >= verb {
		t.Errorf("evening as a noun costs %g, as a verb %g", noun, verb)
	}
	if noun, verb := cost("say", Noun), cost("say", Base); noun <= verb {
		t.Errorf("say as a noun costs %g, as a verb %g", noun, verb)
	}
}
