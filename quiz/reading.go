package quiz

// reading returns the first reading whose rule holds, with the answers that
// made it hold. A bank that passes [Bank.Check] ends in a reading without a
// rule, so there is always one; a bank without readings yields zero values.
func (b *Bank) reading(f *facts) (Reading, Found) {
	for _, r := range b.Readings {
		if holds, because := f.holds(r.When); holds {
			return r, Found{r.ID, because}
		}
	}
	return Reading{}, Found{}
}
