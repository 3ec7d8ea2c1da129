package exchange

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode"

	"parley/stance"
	"parley/stance/tally"
)

// Affiliations writes a table as a network of two kinds of nodes, in GraphML:
// actors (or groups), and the issues on which they take positions. An edge has
// weight n, the number of statements, which is never 0; balance, the statements
// for less those against; stance, their mean, and net, the shrunken net position.
func Affiliations(w io.Writer, t *tally.Table) error {
	g := graph{nodes: []attribute{
		{"label", "string", "the name"},
		{"mode", "string", "actor, group or issue"},
		{"statements", "int", "on any issue or none"},
		{"listed", "boolean", "false: only the engine found the actor"},
		{"proposition", "string", "of an issue"},
	}, edges: []attribute{
		{"weight", "double", "statements"},
		{"balance", "int", "statements for, less those against"},
		{"stance", "double", "mean stance, -1 against to +1 for"},
		{"net", "double", "shrunken net position, Lowe et al. (2011)"},
		{"for", "int", ""},
		{"neither", "int", ""},
		{"against", "int", ""},
		{"checked", "int", "by a human"},
	}}
	for i, issue := range t.Issues {
		g.node(nodeOfIssue(issue), issue.Name, "issue", strconv.Itoa(spokenOn(t, i)), "true", issue.Proposition)
	}
	for _, r := range t.Rows {
		g.node(nodeOf(r), r.Name, modeOf(t, r), strconv.Itoa(r.Total), strconv.FormatBool(r.Listed), "")
		for i, c := range r.Cells {
			if c.N > 0 {
				g.edge(nodeOf(r), nodeOfIssue(t.Issues[i]), strconv.Itoa(c.N), strconv.Itoa(c.For-c.Against), number(c.Mean.Value), number(c.Net),
					strconv.Itoa(c.For), strconv.Itoa(c.Neither), strconv.Itoa(c.Against), strconv.Itoa(c.Checked))
			}
		}
	}
	return g.write(w)
}

// Congruences writes a table as a network of its rows, in GraphML: two are joined
// where they speak on the same issue. An edge has weight, their agreement from
// above 0 to 1, which layouts take; and congruence, the same from -1 to +1.
func Congruences(w io.Writer, t *tally.Table) error {
	g := graph{nodes: []attribute{
		{"label", "string", "the name"},
		{"mode", "string", "actor or group"},
		{"statements", "int", "on any issue or none"},
		{"listed", "boolean", "false: only the engine found the actor"},
	}, edges: []attribute{
		{"weight", "double", "(1 + congruence) / 2, at least 0.01"},
		{"congruence", "double", "+1 the same stance on every issue, -1 opposite poles"},
		{"shared", "int", "issues on which both speak"},
		{"fewest", "int", "statements of the smallest cell it rests on"},
	}}
	for i, a := range t.Rows {
		g.node(nodeOf(a), a.Name, modeOf(t, a), strconv.Itoa(a.Total), strconv.FormatBool(a.Listed))
		for _, b := range t.Rows[:i] {
			if c := tally.Agree(a, b); c.Shared > 0 {
				g.edge(nodeOf(b), nodeOf(a), number(math.Max((1+c.Value)/2, 0.01)), number(c.Value), strconv.Itoa(c.Shared), strconv.Itoa(c.Fewest))
			}
		}
	}
	return g.write(w)
}

// nodeOf is the name of a row's node.
func nodeOf(r tally.Row) string { return "row:" + token(r.Key) }

// nodeOfIssue is the name of an issue's node.
func nodeOfIssue(i tally.Heading) string { return "issue:" + token(i.Key) }

// token is a key as a name that GraphML's schema allows (xs:NMTOKEN); signs that
// may not stand in one become their number.
func token(key string) string {
	var out strings.Builder
	for _, r := range key {
		if r == '-' || r == '.' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			out.WriteRune(r)
		} else {
			fmt.Fprintf(&out, "_%x_", r)
		}
	}
	return out.String()
}

// modeOf says what a row is.
func modeOf(t *tally.Table, r tally.Row) string {
	if t.By == tally.ByGroup || r.Plural {
		return "group"
	}
	return "actor"
}

// spokenOn is the number of statements on an issue.
func spokenOn(t *tally.Table, issue int) (n int) {
	for _, r := range t.Rows {
		n += r.Cells[issue].N
	}
	return n
}

// An attribute is declared before the graph.
type attribute struct {
	name, kind, words string
}

// A graph is a network under way. Values stand in the order of the attributes; an
// empty one is left out.
type graph struct {
	nodes, edges []attribute
	body         strings.Builder
	count        int
}

func (g *graph) node(id string, values ...string) {
	fmt.Fprintf(&g.body, "    <node id=\"%s\">\n", escaped(id))
	g.values("n", values)
	g.body.WriteString("    </node>\n")
}

func (g *graph) edge(from, to string, values ...string) {
	fmt.Fprintf(&g.body, "    <edge id=\"e%d\" source=\"%s\" target=\"%s\">\n", g.count, escaped(from), escaped(to))
	g.count++
	g.values("e", values)
	g.body.WriteString("    </edge>\n")
}

func (g *graph) values(kind string, values []string) {
	for i, v := range values {
		if v != "" {
			fmt.Fprintf(&g.body, "      <data key=\"%s%d\">%s</data>\n", kind, i, escaped(v))
		}
	}
}

// write writes the graph with its attributes declared, as Gephi wants them: the
// label and the weight by the names that it knows.
func (g *graph) write(w io.Writer) error {
	var head strings.Builder
	head.WriteString(xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
		` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n")
	head.WriteString("  <desc>Parley " + stance.Version + "</desc>\n")
	declare(&head, "node", "n", g.nodes)
	declare(&head, "edge", "e", g.edges)
	head.WriteString("  <graph id=\"parley\" edgedefault=\"undirected\">\n")
	_, err := io.WriteString(w, head.String()+g.body.String()+"  </graph>\n</graphml>\n")
	return err
}

func declare(out *strings.Builder, of, kind string, all []attribute) {
	for i, a := range all {
		fmt.Fprintf(out, "  <key id=\"%s%d\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\">", kind, i, of, a.name, a.kind)
		if a.words != "" {
			fmt.Fprintf(out, "<desc>%s</desc>", escaped(a.words))
		}
		out.WriteString("</key>\n")
	}
}

// escaped is a text as XML has it.
func escaped(s string) string {
	var out strings.Builder
	if err := xml.EscapeText(&out, []byte(s)); err != nil {
		return "" // a strings.Builder takes everything
	}
	return out.String()
}
