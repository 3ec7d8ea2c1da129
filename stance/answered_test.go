package stance

import "testing"

// TestAnswers holds that a yes or a no says what was asked, and that it says nothing where
// the question is about others, is no question of the issue, or only half answered.
func TestAnswers(t *testing.T) {
	takes(t, map[string]string{
		"Asked whether Ukraine would cede Donbas, Marta Venn said no.":                              "venn territory for",
		"Asked whether Ukraine would cede Donbas, Marta Venn said: \"No.\"":                         "venn territory for",
		"“Of course not,” Marta Venn said when asked about ceding Donbas, in Ukraine.":              "venn territory for",
		"Marta Venn answered \"no\" when asked if Ukraine was ready to cede Donbas.":                "venn territory for",
		"Marta Venn, asked in Kyiv whether she would cede Donbas, said she would not.":              "venn territory for",
		"On ceding Donbas, Marta Venn said: \"That will never happen.\" Ukraine waits.":             "venn territory for",
		"Would Ukraine cede Donbas? \"Never,\" said Marta Venn.":                                    "venn territory for",
		"A reporter asked whether Ukraine would cede Donbas. \"No way,\" Marta Venn said.":          "venn territory for",
		"Asked whether Ukraine should cede Donbas, Pell Orlin said: \"I think so.\"":                "orlin territory against",
		"Asked whether he backed a ceasefire in Ukraine, Pell Orlin said: \"Yes, of course.\"":      "orlin ceasefire for",
		"Asked whether he would agree to a ceasefire in Ukraine, Ilvar Tosk replied: \"Not now.\"":  "tosk ceasefire against",
		"Asked if a ceasefire in Ukraine was possible, Ilvar Tosk said it was not.":                 "tosk ceasefire against",
		"Asked whether Russia would agree to a ceasefire in Ukraine, Pell Orlin said: \"Yes.\"":     "", // Russia's matter
		"Asked whether he backed a ceasefire in Ukraine, Pell Orlin said: \"Yes, but later.\"":      "",
		"Asked whether he would not back a ceasefire in Ukraine, Pell Orlin said: \"No.\"":          "", // no and yes mean the same
		"Asked whether life was possible on Ukrainian land, Marta Venn said: \"No.\" Donbas waits.": "",
		"Asked about a ceasefire in Ukraine, Ilvar Tosk said it had rained.":                        "",
		"A ceasefire in Ukraine was proposed. \"No,\" Ilvar Tosk said.":                             "",
		"Pell Orlin said no agreement was near. Ukraine waits for a ceasefire.":                     "",
	})
}
