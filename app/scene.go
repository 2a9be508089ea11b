package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Pictures, for those who would rather look than read. What is in which picture
// is said in content/bank; here is how each part is drawn.

// scenePlaces is how far either half of the bowl stands from the middle.
var scenePlaces = map[string]int{"near": 3, "apart": 30, "far": 50}

// scenePart is one path of a scene. It moves with the half it belongs to: -1 the
// first, 1 the second, 0 none.
type scenePart struct {
	class, path string
	half        int
}

const (
	// sceneBegins is where the first half begins where both are joined.
	sceneBegins = 58
	// edge is where the bowl broke.
	edge = "M163 24L151 45 166 62 154 84 161 110"
	// firstHalf and secondHalf fit each other along the edge.
	firstHalf  = "M60 24Q66 108 161 110L154 84 166 62 151 45 163 24Z"
	secondHalf = "M260 24Q254 108 161 110L154 84 166 62 151 45 163 24Z"
)

// sceneParts are the parts of a scene besides the two halves.
var sceneParts = map[string]scenePart{
	"gold-first":  {"mended", edge, -1},
	"gold-second": {"mended", edge, 1},
	"begun":       {"mended begun", "M163 24L151 45 159 55", 0},
	"stones":      {"stone", "M132 110L137 99 149 95 158 110ZM161 110L164 100 177 97 187 110ZM147 92L152 79 164 81 168 94 157 97Z", 0},
	"rules":       {"dotted", "M131 46H172M144 67H186M134 88H177", 0},
	"mist":        {"mist", "M92 46q17-9 34 0t34 0 34 0 34 0M92 67q17-9 34 0t34 0 34 0 34 0M92 88q17-9 34 0t34 0 34 0 34 0", 0},
	"moon":        {"moon", "M168 6A19 19 0 1 0 181 38 16 16 0 0 1 168 6Z", 0},
	"shelter":     {"shelter", "M42 116A118 112 0 0 1 278 116", 0},
}

// scene is the picture of a reading, with what can be seen in it.
func (r *root) scene(parts []string, words string) app.UI {
	if len(parts) == 0 {
		return nil
	}
	apart := scenePlaces[parts[0]]
	second := "half"
	drawn := make([]app.UI, 0, len(parts))
	for _, name := range parts[1:] {
		if name == "faint" {
			second = "half faint"
			continue
		}
		drawn = append(drawn, sceneParts[name].draw(apart))
	}
	halves := []app.UI{scenePart{"half", firstHalf, -1}.draw(apart), scenePart{second, secondHalf, 1}.draw(apart)}
	if parts[0] == "alone" {
		halves, apart = []app.UI{scenePart{"half", firstHalf, 1}.draw(aloneAt)}, sceneBegins-shelterBegins
	}
	sheet := strconv.Itoa(sceneBegins-apart) + " 0 320 120"
	return element("figure", "scene", drawing("", sheet, append(halves, drawn...)...), text("figcaption", "", words))
}

// aloneAt brings the first half to the middle, below the shelter.
const aloneAt, shelterBegins = 48, 39

func (p scenePart) draw(apart int) app.UI {
	moved := when(p.half != 0, attr("transform", "translate("+strconv.Itoa(p.half*apart)+" 0)"))
	return stroke(p.class, p.path, moved)
}

// blockPaths draw what a barrier stands in the way of, behind the bar that blocks.
var blockPaths = map[string]string{
	"ending":   "M19 8A8 8 0 1 0 20 14M20 3V9H14",
	"truth":    "M2 12Q12 2 22 12Q12 22 2 12ZM12 9.5A2.5 2.5 0 1 0 12.01 9.5",
	"hearing":  "M3 4H21V16H12L7 21V16H3Z",
	"deeds":    "M4 4H20V20H4ZM8 12L11 15L16.5 8.5",
	"choice":   "M12 21V12L5 5M12 12L19 5M5 10V5H10M14 5H19V10",
	"strength": "M2 9Q7 4 12 9T22 9M2 16Q7 11 12 16T22 16",
	"together": "M9 6A6 6 0 1 0 9.01 6M15 6A6 6 0 1 0 15.01 6",
}

// blocks is a small mark for what a barrier stands in the way of, with its name.
func (r *root) blocks(what string) app.UI {
	return when(what != "", element("span", "blocks",
		drawing("", "0 0 24 24", stroke("", blockPaths[what])),
		app.Text(r.say("blocks.label", "what", r.say("blocks."+what)))))
}
