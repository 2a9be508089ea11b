package main

// editsOfQR is all that is done to the module that makes pictures to scan.
var editsOfQR = []edit{{
	name: "QR without printing",
	why:  "42,000 bytes. fmt, for what it says of texts that cannot be encoded. Mend gives it none of those.",
	changes: []change{{
		file: "coding/qr.go",
		cuts: []string{"Num.String", "Alpha.String", "String.String"},
		swaps: []swap{
			{`"fmt"`, `"errors"`},
			{`fmt.Errorf("non-numeric string %#q", string(s))`, `errors.New("qr: not a number")`},
			{`fmt.Errorf("non-alphanumeric string %#q", string(s))`, `errors.New("qr: not in the alphabet")`},
			{`fmt.Errorf("cannot encode %d bits into %d-bit code", b.Bits(), p.DataBytes*8)`, `errors.New("qr: the text is too long")`},
			{`fmt.Errorf("invalid QR version %d", int(v))`, `errors.New("qr: no such version")`},
		},
	}},
}}
