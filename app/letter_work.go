package app

import "mend/quiz/share"

// letterWork does something that may wait for the browser, such as cryptography,
// away from the screen. What it returns is then done on the screen, unless
// another one has taken its place meanwhile; it has to bring about a new one.
func (r *root) letterWork(work func() (then func())) {
	r.working()
	turn := r.turn
	go func() {
		then := work()
		r.dispatch(func() {
			if r.turn == turn {
				r.busy = false
				then()
			}
		})
	}()
}

// letterFault returns what to say of something that is wrong with a letter, as a
// key of the words.
func letterFault(err error) string {
	switch err {
	case share.ErrNoLetter:
		return "letter-fault.none"
	case share.ErrDamaged:
		return "letter-fault.damaged"
	case share.ErrTooLong:
		return "letter-fault.too-long"
	case share.ErrNewer:
		return "letter-fault.newer"
	case share.ErrKind:
		return "letter-fault.kind"
	case share.ErrCode:
		return "letter-fault.code"
	case share.ErrNoCode:
		return "letter-fault.no-code"
	case share.ErrKey:
		return "letter-fault.key"
	case share.ErrNote:
		return "letter-fault.note"
	case share.ErrContents:
		return "letter-fault.contents"
	default:
		return "letter-fault.no-crypto"
	}
}
