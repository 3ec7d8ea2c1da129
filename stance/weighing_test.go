package stance

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/stance/text"
)

// smallBook has a term of every kind, in a world of two invented states.
const smallBook = `codebook: Small
countries:
  - {key: ruvia, name: Ruvia, adjectives: [Ruvian], metonyms: [Tolm]}
  - {key: graun, name: Graun, adjectives: [Graunian]}
actors:
  - {key: tosk, name: Ilvar Tosk, aliases: [Tosk], country: ruvia}
  - {key: venn, name: Marta Venn, aliases: [Venn], country: graun}
  - {key: orlin, name: Pell Orlin, aliases: [Orlin]}
families:
  - {key: leave, words: [leave+, withdraw*], verbs: true}
issues:
  - key: truce
    name: Truce
    proposition: There should be a truce
    elsewhere: [football]
    about: ["@ruvia", "@graun"]
    oppose: ["would please .. @ruvia"]
    conditions: ["before any"]
    ignore: [truce of opinions]
    terms:
      - {name: a truce, phrases: [truce], sign: 1, sure: 1}
      - {name: a lull, phrases: [lull], sign: 1, sure: 0.3}
      - {name: a respite, phrases: [respite], sign: 1, bare: -1, sure: 1}
      - {name: the killing must stop, phrases: [stop killing], sign: 1, bare: 1, sure: 1}
      - {name: the war goes on, phrases: [fight on], sign: -1, bare: -1, deed: true, sure: 1}
      - {name: calm, phrases: [calm returns], sign: 1, bare: 0.5, sure: 0.5}
      - {name: shelling, phrases: [shelling], sign: -1, bare: 0.5, deed: true, sure: 1}
      - {name: attacks, phrases: [attack+], sign: -1, bare: 1, deed: true, sure: 1}
      - {name: root causes first, phrases: [root causes], sign: -1, bare: -1, decides: true, sure: 1}
      - {name: time to rearm, phrases: ["using .. rearm", "to rearm"], sign: -1, bare: -1, decides: true, sure: 1}
  - key: land
    name: Land
    proposition: Graun should keep its land
    owners: {graun: 1, ruvia: -1}
    places: [Orran]
    terms:
      - {name: ceding land, phrases: ["cede|ceding|cession land|province", land concession+], sign: -1, sure: 1}
      - {name: taking land, phrases: ["annex*", "seize+ land"], sign: -1, bare: 1, deed: true, sure: 1}
      - {name: leaving Orran, phrases: ["{leave} orran"], sign: -1, sure: 1}
      - {name: our land, phrases: [our land], sign: 1, bare: 1, ours: true, sure: 1}
      - {name: taking back, phrases: [take back, hold on to], sign: 1, bare: 1, either: true, sure: 1}
      - {name: giving away, phrases: [give+ away], sign: -1, either: true, sure: 1}
      - {name: all wanted, phrases: ["want+ everything"], sign: 1, bare: 1, parties: true, sure: 1}
      - {name: everything, phrases: [everything], sign: 1, bare: 1, sure: 0.5}
      - {name: Ruvia leaves, phrases: ["@ruvia .. {leave}"], sign: 1, bare: 1, sure: 1}
`

// weighed writes out how words are scored on an issue: what each adds to the score. What
// stands before a bar is the cue.
func weighed(s *scorer, issue string, c sideCase) string {
	cue, content, found := strings.Cut(c.said, "|")
	if !found {
		cue, content = "", c.said
	}
	doc := text.Parse(cue + content)
	span := text.Span{Start: len(cue), End: len(cue + content)}
	clause := s.clausesOf(doc, span, text.Span{End: len(strings.TrimSpace(cue))})[0]
	clause.direct, clause.country = c.kind == "direct", c.country
	r := s.issues[slices.IndexFunc(s.issues, func(r *issueRules) bool { return r.issue.Key == issue })]
	p, _ := s.position(r, clause, newTopics(doc, nil))
	if p.Issue == "" {
		return "none"
	}
	var parts []string
	for _, e := range p.Evidence {
		parts = append(parts, fmt.Sprintf("%s %+g", e.Rule, e.Weight))
	}
	return fmt.Sprintf("%+.3f: %s", p.Stance, strings.Join(parts, ", "))
}

// TestWhatWordsAddUpTo holds scores of every kind to what each of the words adds: who says what
// for whom comes to which figure, and why.
func TestWhatWordsAddUpTo(t *testing.T) {
	s, err := newScorer(mustParse(t, smallBook))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ issue, kind, country, said, want string }{
		// What somebody wants, rejects, doubts, denies.
		{"truce", "indirect", "", "They rejected a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They called for a truce.", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "indirect", "", "A truce is a mistake.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They doubt that there will be a truce.", "-0.947: a truce +0.473, doubts it -1.42"},
		{"truce", "indirect", "", "They did not reject a truce.", "+0.947: a truce +0.473, is against it -1.42, denies it +1.894"},
		{"truce", "indirect", "", "They worked toward a truce.", "+0.716: a truce +0.716, wants it +0"},
		{"truce", "indirect", "", "There must be a truce.", "+0.947: a truce +0.474, says it must be +0.473"},
		{"truce", "indirect", "", "They want a truce before any talks.", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "indirect", "", "A truce would please Ruvia.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "That is a truce of opinions.", "none"},
		// Conditions.
		{"truce", "indirect", "", "They agree to a truce only if Ruvia leaves.", "-0.947: a truce +0.473, puts a condition before it -1.42, wants it +0"},
		{"truce", "indirect", "", "They cannot agree to a truce unless Ruvia leaves.", "-0.947: a truce +0.473, wants it +0.473, denies it -1.893"},
		{"truce", "indirect", "", "A truce only after Ruvia leaves.", "-0.947: a truce +0.473, puts a condition before it -1.42"},
		{"truce", "indirect", "", "The deliveries must stop before any truce.", "-0.947: a truce +0.473, puts a condition before it -1.42"},
		{"truce", "indirect", "", "There must be an end to deliveries before any truce.", "-0.947: a truce +0.473, puts a condition before it -1.42"},
		// Questions, and what is left open.
		{"truce", "direct", "", "We want a truce, but there are questions about it.", "+0.000: a truce +0.9, wants it +0.9, has questions about it -1.8"},
		{"truce", "indirect", "", "They agree to a truce, but there are nuances.", "+0.000: a truce +0.9, wants it +0.9, has questions about it -1.8"},
		{"truce", "direct", "", "Who would police a truce?", "-0.716: a truce +0, asked about, and so doubted -0.716"},
		{"truce", "direct", "", "Why not agree to a truce?", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "direct", "", "Why does Ruvia reject a truce?", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "", "Why should we want a truce?", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "", "Will they agree to a truce?", "+0.000: a truce +0.9, wants it +0.9, asked about, and so left open -1.8"},
		{"truce", "direct", "", "Why must we fight on?", "+0.716: the war goes on -1.433, says it must be +0, asked about, and so doubted +2.149"},
		{"truce", "indirect", "", "They must think about a truce.", "+0.000: a truce +0, leaves it open +0"},
		{"truce", "indirect", "", "They refused to think about a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They confirmed that they had discussed a truce.", "+0.000: a truce +0, leaves it open +0"},
		{"truce", "indirect", "", "They want to know whether Ruvia is ready for a truce.", "+0.000: a truce +0, leaves it open +0"},
		{"truce", "indirect", "", "They asked whether Ruvia rejected a truce.", "+0.000: a truce +0, leaves it open +0"},
		{"truce", "indirect", "", "It is not for us to decide on a truce.", "+0.000: a truce +0, leaves it open +0"},
		{"land", "direct", "graun", "Will the world accept the cession of land?", "+0.000: ceding land -0.9, wants it -0.9, asked about, and so left open +1.8"},
		{"land", "direct", "graun", "Will you cede land?", "+0.000: ceding land +0, asked about, and so left open +0"},
		{"land", "direct", "graun", "Must we cede land?", "+0.716: ceding land -0.716, says it must be -0.716, asked about, and so doubted +2.148"},
		// What speaks for itself.
		{"truce", "indirect", "", "They will stop the killing.", "+0.947: the killing must stop +0.947"},
		{"truce", "indirect", "", "They refuse to stop the killing.", "-0.947: the killing must stop +0.947, is against it -1.894"},
		{"truce", "indirect", "", "They doubt that they stop the killing.", "-0.947: the killing must stop +0.947, doubts it -1.894"},
		{"truce", "indirect", "", "It is wrong to stop the killing.", "-0.947: the killing must stop +0.947, is against it -1.894"},
		{"truce", "indirect", "", "They must fight on.", "-0.947: the war goes on -0.947, says it must be +0"},
		{"truce", "indirect", "", "They will not fight on.", "+0.947: the war goes on -0.947, denies it +1.894"},
		{"truce", "indirect", "", "They stop the war and fight on.", "-0.947: the war goes on -0.947"},
		{"truce", "indirect", "", "The initiative is a mere respite.", "-0.947: a respite -0.947"},
		{"truce", "indirect", "", "They look for a respite.", "-0.947: a respite -0.947"},
		{"truce", "indirect", "", "Ruvia wants a respite.", "-0.947: a respite -0.947"},
		{"truce", "indirect", "", "They reject any respite.", "-0.947: a respite +0.947, is against it -1.894"},
		{"truce", "indirect", "", "A respite would be a mistake.", "-0.947: a respite +0.947, is against it -1.894"},
		// Deeds.
		{"truce", "indirect", "", "They condemned the attacks.", "+0.947: attacks +0.947"},
		{"truce", "indirect", "", "They must stop the attacks.", "+0.947: attacks +0.947"},
		{"truce", "indirect", "graun", "We attacked the port.", "-0.947: attacks +0.947, done by the speaker's own side -1.894"},
		{"truce", "direct", "graun", "We have attacked the port.", "-0.947: attacks +0.947, done by the speaker's own side -1.894"},
		{"truce", "direct", "graun", "We will attack the port.", "+0.947: attacks +0.947"},
		{"truce", "direct", "graun", "Ruvia attacked the port.", "+0.947: attacks +0.947"},
		{"truce", "direct", "graun", "We insist on attacks.", "-0.947: attacks +0.947, wants it -1.894"},
		{"truce", "direct", "graun", "We insist that they attacked.", "+0.947: attacks +0.947"},
		{"truce", "direct", "graun", "We want to attack the port.", "-0.947: attacks +0.947, wants it -1.894"},
		{"truce", "direct", "graun", "They want to attack the port.", "+0.947: attacks +0.947"},
		{"land", "direct", "graun", "They annexed the province.", "+0.947: taking land +0.947"},
		{"land", "direct", "ruvia", "We annexed the province.", "-0.947: taking land +0.947, done by the speaker's own side -1.894"},
		{"land", "direct", "ruvia", "Our troops have seized land.", "-0.947: taking land +0.947, done by the speaker's own side -1.894"},
		{"land", "indirect", "ruvia", "Its forces now seized land.", "-0.947: taking land +0.947, done by the speaker's own side -1.894"},
		{"land", "direct", "graun", "Their troops annexed the province.", "+0.947: taking land +0.947"},
		{"land", "indirect", "ruvia", "They formally annexed it.", "-0.947: taking land +0.947, done by the speaker's own side -1.894"},
		{"land", "direct", "ruvia", "The province was annexed.", "+0.947: taking land +0.947"},
		{"land", "direct", "ruvia", "We were annexed.", "+0.947: taking land +0.947"},
		{"land", "direct", "ruvia", "They, we know, annexed it.", "+0.947: taking land +0.947"},
		{"land", "indirect", "graun", "Ruvia wants to annex it.", "+0.947: taking land +0.947"},
		{"land", "indirect", "graun", "They want to annex it.", "-0.947: taking land +0.947, wants it -1.894"},
		{"land", "indirect", "ruvia", "proclaimed |its annexation.", "-0.947: taking land +0.947, done by the speaker's own side -1.894"},
		{"land", "indirect", "graun", "reported |its annexation.", "+0.947: taking land +0.947"},
		{"land", "indirect", "graun", "They want the province, which Ruvia annexed.", "+0.947: taking land +0.947"},
		{"land", "indirect", "graun", "They confirmed that Ruvia annexed it.", "+0.947: taking land +0.947"},
		{"land", "indirect", "graun", "It must be annexed.", "-0.947: taking land +0.947, says it must be -1.894"},
		{"land", "indirect", "graun", "They do not want it annexed.", "+0.947: taking land +0.947"},
		// Whose it is.
		{"land", "direct", "", "Our land is ours.", "none"},
		{"land", "direct", "graun", "This is our land.", "+0.947: our land +0.947"},
		{"land", "direct", "ruvia", "This is our land.", "none"},
		{"land", "direct", "ruvia", "Orran is our land.", "-0.947: our land -0.947"},
		// Blame.
		{"truce", "direct", "graun", "They rejected the truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "We rejected the truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "Ruvia broke the truce.", "+0.894: a truce +0.559, does harm to it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "We broke the truce.", "-0.947: a truce +0.473, does harm to it -1.42"},
		{"truce", "direct", "graun", "We say Ruvia broke the truce.", "+0.894: a truce +0.559, does harm to it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "Ruvia and we broke the truce.", "-0.947: a truce +0.473, does harm to it -1.42"},
		{"truce", "direct", "graun", "If they do not agree to a truce, we shall leave.", "+0.894: a truce +0.559, wants it +0.559, denies it -2.235, another is blamed for it +2.011"},
		{"truce", "indirect", "", "A truce that was rejected by Ruvia is near.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "indirect", "", "A truce that is used by Ruvia is a mistake.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "graun", "Ruvia has rejected its truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "indirect", "graun", "Ruvia knows that its leaders reject a truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "indirect", "graun", "Graun knows its leaders reject a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "graun", "Deliveries to Ruvia reject a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "The enemy rejects a truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "Somebody rejects a truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "The US rejects a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "Ruvia has not given up its wish to fight on.", "+0.894: the war goes on -1.117, wants it +0, is against it +2.234, denies it -2.234, another is blamed for it +2.011"},
		{"truce", "indirect", "", "There is no Ruvian will for a truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "indirect", "graun", "There is no Ruvian will for a truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "indirect", "ruvia", "There is no Ruvian will for a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "", "Tosk said that they must reject the truce.", "+0.894: a truce +0.559, is against it -1.676, says it must be +0, another is blamed for it +2.011"},
		{"truce", "direct", "", "He told us that they must reject the truce.", "+0.894: a truce +0.559, is against it -1.676, says it must be +0, another is blamed for it +2.011"},
		{"truce", "direct", "", "They told us that we must fight on.", "-0.947: the war goes on -0.947, says it must be +0"},
		{"truce", "direct", "graun", "It is too early for a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "It is still too early for a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "It would be wrong to accept a truce.", "-0.947: a truce +0.473, wants it +0.473, is against it -1.893"},
		{"truce", "direct", "", "They would be too reckless to accept a truce.", "+0.894: a truce +0.559, wants it +0.559, is against it -2.235, another is blamed for it +2.011"},
		// What another only pretends to want.
		{"truce", "direct", "graun", "The truce that Ruvia announced is a farce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "The Ruvian truce is a sham.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "The truce plan of Ruvia is a sham.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "", "The truce is a sham.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "They accused Ruvia of using the truce to rearm.", "+0.894: time to rearm -1.117, another is blamed for it +2.011"},
		{"truce", "direct", "", "They would use a truce to rearm.", "-0.947: a truce +0, time to rearm -0.947"},
		// What outweighs.
		{"truce", "indirect", "", "We are for a truce, but first the root causes must go.", "-0.947: a truce +0.473, wants it +0.473, outweighs what it comes with -0.946, root causes first -0.947"},
		{"truce", "indirect", "", "A truce does not depend on the root causes.", "+0.947: a truce +0, leaves it open +0, root causes first -0.947, denies it +1.894"},
		{"truce", "indirect", "", "They rejected demands to deal with the root causes.", "-0.947: root causes first -0.947"},
		{"truce", "indirect", "", "They warned that a truce would help them to rearm.", "-0.999: a truce +0.25, warns of it -0.75, time to rearm -0.499"},
		{"truce", "indirect", "", "They warned that they would never agree to a truce.", "-0.947: a truce +0.473, wants it +0.473, denies it -1.893"},
		{"truce", "indirect", "", "They warned of a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They want not a short truce, but a full truce.", "+0.947: a truce +0.473, denies it -1.42, wants it +0, outweighs what it comes with +1.894, a truce +0"},
		{"truce", "indirect", "", "They dismissed the truce as a ploy.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They see the truce as absurd.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "A truce would invite new attacks.", "+0.000: a truce +0.9, is against it -2.7, attacks +1.8"},
		// How far an attitude reaches.
		{"truce", "indirect", "", "They want talks and that there be a truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "On condition that Ruvia disarms and that it leaves, they want a truce.", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "indirect", "", "They will never, under any circumstances, accept a truce.", "-0.947: a truce +0.473, wants it +0.473, denies it -1.893"},
		{"truce", "indirect", "", "A truce, real and lasting, must come.", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "indirect", "", "A truce – real and lasting – must come.", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "indirect", "", "If there is a truce, it would be a mistake.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "If there is a truce, it rains.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "A truce must not be a trap.", "-0.947: a truce +0.473, is against it -1.42, says it must be +0"},
		{"truce", "indirect", "", "A truce, but only after talks.", "-0.947: a truce +0.473, puts a condition before it -1.42"},
		{"truce", "indirect", "", "A truce but they reject it.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They reject the idea that they want a truce.", "-0.947: a truce +0.473, wants it +0.473, is against it -1.893"},
		{"truce", "indirect", "", "They said no and that a truce is near.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "The first step to end the war is a truce.", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "indirect", "", "They reject this; a truce is near.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They reject this because a truce is near.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They reject talks, votes, bridges and a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They reject talks, votes, bridges, roads, and a truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They never recognised and would never want a truce.", "-0.947: a truce +0.473, wants it +0.473, denies it -1.893"},
		{"truce", "indirect", "", "They never sang and danced and want a truce.", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "indirect", "", "They reject one two three four five six seven eight nine ten eleven twelve thirteen fourteen truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They reject one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They do not one two truce.", "-0.947: a truce +0.473, denies it -1.42"},
		{"truce", "indirect", "", "They do not one two three truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "A truce one two three four five six is a mistake.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "A truce one two three four five six seven is a mistake.", "+0.000: a truce +0"},
		// Over whose head a phrase is not found.
		{"land", "direct", "graun", "Ruvia must withdraw.", "+0.947: Ruvia leaves +0.947"},
		{"land", "direct", "graun", "Ruvia wants Graun to withdraw.", "none"},
		{"land", "direct", "graun", "Ruvia says Graun must withdraw.", "none"},
		{"land", "direct", "graun", "Ruvia asks that Graun leave.", "none"},
		{"land", "direct", "graun", "Ruvia speaks of Graunian troops and withdraws.", "none"},
		{"land", "direct", "graun", "Ruvia and Graun withdraw.", "+0.947: Ruvia leaves +0.947"},
		{"land", "direct", "graun", "Ruvia refuses to withdraw.", "none"},
		// What stands in the cue, what is warned of, measured out, or pretended.
		{"truce", "indirect", "", "They reject a precondition for a truce.", "+0.947: a truce +0.473, puts a condition before it -1.42, is against it +1.894"},
		{"truce", "indirect", "", "They warned that there must be a truce.", "+0.947: a truce +0.474, says it must be +0.473"},
		{"truce", "direct", "", "They do not like it, so why agree to a truce?", "+0.000: a truce +0.9, wants it +0.9, asked about, and so left open -1.8"},
		{"truce", "indirect", "", "They warned that they will stop the killing.", "+0.947: the killing must stop +0.947"},
		{"truce", "indirect", "", "They warned that they will stop the shelling.", "+0.716: shelling +0.716"},
		{"truce", "indirect", "", "Calm returns.", "+0.422: calm +0.422"},
		{"truce", "indirect", "", "They hope that calm returns.", "+0.716: calm +0.716, wants it +0"},
		{"truce", "indirect", "", "There was shelling.", "+0.716: shelling +0.716"},
		{"truce", "indirect", "graun", "They want more shelling.", "-0.716: shelling +0.716, wants it -1.432"},
		{"land", "indirect", "graun", "They must one two three four annex it.", "-0.947: taking land +0.947, says it must be -1.894"},
		{"land", "indirect", "graun", "They must one two three four five annex it.", "+0.947: taking land +0.947"},
		{"truce", "indirect", "", "A truce would embolden them.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "rejected |a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "warned against |a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "", "accused |them of using the truce to rearm.", "+0.894: time to rearm -1.117, another is blamed for it +2.011"},
		{"truce", "direct", "", "accused |us of using the truce to rearm.", "+0.894: time to rearm -1.117, another is blamed for it +2.011"},
		{"truce", "indirect", "", "spoke at the truce talks of |a bridge.", "none"},
		{"truce", "indirect", "graun", "broke |the truce.", "-0.947: a truce +0.473, does harm to it -1.42"},
		{"truce", "direct", "graun", "accused |Ruvia of breaking the truce.", "+0.947: a truce +0.473, does harm to it -1.42, is against it +1.894"},
		{"truce", "indirect", "", "wants |not a truce, but to fight on.", "-0.999: a truce +0.25, denies it -0.75, wants it +0, the war goes on -0.499"},
		{"truce", "indirect", "", "They want not a truce, but to fight on.", "-0.999: a truce +0.25, denies it -0.75, wants it +0, the war goes on -0.499"},
		{"truce", "indirect", "", "They want no truce of days, rather a truce of years.", "+0.947: a truce +0.473, denies it -1.419, wants it +0, outweighs what it comes with +0.947, a truce +0.473, wants it +0.473"},
		{"truce", "indirect", "", "They want no truce of days, but a truce of years.", "+0.947: a truce +0.473, denies it -1.42, wants it +0, outweighs what it comes with +1.894, a truce +0"},
		{"land", "direct", "graun", "Ruvia, Graun, will withdraw.", "+0.947: Ruvia leaves +0.947"},
		{"truce", "direct", "graun", "The truce that was announced is a farce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "The truce with Ruvia is a farce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "The truce announced by Ruvia is a farce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "indirect", "", "Who would police a truce?", "+0.000: a truce +0"},
		{"land", "indirect", "graun", "They refuse talks and leave Orran.", "+0.000: leaving Orran +0"},
		{"land", "indirect", "graun", "They refuse to leave Orran.", "+0.947: leaving Orran -0.473, is against it +1.42"},
		{"truce", "indirect", "", "They reject talks if there is a truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They reject talks, votes, bridges, and a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They reject one two three four five six calls for a truce.", "-0.947: a truce +0.473, wants it +0.473, is against it -1.893"},
		{"truce", "indirect", "", "They do not say that there is a truce.", "+0.000: a truce +0, leaves it open +0"},
		{"truce", "indirect", "", "They do not hear that there is a truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They reject that Ruvia disarms and that there be a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They reject talks and that there be a truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They reject a lull and want a truce.", "+0.947: a truce +0.474, wants it +0.473"},
		{"truce", "indirect", "", "They want a lull when calm returns.", "+0.422: calm +0.422"},
		{"land", "direct", "ruvia", "We will defend Orran, our land.", "-0.947: our land -0.947, wants it +0"},
		{"truce", "indirect", "", "The man said that they must reject the truce.", "-0.947: a truce +0.473, is against it -1.42, says it must be +0"},
		{"truce", "indirect", "", "Tosk said that they must reject the truce.", "+0.894: a truce +0.559, is against it -1.676, says it must be +0, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "The mayor of Tolm rejects a truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "indirect", "", "They may discuss a truce.", "+0.000: a truce +0, leaves it open +0"},
		{"truce", "indirect", "", "It is a trap to want a truce.", "-0.947: a truce +0.473, wants it +0.473, calls it wrong -1.893"},
		{"truce", "direct", "graun", "Will they stop the killing?", "-0.716: the killing must stop +1.433, asked about, and so doubted -2.149"},
		{"truce", "indirect", "", "A truce would bring a new war.", "-0.947: a truce +0, says that worse would come of it -0.947"},
		{"truce", "indirect", "", "Since the truce there was a new war.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "They reject the truce, and there would be a new war.", "-0.947: a truce +0.473, is against it -1.42"},
		{"land", "indirect", "graun", "They want to stop and leave Orran.", "-0.947: leaving Orran -0.474, wants it -0.473"},
		{"truce", "indirect", "", "They say no to a truce and to talks.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "indirect", "", "They will not stop any killing.", "-0.947: the killing must stop +0.947, denies it -1.894"},
		{"truce", "indirect", "graun", "After Ruvia, which rejects talks, left, they reject the truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"truce", "direct", "graun", "Ruvia left because it rejects a truce.", "+0.894: a truce +0.559, is against it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "Ruvia left, though peace rejects a truce.", "-0.947: a truce +0.473, is against it -1.42"},
		{"land", "indirect", "graun", "wants |to annex it.", "-0.947: taking land +0.947, wants it -1.894"},
		{"land", "direct", "graun", "want |to annex it.", "-0.947: taking land +0.947, wants it -1.894"},
		{"truce", "direct", "graun", "We say that nobody broke the truce.", "+0.947: a truce +0.473, does harm to it -1.42, denies it +1.894"},
		{"truce", "direct", "graun", "The old plan broke the truce.", "+0.894: a truce +0.559, does harm to it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "We have said, and Ruvia knows, that they broke the truce.", "+0.894: a truce +0.559, does harm to it -1.676, another is blamed for it +2.011"},
		{"truce", "direct", "graun", "They reject it and that there is a truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "That is so and that is a truce.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "A truce (short) must come.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "A truce, short and small, came.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "A truce, rejected by all, came.", "+0.000: a truce +0"},
		{"truce", "indirect", "", "A truce, after talks, came.", "+0.000: a truce +0"},
		{"land", "direct", "graun", "We want everything at Orran.", "+0.947: all wanted +0.947"},
		{"land", "direct", "ruvia", "We want everything at Orran.", "-0.947: all wanted -0.947"},
		{"land", "direct", "ruvia", "We no longer want everything at Orran.", "+0.000: all wanted -1.8, denies it +3.6, claimed no more -1.8"},
		{"land", "direct", "ruvia", "We want everything.", "+0.716: everything +0.716, wants it +0"},
		{"land", "direct", "", "We want everything at Orran.", "+0.716: everything +0.716, wants it +0"},
		{"land", "direct", "ruvia", "We take back Orran.", "-0.947: taking back +0.947, done by the speaker's own side -1.894"},
		{"land", "direct", "ruvia", "We take back the harbour.", "+0.947: taking back +0.947"},
		{"land", "direct", "ruvia", "Graun will take back Orran.", "+0.947: taking back +0.947"},
		{"land", "direct", "graun", "We take back Orran.", "+0.947: taking back +0.947"},
		{"land", "direct", "ruvia", "We do not give away a thing.", "-0.947: giving away -0.473, denies it +1.42, done by the speaker's own side -1.894"},
		{"land", "direct", "ruvia", "Graun does not give away a thing.", "-0.894: giving away -0.559, denies it +1.676, another is blamed for it -2.011"},
		{"land", "indirect", "ruvia", "offered |to stop in return for ceding land.", "-0.947: ceding land -0.474, wants it -0.473"},
		{"land", "indirect", "graun", "refused |to stop in return for ceding land.", "+0.947: ceding land -0.473, is against it +1.42"},
	} {
		if got := weighed(s, c.issue, sideCase{kind: c.kind, country: c.country, said: c.said}); got != c.want {
			t.Errorf("%s %s %s: %s\ngot  %s\nwant %s", c.issue, c.kind, c.country, c.said, got, c.want)
		}
	}
}
