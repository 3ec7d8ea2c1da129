package session

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/stance"
)

// The parts of a crowd: people, countries and things that do not exist.
var (
	crowdForenames = []string{"Ilvar", "Marta", "Dorin", "Sevda", "Anneke", "Pavlo", "Tamsin", "Rurik", "Ödön", "Їванна", "Łucja", "Çağla"}
	crowdSurnames  = []string{"Tosk", "Venn", "Halm", "Orsk", "Brandel", "Quillon", "Mareth", "Stolb", "Yarrow", "Ketting"}
	crowdCountries = []string{"Ruvia", "Halland", "Osmark", "Tarnia"}
	crowdThings    = []string{"bridge toll", "night tram", "harbour levy", "canal lock"}
	crowdSays      = []string{"said", "told reporters", "insisted", "argued", "warned"}
	crowdWants     = []string{
		"the %s must be abolished at once", "he would never give up the %s", "the %s is unacceptable", "they support the %s",
		"nobody had asked for the %s", "the %s was a mistake", "we call for the %s to be kept", "the %s would cost %d crowns a year",
	}
	crowdRest = []string{
		"The sitting lasted until late, and the gallery was full.", "A vote is expected in the spring, after the accounts are closed.",
		"Rain kept most people away from the square in front of the hall.", "The clerk read out the letters that had come in since the summer.",
	}
)

// crowdBook is a codebook of everybody and everything in a crowd.
func crowdBook() string {
	var b strings.Builder
	b.WriteString("codebook: Crowd\ncountries:\n")
	for _, c := range crowdCountries {
		fmt.Fprintf(&b, "  - {key: %s, name: %s, adjectives: [%sn]}\n", strings.ToLower(c), c, c)
	}
	b.WriteString("actors:\n")
	for i, p := range crowdPeople() {
		fmt.Fprintf(&b, "  - key: p%d\n    name: %s\n    country: %s\n    offices: [{title: minister, of: %s}]\n",
			i, p, strings.ToLower(crowdCountries[i%4]), strings.ToLower(crowdCountries[i%4]))
	}
	b.WriteString("groups:\n")
	var compare []string
	for _, c := range crowdCountries {
		key := strings.ToLower(c) + "-officials"
		fmt.Fprintf(&b, "  - {key: %s, name: %s officials, titles: [minister], countries: [%s]}\n", key, c, strings.ToLower(c))
		compare = append(compare, key)
	}
	b.WriteString("issues:\n")
	for i, thing := range crowdThings {
		fmt.Fprintf(&b, "  - key: i%d\n    name: The %s\n    proposition: The %s should be kept\n    terms:\n      - {name: it, phrases: [%s+]}\n", i, thing, thing, thing)
	}
	return b.String() + "compare: [" + strings.Join(compare, ", ") + ", p0, p1]\n"
}

func crowdPeople() []string {
	var all []string
	for _, surname := range crowdSurnames {
		for _, forename := range crowdForenames[:6] {
			all = append(all, forename+" "+surname)
		}
	}
	for _, forename := range crowdForenames[6:] { // letters that fonts and files get wrong
		all = append(all, forename+" Şahın-Żuk")
	}
	return all
}

// crowdArticle is an article in which ten people of a crowd say something; about
// three thousand letters.
func crowdArticle(n int, chance *rand.Rand) map[string]string {
	people := crowdPeople()
	var b strings.Builder
	for range 10 {
		want := crowdWants[chance.IntN(len(crowdWants))]
		words := []any{crowdThings[chance.IntN(len(crowdThings))]}
		if strings.Contains(want, "%d") {
			words = append(words, 1000+chance.IntN(9000))
		}
		fmt.Fprintf(&b, "%s %s that %s. %s %s\n\n", people[chance.IntN(len(people))], crowdSays[chance.IntN(len(crowdSays))],
			fmt.Sprintf(want, words...), crowdRest[chance.IntN(len(crowdRest))], crowdRest[chance.IntN(len(crowdRest))])
	}
	fmt.Fprintf(&b, "Minutes of sitting %d.\n", n)
	return map[string]string{
		"id": fmt.Sprintf("crowd-%05d", n), "title": fmt.Sprintf("Sitting %d: the %s and what came of it", n, crowdThings[n%4]),
		"date": fmt.Sprintf("20%02d-%02d-%02d", 20+n%6, 1+n%12, 1+n%28), "publisher": []string{"Harbour Post", "Evening Sheet", "The Tolm Gazette"}[n%3],
		"text": b.String(),
	}
}

// TestMakeCrowd writes a project of ten thousand articles with a hundred thousand
// statements to the file that PARLEY_CROWD names: what the window is measured with
// (scripts/bench/window.sh).
func TestMakeCrowd(t *testing.T) {
	path := os.Getenv("PARLEY_CROWD")
	if path == "" {
		t.Skip("writes a large project to the file that PARLEY_CROWD names")
	}
	book, err := stance.ParseCodebook("crowd.codebook.yaml", []byte(crowdBook()))
	if err != nil {
		t.Fatal(err)
	}
	records, err := os.Create(filepath.Join(t.TempDir(), "crowd.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	chance, lines := rand.New(rand.NewPCG(7, 9)), json.NewEncoder(records)
	for n := range 10_000 {
		if err := lines.Encode(crowdArticle(n, chance)); err != nil {
			t.Fatal(err)
		}
	}
	if err := records.Close(); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	d.CreateFile(path)
	d.noErrors()
	if err := d.store.SetCodebook(t.Context(), book); err != nil {
		t.Fatal(err)
	}
	d.read(book)
	d.Import(records.Name())
	d.wait()
	d.noErrors()
	c := d.Counts()
	t.Logf("%s: %d articles, %d statements, %d line items", path, c.Articles, c.Statements, d.All())
	if c.Articles != 10_000 || c.Statements < 90_000 {
		t.Errorf("the crowd has %d articles and %d statements, expected 10,000 and about 100,000", c.Articles, c.Statements)
	}
}
