package app

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
	"mend/quiz/share"
)

// Choosing what to hand over, part by part and, within a part, one by one. The
// same form serves everyone who hands something over.

// release is such a choice, and what it is made from.
type release struct {
	// offered is all there is; a part that is not in it is not offered. The note
	// is written on the form, so it is offered or not and never there already.
	offered share.Contents
	// choice is where the choice is put, and what is ticked at first once one was
	// made before.
	choice *choice
	// next goes on once there is a choice.
	next func()
}

// choice is what somebody has chosen to hand over.
type choice struct {
	share.Contents
	// made is false until somebody has chosen.
	made bool
}

// Names of the boxes and fields of the form.
const (
	releaseName    = "release"
	releaseParts   = "release-part"
	releaseFirst   = "release-first"
	releaseBarrier = "release-barrier"
	releaseStep    = "release-step"
	releaseAnswer  = "release-answer"
	releaseNote    = "release-note"
)

// partOffered is a part of what is handed over as it stands on the form.
type partOffered struct {
	part share.Parts
	// id is the value of its box, and the end of the keys of its words.
	id string
	// unticked: nobody hands this over without choosing to.
	unticked bool
}

var partsOffered = []partOffered{
	{part: share.PartReading, id: "reading"},
	{part: share.PartBarriers, id: "barriers"},
	{part: share.PartSteps, id: "steps"},
	{part: share.PartAnswers, id: "answers", unticked: true},
	{part: share.PartDay, id: "day"},
}

// toHandOver returns all that the person on show could hand over today. It is
// empty where the questions about safety are not answered clearly.
func (r *root) toHandOver() share.Contents {
	all, ok := share.Everything(r.bank, r.bank.Assess(r.answers))
	if !ok {
		return share.Contents{}
	}
	all.Parts |= share.PartDay | share.PartNote
	all.Day = r.tab.today()
	for i := range all.Steps {
		mark := r.document.Active().Step(all.Steps[i].ID)
		all.Steps[i].State, all.Steps[i].Day = stateInLetter(mark.State), mark.Day
	}
	return all
}

func stateInLetter(s casefile.State) share.State {
	switch s {
	case casefile.Doing:
		return share.Doing
	case casefile.Done:
		return share.Done
	case casefile.SetAside:
		return share.SetAside
	default:
		return share.Open
	}
}

// releaseForm asks what to hand over. The answers about safety are not listed,
// and neither is what somebody would rather not say.
func (r *root) releaseForm(w release) app.UI {
	var rows []app.UI
	for _, p := range partsOffered {
		if w.offered.Parts.Has(p.part) {
			rows = append(rows, r.releasePart(w, p, len(rows) == 0))
		}
	}
	return r.fieldForm(releaseName, func() { r.choose(w) },
		element("fieldset", "release",
			r.saying("legend", "", "release.legend"),
			together(rows...),
		),
		when(w.offered.Parts.Has(share.PartNote), r.releaseNote(w.choice.Note)),
		r.saying("p", "hint", "release.safety"),
		r.send("action.continue", "next"),
	)
}

func (r *root) releasePart(w release, p partOffered, first bool) app.UI {
	ticked := !p.unticked
	if w.choice.made {
		ticked = w.choice.Parts.Has(p.part)
	}
	return div("release-part",
		pick("checkbox", releaseParts, p.id, ticked, r.say("release."+p.id), r.say("release."+p.id+"-means"),
			when(first, attr("id", releaseFirst))),
		r.releaseItems(w, p.part),
	)
}

// releaseItems lets one leave out single barriers, steps or answers.
func (r *root) releaseItems(w release, p share.Parts) app.UI {
	known := w.choice.made && w.choice.Parts.Has(p)
	var items []app.UI
	switch p {
	case share.PartBarriers:
		for _, id := range w.offered.Barriers {
			ticked := !known || slices.Contains(w.choice.Barriers, id)
			items = append(items, pick("checkbox", releaseBarrier, id, ticked, r.words.Barriers[id].Name, ""))
		}
	case share.PartSteps:
		for _, step := range w.offered.Steps {
			ticked := step.State != share.SetAside
			if known {
				ticked = slices.ContainsFunc(w.choice.Steps, func(s share.Step) bool { return s.ID == step.ID })
			}
			items = append(items, pick("checkbox", releaseStep, step.ID, ticked, r.words.Steps[step.ID].Title, r.stepMark(step)))
		}
	case share.PartAnswers:
		for _, q := range r.bank.Questions {
			if given := w.offered.Answers[q.ID]; len(given) > 0 {
				ticked := !known || len(w.choice.Answers[q.ID]) > 0
				items = append(items, pick("checkbox", releaseAnswer, q.ID, ticked, r.asked(q.ID).Ask, r.labels(q.ID, given)))
			}
		}
	}
	return when(len(items) > 0, r.folded("more release-items", "release.one-by-one", together(items...)))
}

// labels returns the options of an answer as one text.
func (r *root) labels(question string, options []string) string {
	var labels []string
	for _, option := range options {
		labels = append(labels, r.words.Label(question, option))
	}
	return strings.Join(labels, " · ")
}

// stepMark says how far a step is, as far as there is anything to say.
func (r *root) stepMark(s share.Step) string {
	return r.badgeText(casefile.StepState{State: casefile.State(s.State), Day: s.Day})
}

// releaseNote is a field for a few words to the other. It is not the note that
// one writes to oneself.
func (r *root) releaseNote(note string) app.UI {
	hint := releaseNote + "-" + hintPart
	return div("field",
		r.label(releaseNote, "release.note"),
		element("p", "hint", attr("id", hint), app.Text(r.say("release.note-hint", "n", strconv.Itoa(share.MaxNote)))),
		textArea(releaseNote, note, attr("maxlength", strconv.Itoa(share.MaxNote)), attr("aria-describedby", hint)),
	)
}

// choose takes what is ticked, and goes on where that is anything.
func (r *root) choose(w release) {
	*w.choice = choice{r.chosen(w.offered), true}
	if w.choice.Parts&^share.PartDay == 0 {
		r.complainAt(releaseFirst, w.nothing())
		return
	}
	w.next()
}

// nothing says that nothing was chosen, as a key of the words.
func (w release) nothing() string {
	if w.offered.Parts.Has(share.PartNote) {
		return "release.nothing"
	}
	return "release.nothing-ticked"
}

// chosen returns what is ticked of what is offered. What is not offered cannot be
// ticked, whatever the page says.
func (r *root) chosen(offered share.Contents) share.Contents {
	parts := share.Parts(0)
	ticked := r.tab.boxes(releaseParts)
	for _, p := range partsOffered {
		if slices.Contains(ticked, p.id) {
			parts |= p.part
		}
	}
	note := noteText(r.tab.value(releaseNote))
	if note != "" {
		parts |= share.PartNote
	}
	c := offered.Only(parts)
	if c.Parts.Has(share.PartNote) {
		c.Note = note
	}
	return onlyItems(c, r.tab.boxes(releaseBarrier), r.tab.boxes(releaseStep), r.tab.boxes(releaseAnswer))
}

// onlyItems leaves out the barriers, steps and answers that are not listed.
func onlyItems(c share.Contents, barriers, steps, answers []string) share.Contents {
	c.Barriers = kept(c.Barriers, func(id string) bool { return slices.Contains(barriers, id) })
	c.Steps = kept(c.Steps, func(s share.Step) bool { return slices.Contains(steps, s.ID) })
	if c.Answers != nil {
		listed := quiz.Answers{}
		for id, options := range c.Answers {
			if slices.Contains(answers, id) {
				listed[id] = options
			}
		}
		c.Answers = listed
	}
	return c
}

func kept[T any](list []T, keep func(T) bool) (kept []T) {
	for _, item := range list {
		if keep(item) {
			kept = append(kept, item)
		}
	}
	return kept
}

// noteText returns a note as it may stand in a letter.
func noteText(typed string) string {
	note := []rune(strings.TrimSpace(share.Clean(typed)))
	return string(note[:min(len(note), share.MaxNote)])
}
