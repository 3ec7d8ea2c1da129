package assets

import _ "embed"

// Sample is the sample project's articles as JSON Lines with the fields id,
// title, date, publisher and text: three accounts of 2025 in the project's own
// words. Every quotation in them stands in Quotations.
//
//go:embed sample/sample.jsonl
var Sample []byte

// Quotations is the list of what real people may be quoted with in anything
// that ships, as JSON Lines: speaker, published (the day of the record), text,
// recorded_by (the publisher) and, where a reader would agree on them, issue
// and side (1 for, -1 against, 0 neither).
//
//go:embed sample/quotations.jsonl
var Quotations []byte
