package quiz

import "fmt"

// Fault says where something is wrong and what. It fits on one line.
type Fault struct {
	Where, What string
}

func (f *Fault) Error() string { return f.Where + ": " + f.What }

func faultf(where, format string, args ...any) *Fault {
	return &Fault{where, fmt.Sprintf(format, args...)}
}
