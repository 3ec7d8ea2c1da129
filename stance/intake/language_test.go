package intake_test

import (
	"testing"

	"parley/stance/intake"
)

func TestLanguage(t *testing.T) {
	for want, texts := range map[string][]string{
		"en": {
			"The talks went on for two days, and nobody who took part would say what had been agreed.",
			"Ministers said that they would meet again in the spring.",
		},
		"ru": {"Переговоры продолжались два дня, и никто из участников не сказал, о чём удалось договориться."},
		"uk": {"Переговори тривали два дні, і ніхто з учасників не сказав, про що вдалося домовитися цього разу."},
		"de": {"Die Gespräche dauerten zwei Tage, und keiner der Teilnehmer wollte sagen, worauf man sich geeinigt hatte."},
		"fr": {"Les discussions ont duré deux jours et aucun des participants n'a voulu dire ce qui avait été décidé."},
		"sr": {"Преговори су трајали два дана и нико од учесника није рекао о чему су се договорили у дугом разговору."},
		"bg": {"Преговорите продължиха два дни и никой от участниците не каза за какво са се договорили този път."},
		"be": {"Перамовы працягваліся два дні, і ніхто з удзельнікаў не сказаў, пра што ўдалося дамовіцца гэтым разам."},
		"zh": {"会谈持续了两天，没有一个与会者愿意透露双方达成了什么协议。部长们将在春天再次会面，届时将在更小的圈子里讨论，没有记者在场，也不会有任何声明。他们说，这是一个艰难的对话，但是必须继续下去。"},
		"pl": {"Rozmowy trwały dwa dni i żaden z uczestników nie chciał powiedzieć, co zostało uzgodnione tym razem."},
		"":   {"", "Talks", "Переговоры", "2025 2026 2027", "\xff\xfe\xfd"},
	} {
		for _, text := range texts {
			if got := intake.Language(text); got != want {
				t.Errorf("%q is %q and was taken for %q", text, want, got)
			}
		}
	}
}

func BenchmarkLanguage(b *testing.B) {
	text := ""
	for range 60 {
		text += "The talks went on for two days, and nobody who took part would say what had been agreed. "
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		intake.Language(text)
	}
}
