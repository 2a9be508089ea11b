package content

import (
	"strings"

	"mend/quiz"
)

// Words holds every sentence of one language, by the ids of the bank. It has no
// structure of its own: what is shown when is decided by package quiz.
type Words struct {
	// Lang is a BCP 47 tag, Dir "ltr" or "rtl".
	Lang string `json:"lang"`
	Dir  string `json:"dir"`
	// Name is the language's own name for itself.
	Name      string                   `json:"name"`
	Questions map[string]QuestionWords `json:"questions"`
	Readings  map[string]ReadingWords  `json:"readings"`
	Worth     map[string]string        `json:"worth"`
	Barriers  map[string]BarrierWords  `json:"barriers"`
	// Limits says, by limit, why a step is not offered.
	Limits map[string]string    `json:"limits"`
	Steps  map[string]StepWords `json:"steps"`
	Help   map[string]HelpWords `json:"help"`
	Pages  map[string]PageWords `json:"pages"`
	// Screens holds buttons, headings and notices, by dotted key. Placeholders
	// stand in braces: "Question {n}".
	Screens map[string]string `json:"screens"`
}

// QuestionWords is one question. Ask is the heading, Hint one short sentence
// below it.
type QuestionWords struct {
	Ask  string `json:"ask"`
	Hint string `json:"hint,omitempty"`
	// About completes "You are not sure ..." and "You would rather not say ...":
	// "whether the whole truth is out".
	About string `json:"about"`
	// Talk is a question that the two can ask each other, where this is a topic
	// (see [quiz.Topic]).
	Talk    string                 `json:"talk,omitempty"`
	Options map[string]OptionWords `json:"options"`
}

// OptionWords is one option: Label on the form, Said completing "You said ...":
// "that it is still going on".
type OptionWords struct {
	Label string `json:"label"`
	Said  string `json:"said"`
}

// ReadingWords is one result: what it means, what it does not mean, what to do
// now. Each is a list of short paragraphs.
type ReadingWords struct {
	// Scene says what can be seen in the picture.
	Scene  string   `json:"scene"`
	Title  string   `json:"title"`
	Means  []string `json:"means"`
	NotYet []string `json:"does_not_mean"`
	DoNow  []string `json:"do_now"`
}

// BarrierWords is one barrier: its name and an explanation without blame.
type BarrierWords struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// StepWords is one step. Why says how the step helps; it follows the answers
// that led to it. How are three to six short lines for today.
type StepWords struct {
	Title string   `json:"title"`
	Why   string   `json:"why"`
	How   []string `json:"how"`
	Say   []string `json:"say"`
	Avoid []string `json:"avoid"`
	Stop  []string `json:"stop"`
}

// HelpWords is one part of the help page.
type HelpWords struct {
	Title string   `json:"title"`
	Text  []string `json:"text"`
	// Lines lists the kinds of helpline shown below the text (see [Helpline]).
	Lines []string `json:"lines,omitempty"`
}

// PageWords is a page that only informs.
type PageWords struct {
	Title    string         `json:"title"`
	Sections []SectionWords `json:"sections"`
}

// SectionWords is one part of a page.
type SectionWords struct {
	Title string   `json:"title"`
	Text  []string `json:"text"`
}

// Said returns the sentence that gives an answer back to the person, by the
// rules of the language: "You said that it is still going on."
func (w *Words) Said(question, option string) string {
	q := w.Questions[question]
	switch option {
	case quiz.NotSure:
		return w.Say("said.not-sure", "about", q.About)
	case quiz.Declined:
		return w.Say("said.declined", "about", q.About)
	default:
		return w.Say("said.option", "said", q.Options[option].Said)
	}
}

// Label returns an option as it stands on the form.
func (w *Words) Label(question, option string) string {
	if label := w.Questions[question].Options[option].Label; label != "" {
		return label
	}
	return w.Say("option." + option)
}

// Say returns the sentence with the given key from Screens. The rest are pairs
// of placeholder and value. A missing key returns the key itself in brackets,
// which the workshop's checks and the browser tests look for.
func (w *Words) Say(key string, pairs ...string) string {
	sentence, ok := w.Screens[key]
	if !ok {
		return "[[" + key + "]]"
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		sentence = strings.ReplaceAll(sentence, "{"+pairs[i]+"}", w.setApart(pairs[i+1]))
	}
	return sentence
}

// setApart keeps what is put into a sentence in its own order where the sentence
// runs from right to left: "0800 123" would else be shown as "123 0800".
func (w *Words) setApart(value string) string {
	if w.Dir != "rtl" {
		return value
	}
	const firstStrongIsolate, popIsolate = "\u2068", "\u2069"
	return firstStrongIsolate + value + popIsolate
}
