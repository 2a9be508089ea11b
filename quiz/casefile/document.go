package casefile

import "slices"

// MostCases is how many cases a document holds at most.
const MostCases = 50

// highestID is the highest number a case can have. Nobody gets there by hand.
const highestID = 999_999

// Document is everything that is kept. Treat it as a value: every method returns
// a changed copy and leaves the document as it was.
//
// The empty document is ready for use.
type Document struct {
	// Current is the ID of the case on show; 0 where there is no case.
	Current int
	// Last is the highest ID a case of this document ever had, so that no ID is
	// given out twice.
	Last  int
	Cases []Case
	// Letters are those of other people that were kept, the oldest first: each a
	// word as in [Exchange], of at most [LongestLetter] letters.
	Letters []string
}

// Active returns the case on show; where the document has none, an empty case
// that [Document.With] will add.
func (d Document) Active() Case {
	if at := d.index(d.Current); at >= 0 {
		return d.Cases[at]
	}
	return Case{}
}

// With puts a case in the place of the one with its ID. Where there is none, the
// case is added under a new ID, so that nothing is lost; the first case of all
// becomes the current one. A full document stays as it is.
func (d Document) With(c Case) Document {
	c.Name, c.Note = cleanName(c.Name), cleanNote(c.Note)
	if at := d.index(c.ID); at >= 0 {
		d.Cases = slices.Clone(d.Cases)
		d.Cases[at] = c
		return d
	}
	if d.Full() {
		return d
	}
	c.ID = d.freeID()
	d.Last = max(d.Last, c.ID)
	d.Cases = append(slices.Clip(d.Cases), c)
	if d.index(d.Current) < 0 {
		d.Current = c.ID
	}
	return d
}

// New adds an empty case and makes it the current one. A name that is taken gets
// a number behind it. A full document stays as it is.
func (d Document) New(name string) Document {
	if d.Full() {
		return d
	}
	d = d.With(Case{Name: d.untaken(cleanName(name), 0)})
	return d.Switch(d.Cases[len(d.Cases)-1].ID)
}

// Without removes a case. Where it was the current one, the first takes its
// place.
func (d Document) Without(id int) Document {
	d.Cases = slices.DeleteFunc(slices.Clone(d.Cases), func(c Case) bool { return c.ID == id })
	if d.index(d.Current) < 0 {
		d.Current = 0
		if len(d.Cases) > 0 {
			d.Current = d.Cases[0].ID
		}
	}
	return d
}

// Rename gives a case another name, as [Document.New] does. An ID that is not
// there changes nothing.
func (d Document) Rename(id int, name string) Document {
	at := d.index(id)
	if at < 0 {
		return d
	}
	c := d.Cases[at]
	c.Name = d.untaken(cleanName(name), id)
	return d.With(c)
}

// Switch makes another case the current one. An ID that is not there changes
// nothing.
func (d Document) Switch(id int) Document {
	if d.index(id) >= 0 {
		d.Current = id
	}
	return d
}

// Full reports whether there is no room for another case.
func (d Document) Full() bool { return len(d.Cases) >= MostCases }

// index returns the place of a case, from 0; -1 where it is not there.
func (d Document) index(id int) int {
	return slices.IndexFunc(d.Cases, func(c Case) bool { return c.ID == id })
}

// freeID returns an ID for a new case. It was never used before, except in a
// document that somebody has tampered with.
func (d Document) freeID() int {
	if d.Last < highestID {
		return d.Last + 1
	}
	id := 1
	for d.index(id) >= 0 {
		id++
	}
	return id
}
