package quiz

// help returns the parts of the help page that this person needs first, in bank
// order.
func (b *Bank) help(f *facts) []Found {
	found := []Found{}
	for _, h := range b.Help {
		found = f.find(found, h.ID, h.When)
	}
	return found
}
