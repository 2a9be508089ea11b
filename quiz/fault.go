package quiz

// Fault says where something is wrong and what. It fits on one line.
type Fault struct {
	Where, What string
}

func (f *Fault) Error() string { return f.Where + ": " + f.What }
