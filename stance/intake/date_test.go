package intake

import "testing"

func TestReadDate(t *testing.T) {
	for written, want := range map[string]string{
		"2025":                          "2025",
		"2025-03":                       "2025-03",
		"2025-03-14":                    "2025-03-14",
		"2025-03-14T23:30:00-05:00":     "2025-03-14", // the day where it was written
		"2025-03-14 10:00:00":           "2025-03-14",
		"20250314":                      "2025-03-14",
		"14.03.2025":                    "2025-03-14",
		"14/03/2025":                    "2025-03-14",
		"03/14/2025":                    "2025-03-14",
		"3/3/2025":                      "2025-03-03",
		"03/04/2025":                    "2025", // the third of April or the fourth of March
		"03.04.2025":                    "2025-04-03",
		"March 2025":                    "2025-03",
		"mar. 2025":                     "2025-03",
		"Sept 2025":                     "2025-09",
		"14 March 2025":                 "2025-03-14",
		"March 14, 2025":                "2025-03-14",
		"March 14, 2025 10:30 am":       "2025-03-14",
		"Fri, 14 Mar 2025 10:00:00 GMT": "2025-03-14",
		"Fri Mar 14 10:00:00 2025":      "2025-03-14",
		"2025/03/14":                    "2025-03-14",
		"":                              "",
		"soon":                          "",
		"May 10 percent":                "",
		"2025-13-01":                    "",
		"31.02.2025":                    "",
		"20251399":                      "",
		"0000-00-00":                    "",
		"1741946400":                    "",
		"on 14 March 2025 he said a lot more than anybody could have put down": "",
	} {
		if got := readDate(written).String(); got != want {
			t.Errorf("%q is %q, want %q", written, got, want)
		}
	}
}

func TestDateInName(t *testing.T) {
	for name, want := range map[string]string{
		"2025-03-14.txt":               "2025-03-14",
		"2025_03_14 talks.docx":        "2025-03-14",
		"talks-20250314-final.pdf":     "2025-03-14",
		"talks 2025.03.14.html":        "2025-03-14",
		"2025-03 talks.txt":            "2025-03",
		"report_2025-12.pdf":           "2025-12",
		"2025.txt":                     "",
		"talks.txt":                    "",
		"invoice-120250314999.txt":     "",
		"2025-02-31.txt":               "2025-02",
		"page-2025-13.txt":             "",
		"a12025-03-14.txt":             "",
		"2025-03-14 and 2025-04-01.md": "2025-03-14",
	} {
		if got := dateInName(name).String(); got != want {
			t.Errorf("%q is of %q, want %q", name, got, want)
		}
	}
}

func TestDateline(t *testing.T) {
	for opening, want := range map[string]string{
		"KYLEM, March 14, 2025 (Reuters) - The ministers met.":                 "2025-03-14",
		"KYLEM, Ruvia — 14 March 2025 — The ministers met.":                    "2025-03-14",
		"Kylem, 14 March 2025 - The ministers met.":                            "2025-03-14",
		"Headline\n\nPublished: 14 March 2025\n\nThe ministers met.":           "2025-03-14",
		"Headline\nUpdated on Friday, March 14, 2025 at 10:30 a.m. EST\nThey.": "2025-03-14",
		"Headline\n2025-03-14\n\nThe ministers met.":                           "2025-03-14",
		"Headline\r\nMarch 14th, 2025\r\nThe ministers met.":                   "2025-03-14",
		"Headline\n14th March 2025\nThe ministers met.":                        "2025-03-14",
		"The ministers met on 14 March 2025, as everybody knows by now.":       "",
		"On March 14, 2025, the ministers met.":                                "",
		"The ministers met. Then they left for home: it was 14 March 2025.":    "",
		"KYLEM (AP) - The ministers met in March.":                             "",
	} {
		if got := dateline(opening).String(); got != want {
			t.Errorf("%q is of %q, want %q", opening, got, want)
		}
	}
}

func TestAgency(t *testing.T) {
	for opening, want := range map[string]string{
		"KYLEM, March 14 (Reuters) - The ministers met.":    "Reuters",
		"KYLEM (AP) — The ministers met.":                   "AP",
		"Headline\n\nKylem (AFP) – The ministers met.":      "AFP",
		"The agency (Reuters) said - so the ministers met.": "",
		"The ministers met.":                                "",
	} {
		if got := agency(opening); got != want {
			t.Errorf("%q is of %q, want %q", opening, got, want)
		}
	}
}

func TestHeadline(t *testing.T) {
	body := "\n\nThe ministers met in the spring, and nobody would say why."
	for opening, want := range map[string]string{
		"Ministers meet in Kylem" + body:        "Ministers meet in Kylem",
		"\ufeff\n  Ministers meet  \r\n" + body: "Ministers meet",
		"# Ministers meet" + body:               "Ministers meet",
		"Will they meet?" + body:                "Will they meet?",
		"The ministers met." + body:             "",
		"And then," + body:                      "",
		"14" + body:                             "",
		"--------" + body:                       "",
		"One line alone and nothing after it":   "",
		"A":                                     "",
		"":                                      "",
		string(make([]byte, 0)) + "Short" + "\nx": "",
	} {
		if got := headline(opening, len(opening)); got != want {
			t.Errorf("%q has the headline %q, want %q", opening, got, want)
		}
	}
}
