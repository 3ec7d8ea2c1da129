package exchange_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"parley/stance/exchange"
	"parley/stance/tally"
)

// graphFile is a GraphML file as a reader sees it.
type graphFile struct {
	Keys []struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
	} `xml:"key"`
	Graph struct {
		Direction string `xml:"edgedefault,attr"`
		Nodes     []struct {
			ID   string `xml:"id,attr"`
			Data []item `xml:"data"`
		} `xml:"node"`
		Edges []struct {
			ID     string `xml:"id,attr"`
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   []item `xml:"data"`
		} `xml:"edge"`
	} `xml:"graph"`
}

type item struct {
	Key   string `xml:"key,attr"`
	Value string `xml:",chardata"`
}

// nmtoken is a name as the schema of GraphML has it (xs:NMTOKEN), of the letters
// that the tests use.
var nmtoken = regexp.MustCompile(`^[-.:_\pL\d]+$`)

// sound reads a GraphML file back and checks what Gephi asks of it: keys that are
// declared once, values of their types, nodes that are there, weights above 0.
func sound(t *testing.T, b []byte) graphFile {
	t.Helper()
	var g graphFile
	if err := xml.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	kinds, names, domains := map[string]string{}, map[string]string{}, map[string]string{}
	for _, k := range g.Keys {
		if kinds[k.ID] != "" {
			t.Errorf("key %s is declared twice", k.ID)
		}
		kinds[k.ID], names[k.ID], domains[k.ID] = k.Type, k.Name, k.For
		if !slices.Contains([]string{"boolean", "int", "long", "float", "double", "string"}, k.Type) || !nmtoken.MatchString(k.ID) {
			t.Errorf("key %q has the type %q, which Gephi does not know, or no name that the schema allows", k.ID, k.Type)
		}
	}
	if g.Graph.Direction != "directed" && g.Graph.Direction != "undirected" {
		t.Errorf("the edges are %q", g.Graph.Direction)
	}
	check := func(of, domain string, data []item) {
		given := map[string]bool{}
		for _, d := range data {
			if given[d.Key] || domains[d.Key] != domain && domains[d.Key] != "all" {
				t.Errorf("%s has %s twice, or it is none of a %s", of, d.Key, domain)
			}
			given[d.Key] = true
			x, err := strconv.ParseFloat(d.Value, 64)
			switch kinds[d.Key] {
			case "":
				t.Errorf("%s has a value of %s, which is not declared", of, d.Key)
			case "int", "double":
				if err != nil || names[d.Key] == "weight" && x <= 0 {
					t.Errorf("%s: %s is %q", of, names[d.Key], d.Value)
				}
			}
		}
	}
	nodes := map[string]bool{}
	for _, n := range g.Graph.Nodes {
		if nodes[n.ID] {
			t.Errorf("node %s is there twice", n.ID)
		}
		nodes[n.ID] = true
		if !nmtoken.MatchString(n.ID) {
			t.Errorf("node %q has no name that the schema allows", n.ID)
		}
		check(n.ID, "node", n.Data)
	}
	edges := map[string]bool{}
	for _, e := range g.Graph.Edges {
		if !nodes[e.Source] || !nodes[e.Target] {
			t.Errorf("edge %s joins %s and %s, which are not both there", e.ID, e.Source, e.Target)
		}
		if edges[e.ID] || !nmtoken.MatchString(e.ID) {
			t.Errorf("edge %q is there twice, or has no name that the schema allows", e.ID)
		}
		edges[e.ID] = true
		check(e.ID, "edge", e.Data)
	}
	return g
}

func TestAffiliations(t *testing.T) {
	var b bytes.Buffer
	if err := exchange.Affiliations(&b, tally.Sum(harbour(), spoken(), tally.ByActor)); err != nil {
		t.Fatal(err)
	}
	g := sound(t, b.Bytes())
	if len(g.Graph.Nodes) != 5 || len(g.Graph.Edges) != 4 {
		t.Errorf("%d nodes and %d edges, want 5 and 4", len(g.Graph.Nodes), len(g.Graph.Edges))
	}
	golden(t, "affiliations.graphml", b.Bytes())
}

func TestCongruences(t *testing.T) {
	var b bytes.Buffer
	if err := exchange.Congruences(&b, tally.Sum(harbour(), spoken(), tally.ByActor)); err != nil {
		t.Fatal(err)
	}
	g := sound(t, b.Bytes())
	if len(g.Graph.Nodes) != 3 || len(g.Graph.Edges) != 2 {
		t.Errorf("%d nodes and %d edges, want 3 and 2", len(g.Graph.Nodes), len(g.Graph.Edges))
	}
	golden(t, "congruences.graphml", b.Bytes())
}

func TestANetworkOfNothing(t *testing.T) {
	empty := tally.Sum(harbour(), nil, tally.ByGroup)
	for _, write := range []func(io.Writer, *tally.Table) error{exchange.Affiliations, exchange.Congruences} {
		var b bytes.Buffer
		if err := write(&b, empty); err != nil {
			t.Fatal(err)
		}
		if g := sound(t, b.Bytes()); len(g.Graph.Edges) != 0 {
			t.Errorf("%d edges of nothing", len(g.Graph.Edges))
		}
	}
}

func TestKeysThatAreNoNames(t *testing.T) {
	book := harbour()
	book.Actors[0].Key, book.Issues[0].Key = `the "mayor" of Ruvia`, "bridge & tunnel"
	all := spoken()
	for i := range all {
		if all[i].Actor == "tosk" {
			all[i].Actor = book.Actors[0].Key
		}
		if all[i].Issue == "bridge" {
			all[i].Issue = book.Issues[0].Key
		}
	}
	var b bytes.Buffer
	if err := exchange.Affiliations(&b, tally.Sum(book, all, tally.ByActor)); err != nil {
		t.Fatal(err)
	}
	sound(t, b.Bytes())
}

// TestNetworksInAnotherProgram has NetworkX read the networks, where it is there.
func TestNetworksInAnotherProgram(t *testing.T) {
	const script = `
import sys, networkx
for path in sys.argv[1:]:
    g = networkx.read_graphml(path)
    kinds = {k: type(v).__name__ for _, _, d in g.edges(data=True) for k, v in d.items()}
    print(g.number_of_nodes(), g.number_of_edges(), g.is_directed(), kinds["weight"])`
	var python string
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import networkx").Run() == nil {
			python = name
		}
	}
	if python == "" {
		t.Skip("no Python with NetworkX here")
	}
	out, err := exec.Command(python, "-c", script, "testdata/affiliations.graphml", "testdata/congruences.graphml").CombinedOutput()
	if want := "5 4 False float\n3 2 False float\n"; err != nil || string(out) != want {
		t.Errorf("NetworkX reads %s, want %s (%v)", out, want, err)
	}
}
