package casefile

// migration turns the lines of a document into those of the next version. The
// first line, which holds the version, is not among them. It is pure, keeps what
// it does not know, and never changes once it has been released.
type migration func(lines []string) []string

// migrations holds the way from each version to the next: the first leads from
// version 1 to version 2. Whoever adds one puts a document as it was before into
// testdata/released.
var migrations = []migration{
	asItIs, // 2: what is kept of comparisons, and the letters of others
}

// asItIs leads to a version that only knows more kinds of lines.
func asItIs(lines []string) []string { return lines }

// versionAfter returns the version that a list of migrations leads to.
func versionAfter(list []migration) int { return len(list) + 1 }

// migrated takes lines of an older version through all migrations since.
func migrated(lines []string, version int, list []migration) []string {
	for _, step := range list[version-1:] {
		lines = step(lines)
	}
	return lines
}
