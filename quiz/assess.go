package quiz

// Assessment is all that follows from one person's answers.
type Assessment struct {
	Path     Path
	Safety   Safety
	Reading  Found
	Worth    []Found
	Barriers []Found
	Help     []Found
	Plan     Plan
}

// Assess computes everything, in the order of the package comment. While the
// gate is shut, worth and barriers are left out: nothing is analysed for
// somebody who may be in danger.
func (b *Bank) Assess(given Answers) Assessment {
	path := b.Path(given)
	a := Assessment{Path: path, Safety: b.Safety(path), Worth: []Found{}, Barriers: []Found{}}
	f := facts{answers: path.Answers, found: map[string]foundByID{
		SafetySubject: {a.Safety.Level(): a.Safety.Because},
	}}
	if !a.Safety.Care {
		a.Worth = b.worth(&f)
		a.Barriers = b.barriers(&f)
		f.found[BarrierSubject] = byID(a.Barriers...)
	}
	reading, found := b.reading(&f)
	a.Reading = found
	f.found[ReadingSubject] = byID(found)
	a.Help = b.help(&f)
	a.Plan = b.plan(&f, a.Safety, reading)
	return a
}
