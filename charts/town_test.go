package charts

import (
	"fmt"
	"math/rand/v2"
	"time"

	"parley/stance"
	"parley/stance/tally"
)

// people of the town of Ruvia, all invented, with how they lean on each issue.
var people = []struct {
	key, name, office string
	n                 int
	lean              [3]float64
}{
	{"tosk", "Ilvar Tosk", "mayor", 24, [3]float64{.8, -.5, .3}},
	{"venn", "Marta Venn", "councillor", 18, [3]float64{.6, .5, .1}},
	{"brod", "Olan Brod", "engineer", 15, [3]float64{-.7, .3, -.8}},
	{"zacek", "Šimona Žáčková", "chair", 12, [3]float64{.1, -.7, .9}},
	{"lind", "Bartholomew Lindqvistsson-Hargreaves", "secretary", 9, [3]float64{.4, .4, -.2}},
	{"hadd", "Leyla Haddar", "speaker", 3, [3]float64{-.9, .9, 0}},
	{"kov", "Радмила Ковбасюк", "director", 8, [3]float64{-.2, -.2, .6}},
	{"steen", "Maria van der Stein", "harbour master", 22, [3]float64{.3, -.9, .5}},
	{"petr", "Ivo Petrovan", "leader", 11, [3]float64{-.5, .1, .2}},
	{"bright", "Oluwade Brightley", "clerk", 6, [3]float64{.9, .2, -.4}},
	{"dahl", "Henrika Dahlin", "chair", 14, [3]float64{.5, -.3, .4}},
	{"reye", "Alma Reyesta", "deputy mayor", 30, [3]float64{.7, .6, -.6}},
}

// town is a codebook of invented people and issues.
func town() *stance.Codebook {
	book := &stance.Codebook{
		Name: "Harbour", Version: "3",
		Countries: []stance.Country{{Key: "ruvia", Name: "Ruvia"}},
		Groups:    []stance.Group{{Key: "council", Name: "Council members", Members: []string{"tosk", "venn", "brod"}}, {Key: "port", Name: "Port authority", Members: []string{"steen", "zacek"}}},
		Issues: []stance.Issue{
			{Key: "bridge", Name: "Harbour bridge", Proposition: "The bridge over the harbour should be built", For: "build the bridge now", Against: "no bridge", ForVerb: "call for the harbour bridge", AgainstVerb: "reject it", Validated: true},
			{Key: "trams", Name: "Night trams", Proposition: "Trams should run at night", For: "trams all night", Against: "no trams after midnight", Validated: true},
			{Key: "toll", Name: "Road toll", Proposition: "Cars should pay a toll", For: "cars pay", Against: "roads stay free"},
		},
	}
	for _, p := range people {
		book.Actors = append(book.Actors, stance.Actor{Key: p.key, Name: p.name, Kind: stance.Person, Country: "ruvia", Offices: []stance.Office{{Title: p.office, Of: "ruvia"}}})
	}
	return book
}

// said makes observations of the first so many people, on so many issues.
func said(book *stance.Codebook, actors, issues int) []tally.Observation {
	random := rand.New(rand.NewPCG(1, 2))
	var all []tally.Observation
	for i := range actors {
		p := people[i%len(people)]
		key, name := p.key, p.name
		if round := i / len(people); round > 0 {
			key, name = fmt.Sprintf("%s%d", key, round), fmt.Sprintf("%s %s", name, []string{"", "Junior", "Tertia", "Quarta", "Quinta"}[round])
		}
		for n := range p.n {
			for k := range issues {
				if random.Float64() < .3 {
					continue
				}
				tone := random.Float64()*1.2 - .6
				score := max(-1, min(1, p.lean[k]+random.NormFloat64()*.45))
				all = append(all, tally.Observation{
					Statement: fmt.Sprintf("%s-%d", key, n), Utterance: fmt.Sprintf("%s-%d", key, n), Start: n,
					Article: fmt.Sprintf("article-%02d", random.IntN(40)), Date: stance.Date{Year: 2025, Month: time.Month(1 + random.IntN(12)), Day: 1 + random.IntN(28)},
					Publisher: []string{"Ruvian Post", "Harbour Times", "The Lantern"}[random.IntN(3)],
					Actor:     key, Name: name, Note: "Ruvia, " + p.office, Groups: book.GroupsOf(stance.Actor{Key: p.key}, stance.Date{}),
					Issue: book.Issues[k].Key, Stance: score, Tone: &tone, Checked: random.IntN(4) == 0, Listed: true,
				})
			}
		}
	}
	return all
}

// material is a table of so many people on so many issues.
func material(actors, issues int, by tally.By) Material {
	book := town()
	obs := said(book, actors, issues)
	return Material{Book: book, Observations: tally.Each(obs), Table: tally.Sum(book, obs, by)}
}

// fairs are events in Ruvia.
var fairs = []stance.Occasion{
	{Date: stance.Date{Year: 2025, Month: 3, Day: 14}, Words: "Public hearing"},
	{Date: stance.Date{Year: 2025, Month: 4, Day: 2}, Words: "Storm"},
	{Date: stance.Date{Year: 2025, Month: 9}, Words: "Council votes on the bridge"},
	{Date: stance.Date{Year: 2024, Month: 9}, Words: "Before the time"},
}
