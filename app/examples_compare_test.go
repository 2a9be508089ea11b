package app

// compareExamples are the screens of receiving and of comparing.
func compareExamples() []example {
	return []example{
		{name: "letter-none", at: spot{page: letterPage}},
		{name: "compare", at: spot{page: comparePage}, answers: calm()},
	}
}
