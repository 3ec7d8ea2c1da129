package stance

import (
	"strings"
	"testing"
)

// takes reads texts and wants the positions that each stands for, joined by commas.
func takes(t *testing.T, cases map[string]string) {
	t.Helper()
	e := New(world(t))
	for said, want := range cases {
		if got := strings.Join(positionsIn(t, e, said), ", "); got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}

// TestWhatIsTakenUpOrCannotBeBorne reads whose stand a text tells by an apposition, by whom
// something is unacceptable to, and by a noun with "from".
func TestWhatIsTakenUpOrCannotBeBorne(t *testing.T) {
	takes(t, map[string]string{
		"Ilvar Tosk demands that Ukraine cede Donbas, something Marta Venn has rejected.":    "tosk territory against, venn territory for",
		"Ilvar Tosk demands that Ukraine cede Donbas, an idea that Marta Venn has rejected.": "tosk territory against, venn territory for",
		"Ceding Donbas is unacceptable to Marta Venn. It rained in Ukraine.":                 "venn territory for",
		"Territorial concessions are a red line for Marta Venn. It rained in Ukraine.":       "venn territory for",
		"Calls from Marta Venn for a ceasefire in Ukraine went on.":                          "venn ceasefire for",
		"The soup is unacceptable to Marta Venn. It rained in Ukraine.":                      "",
		"Ilvar Tosk demands a bridge in Ukraine, something Marta Venn has rejected.":         "",
	})
}

// TestWhatIsHeldOfWhatWasNamed reads a stand on a noun alone that stands for what was named
// before, and none on a noun that says itself what it is about.
func TestWhatIsHeldOfWhatWasNamed(t *testing.T) {
	takes(t, map[string]string{
		"Ilvar Tosk proposed a truce in Ukraine. Marta Venn accepted the proposal.":                           "tosk ceasefire for, venn ceasefire for",
		"Ilvar Tosk proposed a truce in Ukraine. Marta Venn resisted the idea.":                               "tosk ceasefire for, venn ceasefire against",
		"Ilvar Tosk proposed a truce in Ukraine. Marta Venn supported the plan of a bridge.":                  "tosk ceasefire for",
		"Ilvar Tosk proposed a bridge in Ukraine. Marta Venn accepted the proposal.":                          "",
		"Ilvar Tosk proposed a truce in Ukraine. It was a trick to gain time, Marta Venn said.":               "tosk ceasefire for, venn ceasefire against",
		"Ilvar Tosk proposed a truce in Ukraine. It was a trick, Marta Venn said.":                            "tosk ceasefire for, venn ceasefire against",
		"Ilvar Tosk proposed a truce in Ukraine. It was difficult to sleep, Marta Venn said.":                 "tosk ceasefire for",
		"Ilvar Tosk backs a truce in Ukraine, which Marta Venn had already agreed to earlier this week.":      "tosk ceasefire for, venn ceasefire for",
		"Marta Venn criticised a short truce in Ukraine as a trick, and instead called for a full ceasefire.": "venn ceasefire against, venn ceasefire for",
		"Marta Venn stopped short of agreeing to a truce in Ukraine.":                                         "venn ceasefire against",
		"Marta Venn shrugged off demands for a truce in Ukraine.":                                             "venn ceasefire against",
		"Marta Venn raised concerns about a truce in Ukraine.":                                                "venn ceasefire against",
		"Marta Venn put pressure on Ilvar Tosk to agree to a truce in Ukraine.":                               "venn ceasefire for",
	})
}

// TestNothingNearNamesTheWar gives no position where a long text has gone over to another
// matter, whatever that matter's words are.
func TestNothingNearNamesTheWar(t *testing.T) {
	e := New(world(t))
	far := strings.Repeat("The bridge was long and the mill was old. ", placeReach+6)
	const killing = "“The killing must stop,” Hanna Orel said."
	for said, want := range map[string]int{"It rained in Ukraine. " + killing: 1, "It rained in Ukraine. " + far + killing: 0} {
		if got := positionsIn(t, e, said); len(got) != want {
			t.Errorf("%.60s: got %v, want %d", said, got, want)
		}
	}
}

// TestWhatIsNotHeld gives nobody a stand for what is needed, set to come or another's wish.
func TestWhatIsNotHeld(t *testing.T) {
	takes(t, map[string]string{
		"Ukraine needs to cede Donbas.":                                                             "",
		"Ukraine is set to cede Donbas.":                                                            "",
		"Ilvar Tosk wants to cede Donbas.":                                                          "tosk territory against",
		"Ilvar Tosk wants to win over Ukraine, and Marta Venn wants the ceasefire.":                 "venn ceasefire for",
		"Ilvar Tosk wants a ceasefire in Ukraine, and in winter.":                                   "tosk ceasefire for",
		"Ilvar Tosk said it would liberate the Ruvian region of Kursk, far from Ukraine.":           "",
		"Ilvar Tosk wants the prisoners in Donbas freed, and bringing them back will take a month.": "",
	})
}

// TestOneStandIsCountedOnce gives one position to who repeats his own demand, and one
// to each where it is another's.
func TestOneStandIsCountedOnce(t *testing.T) {
	takes(t, map[string]string{
		"Ilvar Tosk repeated his demand that Ukraine cede Donbas.":                    "tosk territory against",
		"Marta Venn rejected Ilvar Tosk's demand that Ukraine cede Donbas.":           "venn territory for, tosk territory against",
		"Ukraine rejected Russia's demand that it withdraw from the whole of Donbas.": "ukraine territory for, russia territory against",
	})
}

// TestWhatAnotherSaysOfIt reads whose a plan is that another rejects, or of which those without
// a name tell.
func TestWhatAnotherSaysOfIt(t *testing.T) {
	takes(t, map[string]string{
		"Marta Venn rejected a plan backed by Ilvar Tosk, which called for Ukraine to cede Donbas.":                       "venn territory for, tosk territory against",
		"A ceasefire in Ukraine sought by Marta Venn was rejected by Ilvar Tosk.":                                         "tosk ceasefire against, venn ceasefire for",
		"Ilvar Tosk rebuked Marta Venn for refusing to cede Donbas. It rained in Ukraine.":                                "tosk territory against, venn territory for",
		"Ilvar Tosk wants Ukraine to cede Donbas, two sources familiar with his thinking said.":                           "tosk territory against",
		"Ilvar Tosk wants Ukraine to cede Donbas, according to three people close to the talks.":                          "tosk territory against",
		"Ukraine wants a bridge, two sources familiar with the talks said.":                                               "",
		"A bridge in Ukraine sought by Marta Venn was rejected by Ilvar Tosk.":                                            "",
		"The ceasefire in Ukraine that Marta Venn seems ready to accept is short.":                                        "venn ceasefire for",
		"The demands of Russia, including territorial concessions by Ukraine, were rejected by Marta Venn as a bad joke.": "venn territory for",
	})
}

// TestThePlanOfAPerson gives a plan to whose name stands before it, over what it is called.
func TestThePlanOfAPerson(t *testing.T) {
	takes(t, map[string]string{
		"Ilvar Tosk came to Ukraine. Tosk's new 12-point peace plan requires Ukraine to cede Donbas.": "tosk territory against",
		"Ilvar Tosk came to Ukraine. The Tosk plan calls for Ukraine to cede Donbas.":                 "tosk territory against",
		"Ilvar Tosk came to Ukraine. The old plan calls for Ukraine to cede Donbas.":                  "",
	})
}

// TestWhatWouldBeUnderAPlan takes what a plan would bring for what its author wants, and blames
// nobody for it.
func TestWhatWouldBeUnderAPlan(t *testing.T) {
	takes(t, map[string]string{
		"Under Ilvar Tosk's plan, Ukraine would cede Donbas.":                                                    "tosk territory against",
		"Under Marta Venn's proposal, there would be a ceasefire in Ukraine.":                                    "venn ceasefire for",
		"Under Marta Venn's proposal, there would be a bridge in Ukraine.":                                       "",
		"Russia wants Ukraine to cede Donbas - a plan swiftly rejected by Marta Venn.":                           "russia territory against, venn territory for",
		"The Russian insistence on the cession of Donbas by Ukraine was old.":                                    "russia territory against",
		"The Russian bread for the cession of Donbas by Ukraine was old.":                                        "",
		"Marta Venn was pressed by Ilvar Tosk to cede Donbas. It rained in Ukraine.":                             "tosk territory against",
		"A ceasefire in Ukraine drawn up by Marta Venn was read.":                                                "venn ceasefire for",
		"Marta Venn cast doubt on the readiness of Ilvar Tosk for a ceasefire in Ukraine, and left for the sea.": "venn ceasefire for",
	})
}

// TestWhatIsRejectedWithAPlan takes who rejects a deal for against what is in it, and what a
// state claims to have annexed for its own deed.
func TestWhatIsRejectedWithAPlan(t *testing.T) {
	takes(t, map[string]string{
		"Marta Venn rejected any deal that involves ceding Donbas by Ukraine.":                     "venn territory for",
		"Marta Venn rejected a plan, which called for Ukraine to cede Donbas.":                     "venn territory for",
		"Russia claims to have annexed Donetsk. It rained in Ukraine.":                             "russia territory against",
		"Marta Venn said that Russia had annexed Donetsk. It rained in Ukraine.":                   "venn territory for",
		"Ilvar Tosk named the conditions under which he would agree to a ceasefire in Ukraine.":    "",
		"Ilvar Tosk outlined conditions under which Russia would agree to a ceasefire in Ukraine.": "tosk ceasefire against",
		"If Ilvar Tosk agrees to a ceasefire in Ukraine, talks will go on.":                        "",
		"Ilvar Tosk agreed on Monday to a ceasefire in Ukraine.":                                   "tosk ceasefire for",
		"Ilvar Tosk has yet to agree to a ceasefire in Ukraine.":                                   "tosk ceasefire against",
		"Ilvar Tosk shows no sign of agreeing to a ceasefire in Ukraine.":                          "tosk ceasefire against",
		"Ilvar Tosk remains adamant that Ukraine must cede Donbas.":                                "tosk territory against",
		"Marta Venn stands firm against the cession of Donbas by Ukraine.":                         "venn territory for",
		"A ceasefire in Ukraine is near, a proposal Ilvar Tosk rejected.":                          "tosk ceasefire against",
		"Russia shows little interest in a ceasefire in Ukraine.":                                  "russia ceasefire against",
	})
}

// TestWhatIsNotSaid takes no side for who did not say it, and the other side for who never did it.
func TestWhatIsNotSaid(t *testing.T) {
	takes(t, map[string]string{
		"Marta Venn did not say that she would accept a truce in Ukraine.":                         "venn ceasefire neither",
		"Marta Venn never said she would reject a truce in Ukraine.":                               "venn ceasefire neither",
		"“We never said that we are against a truce,” Marta Venn said. It rained in Ukraine.":      "venn ceasefire neither",
		"Marta Venn never agreed to a truce in Ukraine.":                                           "venn ceasefire against",
		"Marta Venn has never agreed to cede land in Ukraine.":                                     "venn territory for",
		"Marta Venn no longer wants a truce in Ukraine.":                                           "venn ceasefire against",
		"Marta Venn is not going to agree to a truce in Ukraine.":                                  "venn ceasefire against",
		"Marta Venn said that she did not want a truce in Ukraine and that a truce is not enough.": "venn ceasefire against",
		"Marta Venn said that the plan is a trap and a truce in Ukraine is essential.":             "venn ceasefire for",
		"Marta Venn said she would accept no kind of force after any kind of truce in Ukraine.":    "venn ceasefire neither",
	})
}

// TestWhatIsOnlyClaimed reads a clause with "that" behind "insist" as a claim where it tells what
// is, and as a wish where it tells what ought to be, and lets a warning stress what it says.
func TestWhatIsOnlyClaimed(t *testing.T) {
	takes(t, map[string]string{
		"Marta Venn insisted that Russia rejects a truce in Ukraine.":                                      "venn ceasefire for",
		"Marta Venn insisted that Ruvia must accept a truce in Ukraine.":                                   "venn ceasefire for",
		"Marta Venn demanded that Ukraine withdraw its troops from Donbas before Russia would cease fire.": "venn ceasefire against, venn territory against",
		"Marta Venn insisted on a truce in Ukraine.":                                                       "venn ceasefire for",
		"Marta Venn declared that Russia refused to stop the fighting in Ukraine.":                         "venn ceasefire for",
		"Marta Venn insisted that a truce in Ukraine would be a respite for Russia.":                       "venn ceasefire against",
		"Marta Venn warned that a truce without guarantees is worthless in Ukraine.":                       "venn ceasefire against",
		"Marta Venn warned that Ukraine could cede Donbas.":                                                "venn territory for",
		"Marta Venn warned that there is no alternative to a ceasefire in Ukraine.":                        "venn ceasefire for",
		"Marta Venn said that not an inch of land in Ukraine will be given up.":                            "venn territory for",
		"Marta Venn said that first there must be a settlement in Ukraine, then a ceasefire.":              "venn ceasefire against",
		"Marta Venn is convinced that a truce in Ukraine must come first.":                                 "venn ceasefire for",
		"Marta Venn thinks that a truce in Ukraine is a trap.":                                             "venn ceasefire against",
	})
}

// TestWhatIsLaidToAnother gives to who blames, orders or hopes what is his, and to the other no
// more than is told of him.
func TestWhatIsLaidToAnother(t *testing.T) {
	takes(t, map[string]string{
		"Marta Venn chided Moscow for delaying a truce in Ukraine.":                    "venn ceasefire for",
		"Marta Venn took Moscow to task for rejecting a truce in Ukraine.":             "",
		"Marta Venn charged Moscow with blocking a truce in Ukraine.":                  "",
		"Marta Venn threatened to sanction Moscow for delaying a truce in Ukraine.":    "venn ceasefire for",
		"Marta Venn wants to punish Moscow for annexing Crimea. It rained in Ukraine.": "venn territory for",
		"Marta Venn challenged Moscow to stop the fighting in Ukraine.":                "venn ceasefire for",
		"Marta Venn hopes Moscow will agree to a truce in Ukraine.":                    "venn ceasefire for",
		"Marta Venn would like Moscow to stop the fighting in Ukraine.":                "venn ceasefire for",
		"Marta Venn warned Berlin against ceding land in Ukraine.":                     "venn territory for",
		"Marta Venn discouraged Berlin from backing a truce in Ukraine.":               "venn ceasefire against",
		"Marta Venn urged Moscow to give up its claims to Crimea. It rained.":          "venn territory for, russia territory against",
	})
}

// TestTwoWhoDiffer keeps apart what two hold in one sentence, and gives nobody what only may come
// or is doubted.
func TestTwoWhoDiffer(t *testing.T) {
	takes(t, map[string]string{
		"Marta Venn accepted a truce in Ukraine but Ilvar Tosk rejected it.":                        "venn ceasefire for, tosk ceasefire against",
		"Marta Venn doubts that Ilvar Tosk wants a truce in Ukraine.":                               "venn ceasefire for",
		"Marta Venn does not believe that Moscow wants a truce in Ukraine.":                         "venn ceasefire for",
		"Marta Venn called Ilvar Tosk’s rejection of a truce in Ukraine a mistake.":                 "venn ceasefire for, tosk ceasefire against",
		"Marta Venn persuaded Ilvar Tosk to drop his opposition to a truce in Ukraine.":             "venn ceasefire for",
		"Marta Venn lifted her objections to a truce in Ukraine.":                                   "",
		"Should Marta Venn reject a truce in Ukraine, Ilvar Tosk will go.":                          "",
		"If Marta Venn rejects a truce in Ukraine, Ilvar Tosk will go.":                             "",
		"When Marta Venn agrees to a truce in Ukraine, Ilvar Tosk will go.":                         "",
		"When Marta Venn agreed to a truce in Ukraine, Ilvar Tosk went.":                            "venn ceasefire for",
		"Under the plan, Marta Venn would accept a truce in Ukraine.":                               "",
		"Marta Venn is known for her commitment to peace, and Ilvar Tosk wants a truce in Ukraine.": "tosk ceasefire for",
	})
}

// TestWhatTroopsDo takes what happens in the field for no stand.
func TestWhatTroopsDo(t *testing.T) {
	takes(t, map[string]string{
		"Ukrainian troops abandoned Donetsk.":                     "",
		"Ukrainian troops withdrew from Donetsk.":                 "",
		"Russian forces yielded to the counterattack in Kherson.": "",
		"Russian forces pulled out of Kherson.":                   "",
		"Marta Venn abandoned her demand for a truce in Ukraine.": "venn ceasefire against",
		"Marta Venn wants Crimea back. It rained in Ukraine.":     "venn territory for",
	})
}
