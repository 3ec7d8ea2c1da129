package session

import (
	"context"
	"errors"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/model"
)

// A parrot is a model that is for everything that it is asked about, but for
// statements on trams, in which it sees nothing.
type parrot struct {
	asked  []string // the texts that it was given
	cancel func()   // called after the first article; nil: not
}

func (p *parrot) Coder() model.Coder { return model.Coder{Name: "parrot:1b", Version: "feathers"} }

func (p *parrot) Close() {}

func (p *parrot) Code(ctx context.Context, r *stance.Reading, progress func(done, total int)) (model.Coding, error) {
	c := model.Coding{Coder: p.Coder(), Positions: map[string][]stance.Position{}}
	if r.Document == nil {
		return c, errors.New("the text is not cut")
	}
	if ctx.Err() != nil {
		return c, ctx.Err()
	}
	for _, st := range r.Statements {
		words := st.Content.Of(r.Article.Text)
		p.asked = append(p.asked, words)
		c.Positions[st.ID] = nil
		if strings.Contains(words, "bridge") {
			c.Positions[st.ID] = []stance.Position{{Issue: "bridge", Stance: 1}}
			c.Judgements = append(c.Judgements, stance.Judgement{
				Statement: st.ID, Coder: p.Coder().String(), Status: stance.Proposed, Issue: "bridge", Stance: 1, Reason: "it said so",
			})
		}
	}
	if p.cancel != nil {
		p.cancel()
	}
	return c, nil
}

// asks gives a town a parrot to ask.
func asks(t *testing.T) (*desk, *parrot) {
	d, p := newTown(t), &parrot{}
	d.openDoor = func(context.Context, Door, *stance.Codebook, *model.Cache) (asker, error) { return p, nil }
	return d, p
}

var openDoorHere = Door{Open: true, Address: "http://127.0.0.1:1", Protocol: Ollama, Model: "parrot:1b"}

func TestNothingIsSentThroughAShutDoor(t *testing.T) {
	for name, door := range map[string]Door{
		"shut":                  {Address: openDoorHere.Address, Protocol: Ollama, Model: "parrot:1b"},
		"elsewhere":             {Open: true, Address: "http://models.example", Protocol: Ollama, Model: "parrot:1b"},
		"another was confirmed": {Open: true, Address: "http://models.example", Confirmed: "http://other.example", Protocol: Ollama, Model: "parrot:1b"},
	} {
		d, p := asks(t)
		d.Ask(door, func(Asked) { t.Errorf("%s: it was asked", name) })
		d.Models(door, func([]string) { t.Errorf("%s: its models were asked for", name) })
		d.wait()
		if len(p.asked) != 0 || len(d.errs) != 2 {
			t.Errorf("%s: %d texts were sent, errors %v", name, len(p.asked), d.errs)
		}
	}
}

// TestAModelIsOneMoreCoder: what it says changes no figure, stands beside the
// statement, and can be compared.
func TestAModelIsOneMoreCoder(t *testing.T) {
	d, p := asks(t)
	before, counts := sums(d), d.Counts()
	var came Asked
	d.Ask(openDoorHere, func(a Asked) { came = a })
	d.wait()
	d.noErrors()
	if want := (Asked{Coder: "parrot:1b (feathers)", Statements: 4, Positions: 2}); came != want || len(p.asked) != 4 {
		t.Errorf("it came to %+v after %d questions, expected %+v", came, len(p.asked), want)
	}
	if got := sums(d); got != before || d.Counts() != counts {
		t.Errorf("the figures changed from %q to %q", before, got)
	}
	if l := d.Lines()[0]; l.Coder != "" || l.Status != stance.Proposed {
		t.Errorf("the first line is %s by %q, expected the engine's", l.Status, l.Coder)
	}
	all := d.Proposals("first-1")
	if len(all) != 1 || all[0].Stance != 1 || all[0].Reason != "it said so" {
		t.Errorf("beside the statement stands %+v", all)
	}
	// On the bridge it agrees with the engine on one of two, on the trams the
	// engine sees a position where it sees none.
	g := d.Agree(Engine, "parrot:1b (feathers)")
	if g.Statements != 4 || g.Sides.Counts[0][0] != 1 || g.Sides.Counts[2][0] != 1 || g.Sides.Counts[0][3] != 1 || g.Speakers != 4 {
		t.Errorf("of %d statements the sides are %v", g.Statements, g.Sides.Counts)
	}
}

func TestAModelIsAskedOnlyAboutWhatIsShown(t *testing.T) {
	d, p := asks(t)
	d.SetFilter(Filter{Actors: []string{"venn"}})
	if d.Askable() != 2 {
		t.Errorf("%d statements would be sent, expected 2", d.Askable())
	}
	d.Ask(openDoorHere, func(Asked) {})
	d.wait()
	if got := strings.Join(p.asked, "; "); got != "no bridge at any price; we shall see" {
		t.Errorf("sent were %q", got)
	}
}

func TestWhatAModelCodedBeforeItIsStoppedStays(t *testing.T) {
	d, p := asks(t)
	p.cancel = d.Cancel
	d.Ask(openDoorHere, func(Asked) { t.Error("a run that was stopped is reported as done") })
	d.wait()
	d.noErrors()
	if len(p.asked) != 2 || len(d.Proposals("first-0")) != 1 || len(d.Proposals("second-0")) != 0 {
		t.Errorf("after the stop %d were asked about; %v", len(p.asked), d.judgements)
	}
}
