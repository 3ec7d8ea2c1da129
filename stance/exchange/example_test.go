package exchange_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/tally"
)

// ExampleComparisonCSV prints who stands where as a table.
func ExampleComparisonCSV() {
	table := tally.Sum(harbour(), spoken()[:3], tally.ByActor)
	for i := range table.Rows[0].Cells {
		table.Rows[0].Cells[i].Mean.Low, table.Rows[0].Cells[i].Mean.High = -1, 1 // intervals are for package tally to show
	}
	if err := exchange.ComparisonCSV(os.Stdout, harbour(), table); err != nil {
		fmt.Println(err)
	}
	// Output:
	// group_by,actor,issue,n,for,neither,against,mean,low,high,articles,first,last,checked
	// actor,tosk,bridge,2,1,0,1,0.3,-1,1,2,2025-03-04,2025-03-04,1
	// actor,tosk,toll,1,0,0,1,-1,-1,1,1,2025-03-04,2025-03-04,0
}

// ExampleReadQDC takes the codes of another program into a codebook.
func ExampleReadQDC() {
	codes, err := exchange.ReadQDC(strings.NewReader(
		`<CodeBook origin="Another Program"><Codes><Code name="Harbour"><Code name="Night ferry" isCodable="true"/></Code></Codes></CodeBook>`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, issue := range exchange.Extend(harbour(), codes).Issues {
		fmt.Println(issue.Key, "-", issue.Name)
	}
	// Output:
	// bridge - Harbour bridge
	// toll - Road toll
	// harbour-night-ferry - Harbour: Night ferry
}

// ExampleAffiliations writes the network of actors and issues that Gephi opens.
func ExampleAffiliations() {
	var network bytes.Buffer
	if err := exchange.Affiliations(&network, tally.Sum(harbour(), spoken(), tally.ByActor)); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Count(network.String(), "<node "), "nodes,", strings.Count(network.String(), "<edge "), "edges")
	// Output: 5 nodes, 4 edges
}

// ExampleWorkbook writes all tables into one workbook.
func ExampleWorkbook() {
	file, err := os.CreateTemp("", "harbour-*.xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.Remove(file.Name())
	book := harbour()
	reading := told()
	judgements := []stance.Judgement{{Statement: "s1", Coder: "Ada", Status: stance.Accepted}}
	err = exchange.Workbook{
		Book: book, Readings: exchange.Of(reading), Judgements: judgements,
		Table: tally.Sum(book, tally.Observe(book, reading, judgements), tally.ByActor),
	}.Write(file)
	fmt.Println(err, file.Close())
	// Output: <nil> <nil>
}
