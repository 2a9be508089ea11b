package casefile

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Add takes in the cases of another document, of a backup for example. Nothing
// that is there is changed, and the current case stays.
//
// added is how many cases were taken in, each under a new ID; a name that is
// taken gets a number behind it. same is how many were left out because they are
// there already: same name, same content. Cases for which there is no room are
// in neither. Letters are taken in as well, as long as there is room.
func (d Document) Add(other Document) (result Document, added, same int) {
	for _, c := range other.Cases {
		switch {
		case d.has(c):
			same++
		case !d.Full():
			c.ID, c.Name = 0, d.untaken(cleanName(c.Name), 0)
			d = d.With(c)
			added++
		}
	}
	for _, letter := range other.Letters {
		d = d.WithLetter(letter)
	}
	return d, added, same
}

// has reports whether a case from elsewhere is in the document. It may have got
// a number behind its name when it was taken in before.
func (d Document) has(c Case) bool {
	return slices.ContainsFunc(d.Cases, func(own Case) bool {
		return sameContent(own, c) && (own.Name == cleanName(c.Name) || isNumbered(own.Name, cleanName(c.Name)))
	})
}

// sameContent reports whether a case has all that one from elsewhere has.
func sameContent(a, b Case) bool {
	return cleanNote(a.Note) == cleanNote(b.Note) && maps.EqualFunc(a.Answers, b.Answers, slices.Equal) &&
		maps.Equal(a.Steps, b.Steps) && covers(a.Invited, b.Invited) && covers(a.Replied, b.Replied)
}

// covers reports whether all that a copy has of an exchange is there. A readable
// copy has nothing of it.
func covers(own, other Exchange) bool { return other == Exchange{} || own == other }

// untaken returns the name, with a number behind it where a case other than the
// given one has it. Any number of cases may be without a name.
func (d Document) untaken(name string, except int) string {
	free := name
	for n := 2; free != "" && d.hasName(free, except); n++ {
		free = numbered(name, n)
	}
	return free
}

func (d Document) hasName(name string, except int) bool {
	return slices.ContainsFunc(d.Cases, func(c Case) bool { return c.ID != except && c.Name == name })
}

// numbered puts a number behind a name, which is cut where both together would
// be too long.
func numbered(name string, n int) string {
	number := " " + strconv.Itoa(n)
	return cut(name, LongestName-len(number)) + number
}

// isNumbered reports whether a name is another one with a number behind it.
func isNumbered(name, other string) bool {
	at := strings.LastIndexByte(name, ' ')
	n, ok := number(name[at+1:])
	return ok && numbered(other, n) == name
}
