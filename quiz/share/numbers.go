package share

import "mend/quiz"

// numbers is one kind of the bank's entries with their stable numbers, in bank
// order. Letters know entries by number only.
type numbers []entry

type entry struct {
	id string
	n  int
	// secret marks what no letter may hold: gate questions, and the readings
	// that come with no plan, since only a raised gate gives them.
	secret bool
}

func readingNumbers(b *quiz.Bank) (list numbers) {
	for i := range b.Readings {
		r := &b.Readings[i]
		list = append(list, entry{r.ID, r.N, r.Withholds})
	}
	return list
}

func barrierNumbers(b *quiz.Bank) (list numbers) {
	for i := range b.Barriers {
		list = append(list, entry{id: b.Barriers[i].ID, n: b.Barriers[i].N})
	}
	return list
}

func stepNumbers(b *quiz.Bank) (list numbers) {
	for i := range b.Steps {
		list = append(list, entry{id: b.Steps[i].ID, n: b.Steps[i].N})
	}
	return list
}

func questionNumbers(b *quiz.Bank) (list numbers) {
	for i := range b.Questions {
		q := &b.Questions[i]
		list = append(list, entry{q.ID, q.N, q.Gate})
	}
	return list
}

func optionNumbers(q *quiz.Question) (list numbers) {
	for i := range q.Options {
		list = append(list, entry{id: q.Options[i].ID, n: q.Options[i].N})
	}
	return list
}

// byID and byNumber return an entry; nil where there is none.
func (list numbers) byID(id string) *entry {
	for i := range list {
		if list[i].id == id {
			return &list[i]
		}
	}
	return nil
}

func (list numbers) byNumber(n int) *entry {
	for i := range list {
		if list[i].n == n {
			return &list[i]
		}
	}
	return nil
}

// highest returns the highest number given out.
func (list numbers) highest() int {
	most := 0
	for i := range list {
		most = max(most, list[i].n)
	}
	return most
}
