package tally

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley/stance"

	"pgregory.net/rapid"
)

// told makes an observation of a line "article utterance actor issue stance",
// all by the same publisher on the same day.
func told(line string) Observation {
	var o Observation
	fmt.Sscan(line, &o.Article, &o.Utterance, &o.Actor, &o.Issue, &o.Stance)
	o.Statement, o.Name = o.Article+o.Utterance, "N. "+o.Actor
	o.Date, o.Publisher, o.Listed = stance.Date{Year: 2025, Month: 3, Day: 1}, "Post", true
	return o
}

func tolds(lines string) (all []Observation) {
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		all = append(all, told(line))
	}
	return all
}

func TestSumCounts(t *testing.T) {
	obs := tolds(`
a 1 tosk bridge 0.8
a 2 tosk bridge 0.15
a 2 tosk toll -0.16
b 1 tosk bridge -0.9
b 2 tosk bridge 0.4
b 2 tosk bridge 0.6
b 3 venn toll 0.0`)
	obs[0].Checked = true
	table := Sum(ruvia(), obs, ByActor)
	c := table.Cell("tosk", "bridge")
	if c.N != 4 || c.For != 2 || c.Neither != 1 || c.Against != 1 || c.Checked != 1 || c.Articles != 2 {
		t.Errorf("bridge: %+v", c)
	}
	// (0.8 + 0.15 - 0.9 + mean of 0.4 and 0.6) / 4
	if !near(c.Mean.Value, .1375) || !near(c.Net, .25) || c.Mean.Method != OfShare {
		t.Errorf("bridge: mean %+v, net %.4f", c.Mean, c.Net)
	}
	if toll := table.Cell("tosk", "toll"); toll.Against != 1 || toll.N != 1 {
		t.Errorf("toll: %+v", toll)
	}
	if table.N != 6 || table.Articles != 2 || table.Checked != 1 || table.Spoken != 5 {
		t.Errorf("table: n %d, articles %d, checked %d, spoken %d", table.N, table.Articles, table.Checked, table.Spoken)
	}
	if r, _ := table.Row("tosk"); r.Total != 4 {
		t.Errorf("tosk made %d statements, want 4", r.Total)
	}
	if missing := table.Cell("lund", "bridge"); missing.N != 0 {
		t.Errorf("nobody has %+v", missing)
	}
}

func TestSumByGroupAndComparison(t *testing.T) {
	obs := tolds("a 1 tosk bridge 1\na 1 venn bridge 1\na 2 venn bridge -1\na 3 lund bridge 1")
	obs[0].Groups, obs[1].Groups, obs[2].Groups = []string{"cabinet"}, []string{"cabinet"}, []string{"cabinet"}
	groups := Sum(ruvia(), obs, ByGroup)
	// What two members say in one breath the group says once.
	if c := groups.Cell("cabinet", "bridge"); len(groups.Rows) != 1 || c.N != 2 || c.Mean.Value != 0 {
		t.Errorf("cabinet: %+v", groups.Rows)
	}
	if r := groups.Rows[0]; r.Name != "Cabinet members" || !r.Plural || r.Note != "tosk and venn" {
		t.Errorf("cabinet: %q, plural %v, %q", r.Name, r.Plural, r.Note)
	}
	compared := Sum(ruvia(), obs, ByComparison)
	if len(compared.Rows) != 2 || compared.Rows[0].Key != "tosk" || compared.Rows[1].Key != "cabinet" {
		t.Errorf("compared: %+v", compared.Rows)
	}
	if r := compared.Rows[0]; r.Short != "Tosk" || r.Plural {
		t.Errorf("tosk is short %q, plural %v", r.Short, r.Plural)
	}
}

func TestUnlistedAreKeptApart(t *testing.T) {
	obs := tolds("a 1 tosk bridge 1\na 2 lund bridge 1\nb 3 lund toll 1")
	obs[1].Listed, obs[2].Listed = false, false
	table := Sum(ruvia(), obs, ByActor)
	if table.N != 1 || table.Unlisted != 2 || table.Articles != 1 || len(table.Rows) != 2 {
		t.Errorf("n %d, unlisted %d, articles %d, rows %d", table.N, table.Unlisted, table.Articles, len(table.Rows))
	}
}

// TestHalfCheckedIsNotChecked sums up an utterance of which a coder has seen one part.
func TestHalfCheckedIsNotChecked(t *testing.T) {
	obs := tolds("a 1 tosk bridge 1\na 1 tosk bridge 0.5")
	obs[1].Checked = true
	if c := Sum(ruvia(), obs, ByActor).Cell("tosk", "bridge"); c.N != 1 || c.Checked != 0 || c.Mean.Value != .75 {
		t.Errorf("half checked: %+v", c)
	}
	obs[0].Checked = true
	if c := Sum(ruvia(), obs, ByActor).Cell("tosk", "bridge"); c.Checked != 1 {
		t.Errorf("wholly checked: %+v", c)
	}
}

// TestOneStoryCountsOnce sums two copies of a wire story up, one of them with a
// statement more, and an article that quotes the same words once.
func TestOneStoryCountsOnce(t *testing.T) {
	var obs []Observation
	for _, article := range []string{"wire", "copy"} {
		for i := range 4 {
			o := told(fmt.Sprintf("%s %d tosk bridge 1", article, i))
			o.Said = strings.Repeat(string(rune('a'+i)), long)
			obs = append(obs, o)
		}
	}
	more := told("copy 9 tosk bridge -1")
	more.Said = strings.Repeat("z", long)
	other := told("other 1 tosk bridge 1")
	other.Said = strings.Repeat("a", long)
	obs = append(obs, more, other)
	if c := Sum(ruvia(), obs, ByActor).Cell("tosk", "bridge"); c.N != 6 || c.For != 5 || c.Against != 1 {
		t.Errorf("n %d, for %d, against %d; want 4 of the story, 1 more of the copy, 1 of the other", c.N, c.For, c.Against)
	}
	for i := range obs {
		obs[i].Story = obs[i].Article // an analyst says that they are not one
	}
	if c := Sum(ruvia(), obs, ByActor).Cell("tosk", "bridge"); c.N != 10 {
		t.Errorf("n %d of stories told apart, want 10", c.N)
	}
}

// TestSumInAnyOrder checks that a table does not depend on the order of the
// observations, nor on whether some come twice.
func TestSumInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		obs := rapid.SliceOfN(rapid.Custom(anyObservation), 0, 40).Draw(t, "observations")
		want := Sum(ruvia(), obs, ByActor)
		shuffled := append(slices.Clone(obs), obs...)
		rand.New(rand.NewPCG(1, rapid.Uint64().Draw(t, "order"))).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		got := Sum(ruvia(), shuffled, ByActor)
		for i := range want.Rows {
			for j := range want.Rows[i].Cells {
				if a, b := want.Rows[i].Cells[j], got.Rows[i].Cells[j]; !reflect.DeepEqual(a, b) {
					t.Fatalf("%s: %+v in one order, %+v in another", want.Rows[i].Key, a, b)
				}
			}
		}
	})
}

// TestSumOfWhatHasNoExactSum shuffles sevenths, whose sums depend on the order in
// which they are added: figures must come out the same to the last bit.
func TestSumOfWhatHasNoExactSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		obs := rapid.SliceOfNDistinct(rapid.Custom(anyObservation), 0, 40, func(o Observation) string { return o.Statement }).Draw(t, "observations")
		for i := range obs {
			obs[i].Stance *= 4. / 7
		}
		want := Sum(ruvia(), obs, ByActor)
		shuffled := slices.Clone(obs)
		rand.New(rand.NewPCG(1, rapid.Uint64().Draw(t, "order"))).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		if got := Sum(ruvia(), shuffled, ByActor); !reflect.DeepEqual(want.Rows, got.Rows) {
			t.Fatalf("%+v in one order, %+v in another", want.Rows, got.Rows)
		}
	})
}

// anyObservation draws an observation that says the same of a statement
// whenever it says it again.
func anyObservation(t *rapid.T) Observation {
	article, utterance := rapid.IntRange(0, 12).Draw(t, "article"), rapid.IntRange(0, 5).Draw(t, "utterance")
	actor := []string{"tosk", "venn", "lund"}[utterance%3]
	score := float64((article*7+utterance*3)%9-4) / 4
	return told(fmt.Sprintf("a%d %d %s %s %g", article, utterance, actor, []string{"bridge", "toll"}[utterance%2], score))
}

// FuzzSum sums up any scores and checks what must hold of every cell.
func FuzzSum(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9}, uint8(2))
	f.Add([]byte{255, 0, 255, 0, 128}, uint8(20))
	f.Fuzz(func(t *testing.T, scores []byte, articles uint8) {
		var obs []Observation
		for i, s := range scores {
			o := told(fmt.Sprintf("a%d %d tosk bridge %g", i%(int(articles)+1), i, float64(s)/127.5-1))
			obs = append(obs, o)
		}
		c := Sum(ruvia(), obs, ByActor).Cell("tosk", "bridge")
		if c.N != len(scores) || c.N != c.For+c.Neither+c.Against {
			t.Errorf("%d scores, %+v", len(scores), c)
		}
		for _, m := range []Mean{c.Mean, c.Sides} {
			if m.N > 0 && !(m.Low <= m.Value && m.Value <= m.High && m.Low >= -1 && m.High <= 1) {
				t.Errorf("interval %+v", m)
			}
		}
		if math.IsNaN(c.Net) || math.Abs(c.Net) >= 1 {
			t.Errorf("net %g", c.Net)
		}
	})
}

func BenchmarkSum(b *testing.B) {
	var obs []Observation
	for i := range 20000 {
		obs = append(obs, told(fmt.Sprintf("a%d %d actor%d bridge %g", i%2000, i, i%40, float64(i%21)/10-1)))
	}
	book := ruvia()
	for b.Loop() {
		Sum(book, obs, ByActor)
	}
}

// TestCopiesCountOnce sums up an article and a copy of it that intake has told
// apart from others by its words.
func TestCopiesCountOnce(t *testing.T) {
	said := func(article, story string) Observation {
		return Observation{
			Statement: article + "-1", Utterance: article + "-1", Article: article, Story: story, Said: "stopnow", Actor: "venn", Issue: "truce", Stance: 1, Listed: true,
		}
	}
	book := &stance.Codebook{Issues: []stance.Issue{{Key: "truce"}}}
	for story, want := range map[string]int{"": 2, "a": 1} {
		table := Sum(book, []Observation{said("b", story), said("a", "")}, ByActor)
		if got := table.Cell("venn", "truce").N; got != want {
			t.Errorf("story %q: n = %d, want %d", story, got, want)
		}
	}
}
