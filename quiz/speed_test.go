package quiz_test

import (
	"fmt"
	"testing"
	"time"

	"mend/content"
	"mend/quiz"
)

// times returns a bank n times as large: every entry n times over, under its own
// ids, each copy referring to itself.
func times(bank *quiz.Bank, n int) *quiz.Bank {
	big := &quiz.Bank{Limits: bank.Limits, Help: bank.Help}
	for i := range n {
		c := copier{suffix: fmt.Sprintf("-%d", i)}
		if i == 0 {
			c.suffix = ""
		}
		for _, q := range bank.Questions {
			q.ID, q.OnlyIf = c.id(q.ID), c.condition(q.OnlyIf)
			big.Questions = append(big.Questions, q)
		}
		for _, w := range bank.Worth {
			big.Worth = append(big.Worth, quiz.Worth{ID: c.id(w.ID), When: c.condition(w.When)})
		}
		for _, b := range bank.Barriers {
			big.Barriers = append(big.Barriers, quiz.Barrier{ID: c.id(b.ID), When: c.condition(b.When)})
		}
		for _, s := range bank.Steps {
			s.ID, s.When = c.id(s.ID), c.condition(s.When)
			s.Needs, s.Excludes, s.WorksOn = c.ids(s.Needs), c.ids(s.Excludes), c.ids(s.WorksOn)
			big.Steps = append(big.Steps, s)
		}
		for j, r := range bank.Readings {
			if last := j == len(bank.Readings)-1; !last || i == n-1 {
				big.Readings = append(big.Readings, quiz.Reading{ID: c.id(r.ID), When: c.condition(r.When), Withholds: r.Withholds})
			}
		}
	}
	return big
}

type copier struct{ suffix string }

func (c copier) id(id string) string { return id + c.suffix }

func (c copier) ids(ids []string) []string {
	var list []string
	for _, id := range ids {
		list = append(list, c.id(id))
	}
	return list
}

func (c copier) condition(cond *quiz.Condition) *quiz.Condition {
	if cond == nil {
		return nil
	}
	copied := &quiz.Condition{Not: c.condition(cond.Not)}
	for _, part := range cond.All {
		copied.All = append(copied.All, c.condition(part))
	}
	for _, part := range cond.Any {
		copied.Any = append(copied.Any, c.condition(part))
	}
	if cond.Is != nil {
		is := *cond.Is
		switch is.Subject {
		case quiz.SafetySubject:
		case quiz.ReadingSubject, quiz.BarrierSubject:
			is.OneOf = c.ids(is.OneOf)
		default:
			is.Subject = c.id(is.Subject)
		}
		copied.Is = &is
	}
	return copied
}

func BenchmarkAssess(b *testing.B) {
	for _, n := range []int{1, 10} {
		b.Run(fmt.Sprintf("bank-x%d", n), func(b *testing.B) {
			bank := times(content.Bank(), n)
			answers := bank.Walk(quiz.Toward(nil, quiz.AtRandom(chance(3))))
			b.ResetTimer()
			for b.Loop() {
				bank.Assess(answers)
			}
		})
	}
}

// The limits are: a full assessment under 1 ms, and at most 12 times that for a
// bank ten times as large. Other programs share the machine, so the two are
// measured in turns, each as short as the other, and the best turn of each
// counts.
func TestAssessIsFast(t *testing.T) {
	small, large := measured(t, 1), measured(t, 10)
	one, ten := time.Hour, time.Hour
	for range 300 {
		one, ten = min(one, small()), min(ten, large())
	}
	t.Logf("%v, ten times the bank: %v (%.1f times)", one, ten, float64(ten)/float64(one))
	if one > time.Millisecond {
		t.Errorf("an assessment takes %v", one)
	}
	if ten > 12*one {
		t.Errorf("ten times the bank takes %.1f times as long", float64(ten)/float64(one))
	}
}

// measured returns a function that times one assessment with a bank n times as
// large. For a small bank it is the mean of several.
func measured(t *testing.T, n int) func() time.Duration {
	bank := times(content.Bank(), n)
	answers := bank.Walk(quiz.Toward(nil, quiz.AtRandom(chance(3))))
	if a := bank.Assess(answers); a.Plan.Empty() {
		t.Fatal("nothing to measure: the plan is empty")
	}
	return func() time.Duration {
		repeat := 10 / n
		start := time.Now()
		for range repeat {
			bank.Assess(answers)
		}
		return time.Since(start) / time.Duration(repeat)
	}
}
