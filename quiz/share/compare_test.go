package share_test

import (
	"slices"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// someTopics are what the comparisons of these tests are about.
var someTopics = []quiz.Topic{
	{Question: "both-want", Mirror: map[string]string{"only-me": "only-them", "only-them": "only-me"}},
	{Question: "role", Mirror: map[string]string{"broke": "hurt", "hurt": "broke"}},
	{Question: "truth"},
	{Question: "repeat"},
	{Question: "hope"},
	{Question: "pattern"},
	{Question: "contact"},
	{Question: "brings"},
}

func compare(t *testing.T, yours, theirs string) share.Compared {
	t.Helper()
	you, err := readContents(yours)
	none(t, err)
	they, err := readContents(theirs)
	none(t, err)
	return share.Compare(content.Bank(), someTopics, you, they)
}

// Sam broke the trust and Kim was hurt. Both say so, each from their own side.
// Sam says that all is told; Kim is not sure. Both think that only the other one
// does not want to try.
func TestSamAndKimCompare(t *testing.T) {
	c := compare(t, `
		barriers untold-truth pressing
		step stop-it now doing
		step steady-days next open
		answer role broke
		answer both-want only-me
		answer truth all
		answer hope mend
		answer brings good-moments patience`, `
		barriers untold-truth anger
		step steady-days now open
		answer role hurt
		answer both-want only-me
		answer truth not-sure
		answer hope decide
		answer brings patience good-moments
		answer need space`)
	want := share.Compared{
		Agree: []share.Pair{
			{Question: "role", Yours: []string{"broke"}, Theirs: []string{"broke"}},
			{Question: "brings", Yours: []string{"good-moments", "patience"}, Theirs: []string{"patience", "good-moments"}},
		},
		Differ: []share.Pair{
			{Question: "both-want", Yours: []string{"only-me"}, Theirs: []string{"only-them"}},
			{Question: "truth", Yours: []string{"all"}, Theirs: []string{"not-sure"}},
			{Question: "hope", Yours: []string{"mend"}, Theirs: []string{"decide"}},
		},
		BothSee:  []string{"untold-truth"},
		OnlyYou:  []string{"pressing"},
		OnlyThey: []string{"anger"},
		Steps:    []string{"steady-days"},
		Ask:      []string{"both-want", "hope", "truth"},
	}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Kim ticked no barriers and left some questions out: nothing is said of them,
// not even that they are missing.
func TestOnlyWhatBothReleasedIsCompared(t *testing.T) {
	c := compare(t, `
		barriers anger silence
		step steady-days now open
		answer truth all
		answer hope mend`, `
		answer hope mend
		answer repeat once`)
	want := share.Compared{Agree: []share.Pair{{Question: "hope", Yours: []string{"mend"}, Theirs: []string{"mend"}}}}
	if diff := cmp.Diff(want, c, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// "Rather not say" and the gate do not come up, even where somebody wrote them
// into a letter.
func TestTheGateAndRatherNotSayAreNotCompared(t *testing.T) {
	topics := append([]quiz.Topic{{Question: "gate-self"}}, someTopics...)
	you := share.Contents{Parts: share.PartAnswers, Answers: quiz.Answers{"gate-self": {"yes"}, "truth": {quiz.Declined}}}
	they := share.Contents{Parts: share.PartAnswers, Answers: quiz.Answers{"gate-self": {"no"}, "truth": {"all"}}}
	c := share.Compare(content.Bank(), topics, you, they)
	if diff := cmp.Diff(share.Compared{}, c, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// However much divides them, two people get five questions to begin with.
func TestThereAreNeverMoreThanFiveQuestions(t *testing.T) {
	c := compare(t, `
		answer role both
		answer both-want both
		answer truth all
		answer repeat once
		answer hope mend
		answer pattern slip
		answer contact none`, `
		answer role hurt
		answer both-want neither
		answer truth no
		answer repeat ongoing
		answer hope part
		answer pattern long
		answer contact often`)
	if got := strings.Join(c.Ask, " "); got != "both-want role truth repeat hope" {
		t.Errorf("asked: %s", got)
	}
}

// What A sees of B is what B sees of A, on every topic there is.
func TestBothSeeTheSame(t *testing.T) {
	bank := content.Bank()
	r := chance(12)
	for range 2_000 {
		a, b := anyContents(r, bank), anyContents(r, bank)
		ofA, ofB := share.Compare(bank, bank.Topics, a, b), share.Compare(bank, bank.Topics, b, a)
		questions := func(pairs []share.Pair) (ids []string) {
			for _, p := range pairs {
				ids = append(ids, p.Question)
			}
			return ids
		}
		same := slices.Equal(questions(ofA.Agree), questions(ofB.Agree)) &&
			slices.Equal(questions(ofA.Differ), questions(ofB.Differ)) &&
			slices.Equal(ofA.BothSee, ofB.BothSee) && slices.Equal(ofA.OnlyYou, ofB.OnlyThey) &&
			slices.Equal(ofA.OnlyThey, ofB.OnlyYou) && slices.Equal(ofA.Ask, ofB.Ask) &&
			len(ofA.Steps) == len(ofB.Steps)
		if !same {
			t.Fatalf("A sees\n%+v\nB sees\n%+v", ofA, ofB)
		}
	}
}
