package quiz

// barriers returns what stands in the way, in bank order. It looks at answers
// and safety only, so that one barrier never depends on another.
func (b *Bank) barriers(f *facts) []Found {
	found := []Found{}
	for _, barrier := range b.Barriers {
		found = f.find(found, barrier.ID, barrier.When)
	}
	return found
}
