//go:build !wasm

// JSON is for other programs: what people download does without it.

package quiz

import "encoding/json"

// MarshalJSON writes the assessment in the form that other programs read: see
// the keys below. Lists are never null.
func (a Assessment) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Asked      []string   `json:"asked"`
		Unanswered []string   `json:"unanswered"`
		Safety     string     `json:"safety"`
		Reading    Found      `json:"reading"`
		Worth      []Found    `json:"worth"`
		Barriers   []Found    `json:"barriers"`
		Help       []Found    `json:"help"`
		Plan       Plan       `json:"plan"`
		Kept       []PlanStep `json:"kept"`
		Withheld   []Withheld `json:"withheld"`
	}{
		a.Path.Asked, a.Path.Unanswered(), a.Safety.Level(), a.Reading,
		a.Worth, a.Barriers, a.Help, a.Plan, a.Plan.Kept, a.Plan.Withheld,
	})
}
