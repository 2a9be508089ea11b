package share

// bitWriter packs numbers into bytes, the highest bit first.
type bitWriter struct {
	data []byte
	n    int // bits written
}

// put appends the lowest width bits of v.
func (w *bitWriter) put(v, width int) {
	for i := width - 1; i >= 0; i-- {
		if w.n%8 == 0 {
			w.data = append(w.data, 0)
		}
		w.data[w.n/8] |= byte(v>>i&1) << (7 - w.n%8)
		w.n++
	}
}

// maxNumber is the largest stable number that a letter can hold.
const maxNumber = 1<<14 - 1

// putNumber appends a number from 0 to maxNumber: a bit that says whether there
// are two groups, then 7 bits each. It reports whether the number fits.
func (w *bitWriter) putNumber(v int) bool {
	if v < 0 || v > maxNumber {
		return false
	}
	if v < 1<<7 {
		w.put(v, 8)
	} else {
		w.put(1<<15|v>>7<<8|v&127, 16) // the bit before the second group is 0
	}
	return true
}

// numberBits is how many bits putNumber needs for v.
func numberBits(v int) int {
	if v < 1<<7 {
		return 8
	}
	return 16
}

// bitReader is the other direction. Reading past the end gives zeros and is
// remembered in short.
type bitReader struct {
	data  []byte
	at    int
	short bool
}

func (r *bitReader) take(width int) int {
	v := 0
	for range width {
		v <<= 1
		if r.at >= 8*len(r.data) {
			r.short = true
			continue
		}
		v |= int(r.data[r.at/8]) >> (7 - r.at%8) & 1
		r.at++
	}
	return v
}

func (r *bitReader) takeNumber() int {
	first := r.take(8)
	if first < 1<<7 {
		return first
	}
	second := r.take(8)
	r.short = r.short || second > 127
	return first&127<<7 | second
}

// onlyZeros reports whether nothing but padding is left.
func (r *bitReader) onlyZeros() bool {
	for r.at < 8*len(r.data) {
		if r.take(1) != 0 {
			return false
		}
	}
	return true
}
