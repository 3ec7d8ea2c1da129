package tally

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"parley/stance"
)

// crowd is what 200 actors say on two issues in 10,000 articles, the first far
// more often than the last: 100,000 observations, a third of them by members of
// the cabinet.
func crowd() []Observation {
	random := rand.New(rand.NewPCG(1, 2))
	obs := make([]Observation, 0, 100_000)
	for a := range 10_000 {
		hash := sha256.Sum256(fmt.Append(nil, a))
		article := hex.EncodeToString(hash[:])
		day := stance.Date{Year: 2022 + a/2500, Month: time.Month(1 + a/209%12), Day: 1 + a%28}
		for i := range 10 {
			u := random.Float64()
			id, tone := fmt.Sprintf("%s-%d", article[:12], i), random.Float64()*2-1
			o := Observation{
				Statement: id, Utterance: id, Start: 80 * i, Said: fmt.Sprintf("thebridgemustbebuiltbeforetheyearends%sof%d", id, a),
				Article: article, Date: day, Publisher: "Post", Actor: fmt.Sprint("actor", int(200*u*u*u)), Name: "Olan Brod",
				Issue: []string{"bridge", "toll", ""}[random.IntN(3)], Stance: random.Float64()*2 - 1, Tone: &tone, Listed: true,
			}
			if i%3 == 0 {
				o.Groups = []string{"cabinet"}
			}
			obs = append(obs, o)
		}
	}
	return obs
}

func BenchmarkSumCrowd(b *testing.B) {
	book, obs := ruvia(), crowd()
	for _, by := range []By{ByActor, ByGroup} {
		b.Run(string(by), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Sum(book, obs, by)
			}
		})
	}
}

func BenchmarkCourse(b *testing.B) {
	book, obs := ruvia(), crowd()
	b.Run("over", func(b *testing.B) {
		for b.Loop() {
			Over(book, obs, ByActor, "bridge", Month)
		}
	})
	b.Run("moving", func(b *testing.B) {
		for b.Loop() {
			Moving(book, obs, ByActor, "bridge", 50)
		}
	})
	b.Run("changes", func(b *testing.B) {
		for b.Loop() {
			Changes(book, obs, ByActor, stance.Date{Year: 2024, Month: 1, Day: 1})
		}
	})
}
