package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The words that screens are put together with. They say what go-app's own calls
// say, shorter, and at a third of the size in the download: a call here has a few
// plain strings where one there has lists of any.
//
// An element is its tag, its class and its parts, in this order. Parts are
// elements, texts, and what is to be said of the element itself: attributes, and
// what happens on an event. A part that is nil is not there.

// element returns an element that is not an input. Its class may be empty.
func element(tag, class string, parts ...app.UI) app.UI { return in("", tag, class, parts...) }

// svg is the namespace of drawings. A browser paints nothing that was made in any
// other.
const svg = "http://www.w3.org/2000/svg"

// drawing is a picture on a sheet, "0 0 WIDTH HEIGHT", made of [stroke]s. It says
// nothing by itself: what it shows stands in words beside it.
func drawing(class, sheet string, strokes ...app.UI) app.UI {
	return in(svg, "svg", class, append(strokes, attr("viewBox", sheet), attr("role", "none"))...)
}

// stroke is one path of a drawing.
func stroke(class, path string, parts ...app.UI) app.UI {
	return in(svg, "path", class, append(parts, attr("d", path))...)
}

func in(namespace, tag, class string, parts ...app.UI) app.UI {
	e := app.Elem(tag).XMLNS(namespace)
	if class != "" {
		e = e.Attr("class", class)
	}
	children := make([]app.UI, 0, len(parts))
	for _, part := range parts {
		switch part := part.(type) {
		case nil:
		case *attribute:
			e = e.Attr(part.name, part.value)
		case *reaction:
			e = e.On(part.event, part.do, app.EventScope(part.scope, part.turn))
		default:
			children = append(children, part)
		}
	}
	return e.Body(children...)
}

// control returns a native input of a kind: "radio", "text" ... Its parts are
// attributes and reactions.
func control(kind string, parts ...app.UI) app.UI {
	e := app.ElemSelfClosing("input").Attr("type", kind)
	for _, part := range parts {
		switch part := part.(type) {
		case *attribute:
			e = e.Attr(part.name, part.value)
		case *reaction:
			e = e.On(part.event, part.do, app.EventScope(part.scope, part.turn))
		}
	}
	return e
}

// attribute is said of the element it is a part of. It is a [app.UI] in name only.
type attribute struct {
	app.UI
	name, value string
}

// attr sets an attribute. One that is on or off is "true", or not there at all.
func attr(name, value string) app.UI { return &attribute{name: name, value: value} }

// data sets the attribute data-NAME.
func data(name, value string) app.UI { return attr("data-"+name, value) }

// reaction is what the element it is a part of does on an event.
type reaction struct {
	app.UI
	event, scope string
	turn         int
	do           app.EventHandler
}

// on does something on an event. go-app keeps what an older screen would have done
// in the same place, unless the scope or the turn is another.
func (r *root) on(event, scope string, do app.EventHandler) app.UI {
	return &reaction{event: event, scope: scope, turn: r.turn, do: do}
}

// when returns the part where something holds, and nothing where it does not. The
// part is made in either case.
func when(holds bool, part app.UI) app.UI {
	if holds {
		return part
	}
	return nil
}

// each returns what is drawn for the items of a list, side by side.
func each[T any](list []T, draw func(T) app.UI) app.UI {
	drawn := make([]app.UI, len(list))
	for i, item := range list {
		drawn[i] = draw(item)
	}
	return together(drawn...)
}

// together returns elements that stand side by side in whatever they are put. It
// panics at an attribute or a reaction: those belong to one element.
func together(parts ...app.UI) app.UI {
	var there []app.UI
	for _, part := range parts {
		switch part.(type) {
		case nil:
		case *attribute, *reaction:
			panic("app: an attribute stands among elements; give it to the element it is about")
		default:
			there = append(there, part)
		}
	}
	return app.Range(there).Slice(func(i int) app.UI { return there[i] })
}

// text returns an element with nothing but a text in it.
func text(tag, class, words string) app.UI { return element(tag, class, app.Text(words)) }

func div(class string, parts ...app.UI) app.UI { return element("div", class, parts...) }

func section(class string, parts ...app.UI) app.UI { return element("section", class, parts...) }

// actions is a row of buttons and links.
func actions(parts ...app.UI) app.UI { return element("div", "actions", parts...) }

// spoken is something that has just happened, told beside the screen. It is read
// out when it comes (web/aloud.js).
func spoken(class string, parts ...app.UI) app.UI {
	return div(class, append(parts, data("aloud", "yes"))...)
}

// status is a place that is always there. A new text in it is read out.
func status(class, words string) app.UI {
	return element("p", class, attr("role", "status"), app.Text(words))
}

// saying is an element that says the words of a key.
func (r *root) saying(tag, class, key string) app.UI { return text(tag, class, r.say(key)) }

func (r *root) paragraph(key string) app.UI { return r.saying("p", "", key) }

// lead is the paragraph that a screen or a part of it begins with.
func (r *root) lead(key string) app.UI { return r.saying("p", "lead", key) }

// facts is a list of what to know, one for each key.
func (r *root) facts(keys ...string) app.UI {
	return element("ul", "facts", each(keys, func(key string) app.UI { return r.saying("li", "", key) }))
}

// subheading is the heading of a part of a screen.
func (r *root) subheading(key string) app.UI { return r.saying("h2", "", key) }

// folded shows the words of a key, and its parts once they are asked for.
func (r *root) folded(class, key string, parts ...app.UI) app.UI {
	return element("details", class, append([]app.UI{r.saying("summary", "", key)}, parts...)...)
}

// link leads to a page of Mend.
func (r *root) link(class, page, key string, parts ...app.UI) app.UI {
	return element("a", class, append(parts, attr("href", r.href(page)), app.Text(r.say(key)))...)
}
