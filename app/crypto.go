package app

import "errors"

// errNoCrypto: the browser has no cryptography, or has refused it. It can neither
// make letters nor open them.
var errNoCrypto = errors.New("letter: this browser has no cryptography; open Mend in a newer one, over https")
