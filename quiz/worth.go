package quiz

// worth returns every statement about whether trust is worth restoring that
// holds for this person, in bank order. They are said side by side and never
// added up.
func (b *Bank) worth(f *facts) []Found {
	found := []Found{}
	for _, w := range b.Worth {
		found = f.find(found, w.ID, w.When)
	}
	return found
}
