package app

import (
	"bytes"
	"crypto/ecdh"
	"os"
	"strings"

	"mend/quiz"
	"mend/quiz/casefile"
	"mend/quiz/share"
)

// compareExamples are the screens of receiving and of comparing.
func compareExamples() []example {
	letter, compare := spot{page: letterPage}, spot{page: comparePage}
	step := func(at int) spot { return spot{page: comparePage, at: at} }
	return []example{
		{name: "letter-open", at: letter},
		{name: "letter-open-working", at: letter, with: func(r *root) { r.busy = true }},
		{name: "letter-open-fault", at: letter, with: faulty(letterText, "letter-fault.damaged")},
		{name: "letter-open-kept", at: letter, with: keptALetter},
		{name: "letter-locked", at: letter, with: gotLocked},
		{name: "letter-locked-working", at: letter, with: func(r *root) { gotLocked(r); r.busy = true }},
		{name: "letter-locked-wrong", at: letter, with: func(r *root) { gotLocked(r); faulty(letterCode, "letter-fault.code")(r) }},
		{name: "letter-plan", at: letter, with: gotPlan},
		{name: "letter-plan-of-little", at: letter, with: func(r *root) { gotPlan(r); r.letter.contents = share.Contents{Parts: comparable} }},
		{name: "letter-plan-in-a-run", at: letter, answers: begun(), with: gotPlan},
		{name: "letter-plan-shut", at: letter, with: func(r *root) { shut(r); gotPlan(r) }},
		{name: "letter-plan-kept", at: letter, with: func(r *root) { keptALetter(r); gotPlan(r); r.letter.kept = r.document.Letters[0] }},
		{name: "letter-plan-unkept", at: letter, with: func(r *root) { gotPlan(r); r.letter.kept = "AA" }},
		{name: "letter-plan-no-room", at: letter, with: func(r *root) { noRoom(r); gotPlan(r) }},
		{name: "letter-invitation", at: letter, with: gotInvitation},
		{name: "letter-invitation-answers", at: letter, with: func(r *root) { twoCases(r); hasReplied(r); gotInvitation(r) }},
		{name: "letter-invitation-own", at: letter, with: func(r *root) { twoCases(r); hasInvited(r); gotInvitation(r) }},
		{name: "letter-invitation-shut", at: letter, with: func(r *root) { shut(r); gotInvitation(r) }},
		{name: "letter-reply", at: letter, with: got(share.Reply)},
		{name: "letter-comparison", at: letter, with: got(share.Comparison)},
		{name: "letter-needs-case", at: letter, with: func(r *root) { shut(r); got(share.Reply)(r); r.letter.needsCase = true }},

		{name: "result-asked", at: spot{page: resultPage}, with: func(r *root) { r.keep(calm()); wasAsked(r) }},
		{name: "result-reply-came", at: spot{page: resultPage}, with: func(r *root) { r.keep(calm()); hasInvited(r); replyCame(r) }},
		{name: "compare-nothing-yet", at: compare},
		{name: "compare", at: compare, answers: calm()},
		{name: "compare-working", at: compare, answers: calm(), with: func(r *root) { r.busy = true }},
		{name: "compare-fault", at: compare, answers: calm(), with: faulty(comparePart, "letter-fault.no-crypto")},
		{name: "compare-asked", at: compare, with: func(r *root) { r.keep(calm()); wasAsked(r) }},
		{name: "compare-replied", at: compare, with: func(r *root) { r.keep(calm()); hasReplied(r) }},
		{name: "compare-invited", at: compare, with: func(r *root) { r.keep(calm()); hasInvited(r) }},
		{name: "compare-reply-came", at: compare, with: func(r *root) { r.keep(calm()); hasInvited(r); replyCame(r) }},
		{name: "compare-return-came", at: compare, with: func(r *root) { r.keep(calm()); hasReplied(r); returnCame(r) }},
		{name: "compare-kept", at: compare, with: func(r *root) { keptBoth(r); r.comparing = comparing{} }},
		{name: "compare-invitation", at: step(1), with: func(r *root) { keptOn(r); r.keep(calm()); invites(r) }},
		{name: "compare-invitation-unkept", at: step(1), with: func(r *root) { r.keep(calm()); invites(r) }},
		{name: "compare-choose-reply", at: step(1), with: onWay(wayReply)},
		{name: "compare-choose-nothing", at: step(1), with: func(r *root) { onWay(wayReply)(r); faulty(releaseFirst, "release.nothing-ticked")(r) }},
		{name: "compare-choose-return", at: step(1), with: onWay(wayReturn)},
		{name: "compare-choose-pass", at: step(1), with: onWay(wayPass)},
		{name: "compare-preview-reply", at: step(2), with: onWay(wayReply)},
		{name: "compare-preview-return", at: step(3), with: onWay(wayReturn)},
		{name: "compare-preview-pass", at: step(2), with: onWay(wayPass)},
		{name: "compare-letter-reply", at: step(3), with: onWay(wayReply)},
		{name: "compare-letter-return", at: step(4), with: onWay(wayReturn)},
		{name: "compare-both", at: step(2), with: onWay(wayReturn)},
		{name: "compare-both-kept", at: step(2), with: keptBoth},
		{name: "compare-both-seen", at: step(1), with: onWay(waySee)},
		{name: "compare-both-nothing", at: step(1), with: func(r *root) { onWay(waySee)(r); r.comparing.theirs = share.Contents{} }},

		{name: "pass-to-them", at: compare, with: passed(handing)},
		{name: "pass-question", at: spot{page: quizPage}, with: passed(guest)},
		{name: "pass-result", at: spot{page: resultPage}, with: func(r *root) { passed(guest)(r); r.keep(calm().With("role", "hurt")) }},
		{name: "pass-help", at: spot{page: resultPage}, with: func(r *root) { passed(guest)(r); r.keep(afraid()) }},
		{name: "pass-choose", at: compare, with: func(r *root) { passed(guest)(r); r.keep(calm().With("role", "hurt")) }},
		{name: "pass-preview", at: step(1), with: func(r *root) {
			passed(guest)(r)
			r.keep(calm().With("role", "hurt"))
			r.comparing.mine = choice{r.toCompare(), true}
		}},
		{name: "pass-to-both", at: compare, with: passed(returning)},
		{name: "pass-look", at: compare, with: passed(looking)},
		{name: "pass-look-empty", at: compare, with: func(r *root) { passed(looking)(r); r.passing.theirs = share.Contents{} }},
	}
}

// theirs is what the other person shows: some of it agrees with calm.
func theirs() share.Contents {
	return share.Contents{
		Parts:    comparable,
		Barriers: []string{"fog"},
		Steps: []share.Step{
			{ID: "rest", Phase: quiz.Now, State: share.Done},
			{ID: "talk", Phase: quiz.Next, State: share.Open},
		},
		Answers: quiz.Answers{"role": {"hurt"}, "truth": {"parts"}, "kind": {quiz.NotSure}},
	}
}

// fixedKeys are keys that are the same in every run.
func fixedKeys(first byte) (keys share.Keys) {
	private, err := ecdh.P256().NewPrivateKey(bytes.Repeat([]byte{first}, 32))
	if err != nil {
		panic(err)
	}
	copy(keys.Private[:], private.Bytes())
	copy(keys.Public[:], private.PublicKey().Bytes()[1:])
	return keys
}

// got has a letter of a kind, one of those that belong to the format.
func got(kind share.Kind) func(*root) {
	return func(r *root) { r.letter = letterIn{Letter: exampleLetter(kindName(kind))} }
}

func exampleLetter(name string) share.Letter {
	l, err := share.Find(exampleText(name))
	if err != nil {
		panic(err)
	}
	return l
}

func exampleText(name string) string {
	archive, err := os.ReadFile("../quiz/share/testdata/letters/" + name + ".txt")
	if err != nil {
		panic(err)
	}
	_, text, _ := strings.Cut(string(archive), "-- letter --\n")
	return strings.TrimSpace(strings.SplitN(text, "\n-- ", 2)[0])
}

func gotLocked(r *root) {
	choseAll(r)
	r.letter, r.sending = letterIn{Letter: r.sending.letter}, sending{}
}

func gotPlan(r *root) {
	answers := r.answers
	r.answers = calm()
	all := r.toHandOver()
	all.Note = "I would like\nto talk. <b>Soon</b>"
	all.Steps[0].State, all.Steps[0].Day = share.Done, "2026-03-01"
	all.Steps[3].Phase = share.Kept
	r.answers = answers
	dropped := []share.Dropped{{Kind: "question", N: 77}, {Kind: "option", N: 9, Question: "role"}, {Kind: "reading", N: 5}, {Kind: "barrier", N: 6}, {Kind: "step", N: 7}}
	r.letter = letterIn{isOpen: true, contents: all, dropped: dropped}
}

func keptOn(r *root) { r.keeping = keeping{way: keepOpen} }

// keptALetter has kept a letter, and something that is none.
func keptALetter(r *root) {
	keptOn(r)
	text, err := share.Keep(r.bank, share.Contents{Parts: share.PartDay | share.PartNote, Day: "2026-03-01", Note: "Hello"})
	if err != nil {
		panic(err)
	}
	r.document = r.document.WithLetter(text).WithLetter("AAAA")
}

func noRoom(r *root) {
	for i := range casefile.MostLetters {
		r.document = r.document.WithLetter(strings.Repeat("A", i+1))
	}
}

func gotInvitation(r *root) {
	r.letter = letterIn{Letter: exampleLetter("invitation"), to: fixedKeys(1).Public}
}

func changeCase(r *root, change func(*casefile.Case)) {
	c := r.document.Active()
	change(&c)
	r.keepCase(c)
}

func hasInvited(r *root) {
	changeCase(r, func(c *casefile.Case) { c.Invited.Keys = fixedKeys(1).Text() })
}

func wasAsked(r *root) {
	changeCase(r, func(c *casefile.Case) { c.Replied.To = fixedKeys(1).Public.Text() })
}

func hasReplied(r *root) {
	wasAsked(r)
	changeCase(r, func(c *casefile.Case) { c.Replied.Keys = fixedKeys(2).Text() })
}

func invites(r *root) {
	hasInvited(r)
	r.comparing = comparing{way: wayInvite, letter: exampleLetter("invitation")}
}

func replyCame(r *root) {
	r.comparing = comparing{came: true, theirs: theirs(), to: fixedKeys(2).Public, dropped: []share.Dropped{{Kind: "step", N: 77}}}
}

func returnCame(r *root) { r.comparing = comparing{came: true, replied: true, theirs: theirs()} }

// onWay has gone all the way that a comparison can go.
func onWay(way string) func(*root) {
	return func(r *root) {
		r.keep(calm())
		replyCame(r)
		r.comparing.way, r.comparing.replied = way, way == waySee
		r.comparing.mine = choice{r.toCompare(), true}
		r.comparing.letter = exampleLetter("reply")
	}
}

func keptBoth(r *root) {
	keptOn(r)
	onWay(wayReturn)(r)
	hasInvited(r)
	changeCase(r, func(c *casefile.Case) {
		c.Invited.To, c.Invited.Released = r.comparing.to.Text(), r.keptMine()
		c.Invited.Received, _ = share.Keep(r.bank, r.comparing.theirs)
	})
	r.comparing.saved = true
}

// passed has come to a turn of passing the phone.
func passed(to turn) func(*root) {
	return func(r *root) {
		r.keep(calm())
		r.passing = passing{turn: to, mine: r.toCompare(), theirs: theirs()}
		if to == guest {
			r.welcomeGuest()
		}
	}
}
