package share

import "errors"

// What can be wrong with a letter or with what should go into one. Every error
// of this package is one of these, or comes from [Crypto].
var (
	// ErrNoLetter: there is nothing in the text that could be a letter.
	ErrNoLetter = errors.New("letter: there is none in this text; paste the whole link")
	// ErrDamaged: it was cut or changed on the way, or was never a letter.
	ErrDamaged = errors.New("letter: it is not whole; ask for the link again and copy all of it")
	// ErrTooLong: more text than any letter needs.
	ErrTooLong = errors.New("letter: the text is too long to be one; paste only the link")
	// ErrNewer: it was written by a later version of Mend.
	ErrNewer = errors.New("letter: a later version of Mend wrote it; update Mend and open it again")
	// ErrKind: it is a letter of another kind.
	ErrKind = errors.New("letter: it is of another kind; see Letter.Kind")
	// ErrCode: the code does not open it. A wrong code and a changed letter
	// cannot be told apart.
	ErrCode = errors.New("letter: this code does not open it; check the words")
	// ErrNoCode: no code was given where one is needed.
	ErrNoCode = errors.New("letter: the code is empty; type the words")
	// ErrKey: it was not written to this key, or was changed on the way.
	ErrKey = errors.New("letter: it was written to another key; open it where the invitation was made")
	// ErrNote: the note is longer than [MaxNote] or not text.
	ErrNote = errors.New("letter: the note is too long; shorten it to 280 characters")
	// ErrContents: something does not fit into a letter: an unknown id, a day
	// that is none, more than [MaxSteps] steps.
	ErrContents = errors.New("letter: the contents do not fit the bank; gather them anew")
)
