package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"parley/charts"
	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/tally"
	"parley/stance/text"
)

// told is an article in which the people of harbour speak. Its words would be
// markup if they were let.
func told() *stance.Reading {
	r := &stance.Reading{Article: stance.Article{
		ID: "talks", Title: `<script>alert("title")</script>`, Publisher: "The Ruvian Post & Sons", Date: stance.Date{Year: 2025, Month: 3, Day: 4},
		Address: "https://example.org/?a=1&b=<2>", Language: "en",
	}}
	say := func(words, evidence, actor, name, issue string, score float64) {
		start := len(r.Article.Text)
		r.Article.Text += words + "\n\n"
		at := start + strings.Index(words, evidence)
		r.Statements = append(r.Statements, stance.Statement{
			Content: text.Span{Start: start, End: start + len(words)}, Kind: stance.Direct,
			Attributions: []stance.Attribution{{Actor: actor, Name: name}},
			Positions: []stance.Position{{Issue: issue, Stance: score, Confidence: 0.8, Evidence: []stance.Evidence{
				{Span: text.Span{Start: at, End: at + len(evidence)}, Rule: "rule <" + evidence + ">", Weight: score},
			}}},
		})
	}
	say("Build <b>the bridge</b> & build it now", "<b>the bridge</b>", "tosk", "Ilvar Tosk", "bridge", 0.8)
	say("A bridge? No.", "No", "venn", "Marta Venn", "bridge", -0.6)
	say("The toll is neither here nor there", "toll", "tosk", "Ilvar Tosk", "toll", 0.1)
	for i := range r.Statements {
		s := &r.Statements[i]
		s.ID = fmt.Sprint("s", i+1)
		s.Utterance = s.ID
	}
	// Evidence may stand before the statement that it moves.
	third := &r.Statements[2]
	third.Positions[0].Evidence = append(third.Positions[0].Evidence, stance.Evidence{Span: text.Span{Start: 0, End: 5}, Rule: "before", Weight: 0.1})
	return r
}

// report is one of told, of which Ada has judged two statements.
func report() exchange.Report {
	r := told()
	judgements := []stance.Judgement{
		{Statement: "s1", Coder: "Ada", Status: stance.Accepted},
		{Statement: "s2", Coder: "Ada <i>", Status: stance.Changed, Issue: "bridge", Stance: -1, Reason: `"No" is plain`},
	}
	book := harbour()
	seen := tally.Observe(book, r, judgements)
	return exchange.Report{
		Title: "Bridge & <toll>", Author: "A. <Writer>", Introduction: "First.\n\nSecond <em>.", Made: time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC),
		Material: charts.Material{Book: book, Table: tally.Sum(book, seen, tally.ByActor), Observations: tally.Each(seen)},
		Readings: exchange.Of(r), Judgements: judgements, Charts: []string{},
	}
}

func page(t *testing.T, r exchange.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReport(t *testing.T) { golden(t, "report.html", []byte(page(t, report()))) }

func TestAReportStandsForItself(t *testing.T) {
	r := report()
	r.Charts = nil
	r.FullTexts = true
	p := page(t, r)
	if n := strings.Count(p, `src="data:image/svg&#43;xml;base64,`); n != len(exchange.DefaultCharts) {
		t.Errorf("%d charts, want %d", n, len(exchange.DefaultCharts))
	}
	if regexp.MustCompile(`(?i)<script|<link|<iframe|<object|@import|url\(|\son[a-z]+=|src="[^d]`).MatchString(p) {
		t.Error("the page runs or loads something")
	}
	for _, m := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(p, -1) {
		if !strings.HasPrefix(m[1], "#") && !strings.HasPrefix(m[1], "https://example.org/") {
			t.Errorf("a link leads to %q", m[1])
		}
	}
	if p != page(t, r) {
		t.Error("the same report came out differently")
	}
}

func TestEveryFigureLeadsToItsStatements(t *testing.T) {
	p := page(t, report())
	links := regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(p, -1)
	if len(links) != 3 {
		t.Errorf("%d figures with a link, want 3", len(links))
	}
	for _, m := range links {
		if n := strings.Count(p, `id="`+m[1]+`"`); n != 1 {
			t.Errorf("%d sections are called %s", n, m[1])
		}
	}
	for _, want := range []string{
		"<strong>3 positions</strong> from 1 article,", "<strong>2</strong> of them were checked by a human (Ada, Ada &lt;i&gt;)",
		"Build <mark class=\"for\">&lt;b&gt;the bridge&lt;/b&gt;</mark> &amp; build it now", "Ada &lt;i&gt;: changed to −1.00 (&#34;No&#34; is plain).",
		"moved also by “Build”", `class="few">&#43;0.80</a>`,
	} {
		if !strings.Contains(p, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestTextsOfPublishersAreLeftOutUnlessAskedFor(t *testing.T) {
	r := report()
	if p := page(t, r); strings.Contains(p, "<article>") {
		t.Error("the articles stand in a report that was not asked for them")
	}
	r.FullTexts = true
	if p := page(t, r); !strings.Contains(p, "These texts belong to their publishers.") || !strings.Contains(p, "<p>A bridge? No.</p>") {
		t.Error("the articles do not stand in the report")
	}
}

func TestAReportOfTooMuchAndOfNothing(t *testing.T) {
	r := report()
	r.Most = 1
	if p := page(t, r); strings.Count(p, "<blockquote") != 1 || !strings.Contains(p, "1 statement is quoted; 2 more stand behind") {
		t.Error("what is left out is not told")
	}
	r.Material.Observations, r.Material.Table, r.Charts = nil, tally.Sum(harbour(), nil, tally.ByActor), nil
	if p := page(t, r); !strings.Contains(p, "No statement takes a position") {
		t.Error("a report of nothing does not say so")
	}
}

func TestAnUnsafeAddressIsNoLink(t *testing.T) {
	r := report()
	a := told()
	a.Article.Address = "javascript:alert(1)"
	r.Readings = exchange.Of(a)
	if p := page(t, r); strings.Contains(p, "javascript") || strings.Contains(p, "ZgotmplZ") {
		t.Error("the address of the article became a link")
	}
}

func TestAReportStopsAtAnError(t *testing.T) {
	r := report()
	r.Readings = func(yield func(*stance.Reading, error) bool) { yield(nil, errors.New("the file is gone")) }
	if err := r.Write(&bytes.Buffer{}); err == nil || err.Error() != "the file is gone" {
		t.Errorf("the error is %v", err)
	}
	r = report()
	r.Charts = []string{"pie"}
	if err := r.Write(&bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), `no chart "pie"`) {
		t.Errorf("the error is %v", err)
	}
}
