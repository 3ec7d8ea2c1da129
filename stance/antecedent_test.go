package stance

import (
	"fmt"
	"testing"
)

// TestWhomPronounsMean asks for the last source of each text.
func TestWhomPronounsMean(t *testing.T) {
	e := inventedEngine(t)
	for _, c := range []struct{ text, want, why string }{
		{`Karl Orel came. [1:He] said {1:nothing}.`, "Karl Orel", "the only one"},
		{`Karl Orel met Hanna Lund. [1:She] said {1:nothing}.`, "Hanna Lund", "by gender"},
		{`Karl Orel met Dorin Hale. [1:He] said {1:nothing}.`, "Karl Orel", "a subject rather than an object"},
		{`Dorin Hale came.

Karl Orel came. [1:He] said {1:nothing}.`, "Karl Orel", "the nearest"},
		{`Karl Orel told Dorin Hale {2:so}. {1:"Nothing,"} [1:he] said.`, "Karl Orel", "a speaker goes on"},
		{`Karl Orel came. {1:"Karl Orel is late,"} [1:he] said.`, "Karl Orel", "nobody else is there"},
		{`Dorin Hale waited for Karl Orel. {1:"Hale was late,"} [1:he] said.`, "Karl Orel", "nobody names himself"},
		{`Dorin Hale waited for Karl Orel. [1:He] thanked Hale {1:for nothing}.`, "Karl Orel", "nobody thanks himself by name"},
		{`Dorin Hale came. {2:"I saw Karl Orel,"} [2:Hale] said. {1:"Nothing more,"} [1:he] said.`, "Dorin Hale", "who is named in a quotation does not speak"},
		{`Dorin Hale's wife came. Karl Orel followed. [1:He] said {1:nothing}.`, "Karl Orel", "an owner is not spoken of"},
		{`Hanna Lund came. Karl Orel followed. [1:She] said {1:nothing}.`, "Hanna Lund", "over a sentence"},
		{`Ilvar Tosk came. [1:She] said {1:nothing}.`, "", "the codebook knows the gender"},
		{`Quina Brannick, a baker, came. [1:She] said {1:nothing}.`, "Quina Brannick", "a gender that nobody knows fits both"},
		{`Dorin Hale came. In Karl Orel's June 14 speech to the council, [1:he] said {1:nothing}.`, "Karl Orel", "whose speech opens the sentence"},
		{`Dorin Hale came. In Karl Orel's house, [1:he] said {1:nothing}.`, "Dorin Hale", "whose house says nothing"},
		{`Karl Orel directly addressed Dorin Hale. [1:He] said {1:nothing}.`, "Karl Orel", "a subject with an adverb before its verb"},
		{`Karl Orel came. From the window above St Dorin's Square [1:he] said {1:nothing}.`, "Karl Orel", "a saint's square is nobody"},
		{`A policewoman came with Karl Orel. {2:"Stop,"} [2:the policewoman] said. [1:She] said {1:no more}.`, "policewoman", "a stranger is somebody"},
		{`A Ruvian official came. [2:The Ruvian official] said {2:no}. {1:"Never,"} [1:he] said.`, "Ruvia", "who speaks for a state goes on to do so"},
		{`When [1:he] left, {1:nothing}, Karl Orel wept. Dorin Hale did not.`, "", "not before anybody is named, but in an opening clause"},
		{`As [1:he] told {1:nothing}, Karl Orel wept.`, "Karl Orel", "in an opening clause, over what is said"},
		{`Dorin Hale saw Karl Orel, as [1:he] said {1:goodbye}.`, "Karl Orel", "a clause that hangs on a name"},
		{`Dorin Hale stood. The sign read "Karl Orel waited here." [1:He] said {1:nothing}.`, "Dorin Hale", "a name on a sign is not there"},
		{
			`They praised Dorin Hale. They blamed Dorin Hale. They asked Dorin Hale. They saw Dorin Hale. They met Dorin Hale. Karl Orel met Dorin Hale. [1:He] said {1:no}.`,
			"Karl Orel", "a subject rather than whoever is named often",
		},
		{`Dorin Hale said {2:so}.

Karl Orel of Ruvia did not come. [1:He] said {1:nothing}.`, "Karl Orel", "a subject with where he is from"},
		{`Karl Orel's visit to Dorin Hale went well. [1:He] said {1:nothing}.`, "Karl Orel", "whose visit it was"},
		{`Karl Orel's visit angered Dorin Hale. [1:He] said {1:nothing}.`, "Dorin Hale", "whom it moved"},
		{`Karl Orel refused to come, which angered Dorin Hale. [1:He] said {1:nothing}.`, "Dorin Hale", "whom a refusal moved"},
		{`Dorin Hale spoke of rain. Karl Orel's answer was short: {1:"No,"} [1:he] said.`, "Karl Orel", "whose answer it is goes on with it"},
		{`Hanna Lund won again. {1:"Now,"} [1:the retired surgeon] said.`, "Hanna Lund", "a noun that varies the name"},
		{`Hanna Lund, a baker, won again. {1:"Now,"} [1:the retired surgeon] said.`, "retired surgeon", "a noun that contradicts what was said"},
		{`Ohio Sen. Karl Orel spoke. [1:The Ohio senator] said {1:no}.`, "Karl Orel", "from the same place"},
		{`Ohio Sen. Karl Orel spoke. [1:The Texas senator] said {1:no}.`, "Texas senator", "from another place"},
		{`He came. [1:He] said {1:nothing}.`, "", "nobody is named"},
		{`Karl Orel had his say. Dorin Hale listened to him. [1:He] said {1:nothing}.`, "Dorin Hale", "the last subject"},
		{`The Lorn Bank closed. [1:It] said {1:nothing}.`, "Lorn Bank", "a body"},
		{`Ruvia opened its ports. [1:It] said {1:nothing}.`, "Ruvia", "a state"},
		{`Karl Orel came. [1:It] said {1:nothing}.`, "", "a person is no it"},
		{`Karl Orel, [1:who] said {1:nothing}, left.`, "Karl Orel", "who, after a comma"},
		{`The Lorn Bank, [1:which] said {1:nothing}, closed.`, "Lorn Bank", "which"},
		{`Karl Orel came. The mayor, Dorin Hale, was blunter. {1:The bridge was old}, [1:he] said.`, "Dorin Hale", "a name that explains the subject"},
		{`Karl Orel came. On Monday, his spokesman, Dorin Hale, was blunter. {1:The bridge was old}, [1:he] said.`, "Dorin Hale", "the same behind the day"},
		{`Karl Orel came with a woman whose son, Dorin Hale, was killed. {1:The bridge was old}, [1:he] said.`, "Karl Orel", "a name that explains somebody in a clause on another"},
		{`Karl Orel came.

Dorin Hale, in a black jacket for once, gave no ground. {1:The bridge was old}, [1:he] said.`, "Dorin Hale", "a remark between a subject and its verb"},
		{`Karl Orel wrote {2:no}. {3:"Never,"} [3:he] said. In his letter, which he sent at night, Dorin Hale was blunter. {1:The bridge was old}, [1:he] said.`, "Dorin Hale", "his own letter"},
		{`Karl Orel said {2:no}. To Dorin Hale it was a simple affair. {1:"Yes,"} [1:he] said.`, "Dorin Hale", "to whom it is so"},
		{`Karl Orel spoke. {1:A doctor came late}, [1:he] said.`, "Karl Orel", "a stranger of whom he speaks"},
		{`Karl Orel spoke. [1:He], Dorin Hale, said {1:nothing}.`, "Dorin Hale", "a name that says whom it means"},
		{`Karl Orel said {2:no}. {3:"Never,"} [3:he] said.

Mayor Dorin Hale was blunter; {1:the bridge was old}, [1:he] said.`, "Dorin Hale", "the subject of the clause before"},
		{`They met Karl Orel, a tall man from the hills [1:who] said {1:nothing}.`, "Karl Orel", "who, after another noun for the same"},
	} {
		var marked attributionCase
		marked.mark(c.text)
		r := read(e, marked)
		got := ""
		for i, s := range r.Statements {
			if marked.numbers[i] == 1 && len(s.Attributions) == 1 {
				got = s.Attributions[0].Name
			}
		}
		if got != c.want {
			t.Errorf("%s (%s)\ngot %q, want %q", c.text, c.why, got, c.want)
		}
	}
}

// TestWhomPluralsMean gives all voices of the last source.
func TestWhomPluralsMean(t *testing.T) {
	e := inventedEngine(t)
	for text, want := range map[string]string{
		"Ilvar Tosk and Oll Marn met. [1:They] said {1:nothing}.":                                "[tosk marn]",
		"Ilvar Tosk, Oll Marn and Ada von der Quell met. [1:They] said {1:nothing}.":             "[tosk marn vonderquell]",
		"Ruvian President Ilvar Tosk and Graunish President Oll Marn met. [1:They] said {1:so}.": "[tosk marn]",
		"Ilvar Tosk met Oll Marn. Ruvia and Graun agreed. [1:Both countries] said {1:nothing}.":  "[ruvia graun]",
		"Ruvia and Graun agreed. Venland did not. [1:Both] said {1:nothing}.":                    "[ruvia graun]",
		"Ruvia, Graun and Venland agreed. [1:Both sides] said {1:nothing}.":                      "[]",
		"Ilvar Tosk and Oll Marn met. [1:The three leaders] said {1:nothing}.":                   "[]",
		"Analysts met. [1:They] said {1:nothing}.":                                               "[]",
		"Ruvian officials met. [2:The Ruvian officials] said {2:no}. [1:They] said {1:nothing}.": "[ruvia]",
		"[1:Ruvian and Graunish officials] said {1:nothing}.":                                    "[ruvia graun]",
		"[1:The presidents of Ruvia and Graun] said {1:nothing}.":                                "[tosk marn]",
		"[1:Ruvia's Northern allies] said {1:nothing}.":                                          "[north]",
		"[1:Ruvia's allies] said {1:nothing}.":                                                   "[]",
		"[1:Ruvian journalists and bakers] said {1:nothing}.":                                    "[]",
		"[1:Both Ruvia and Graun] said {1:nothing}.":                                             "[ruvia graun]",
		"Ilvar Tosk came with his wife, Ada Lorn. [1:Tosk and his wife] said {1:nothing}.":       "[tosk lorn]",
		"[1:Ilvar Tosk, president of Ruvia and the son of a baker,] said {1:nothing}.":           "[tosk]",
		"[1:Research and policy director Karl Orel] said {1:nothing}.":                           "[orel]",
	} {
		c := attributionCase{article: Article{Date: Date{2025, 3, 1}}}
		c.mark(text)
		r := read(e, c)
		got := []string{}
		for i, s := range r.Statements {
			for _, a := range s.Attributions {
				if c.numbers[i] == 1 && a.Actor != "" {
					got = append(got, a.Actor)
				}
			}
		}
		if fmt.Sprint(got) != want {
			t.Errorf("%s\ngot %v, want %s", text, got, want)
		}
	}
}
