package quiz

import (
	"maps"
	"slices"
	"strconv"
)

// suggest returns "; did you mean ..." for the known id nearest to the unknown
// one, or nothing where none is near.
func suggest(unknown string, known []string) string {
	if len(unknown) > 64 {
		return ""
	}
	nearest, best := "", max(2, len(unknown)/3)+1
	for _, id := range known {
		if d := editDistance(unknown, id); d < best {
			nearest, best = id, d
		}
	}
	if nearest == "" {
		return ""
	}
	return "; did you mean " + quote(nearest) + "?"
}

// editDistance is the number of letters to insert, delete or change
// (Levenshtein).
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next := min(row[j+1]+1, row[j]+1, diagonal+cost)
			diagonal, row[j+1] = row[j+1], next
		}
	}
	return row[len(b)]
}

func quote(s string) string { return strconv.Quote(clip(s)) }

// clip keeps what an error quotes short, and on one line.
func clip(s string) string {
	const most = 60
	runes := []rune(s)
	if len(runes) > most {
		runes = append(runes[:most], '…')
	}
	for i, r := range runes {
		if r < ' ' || r == 0x7f {
			runes[i] = ' '
		}
	}
	return string(runes)
}

func sortedKeys(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
