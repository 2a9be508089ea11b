// Lets a person answer the first questions while the engine is on its way. It
// moves between screens that are in the page already, and knows nothing of what
// they ask. Choices stay in the form controls; the history remembers positions,
// as app/browser_history_wasm.go writes them.
//
// A page with a head start has one screen in <main> and the others in
// [data-head-start] behind it. In order they are: the welcome, one form for each
// question, and the words to be read until the engine is there.
//
// For engine.js: headStart.isOver(), headStart.learn().
// For the engine: headStart.handOver() ends the head start, and returns
// {screens, shown}. A screen that was answered has data-answer "chosen" or
// "declined".
(() => {
  "use strict";

  const page = document.documentElement;
  const base = page.dataset.base;
  const quiz = base + "quiz/";
  const welcome = 0;

  let main;
  let screens = [];
  let shown = welcome;

  const last = () => screens.length - 1;
  const formOf = (screen) => screen.querySelector("form");
  const firstOpen = () => screens.findIndex((screen, index) =>
    index > welcome && !screen.dataset.answer);

  const key = (index) => index === welcome ? "/" : "/quiz/" + (index - 1);
  const address = (index) => index === welcome ? base : quiz;
  const state = (index, from) => ({ at: Math.max(0, index - 1), then: "", from });

  const focusBeginning = () => {
    main.querySelector("[data-beginning]").focus();
    scrollTo(0, 0);
  };

  // What the forms say when nothing was chosen: each part, and what holds its
  // place until then.
  let missing = [];
  const silence = () => missing.forEach(([part, mark]) => part.replaceWith(mark));
  const complain = () => missing.forEach(([part, mark]) => main.contains(mark) && mark.replaceWith(part));

  const put = (index) => {
    shown = index;
    silence();
    const before = main.firstElementChild;
    if (before === screens[index]) {
      return; // moved to where it stands, it would be laid out anew
    }
    before.replaceWith(screens[index]);
    // What stands below is taken out and put back: it has no place that it could
    // be seen to jump from.
    main.after(main.nextSibling);
  };

  const show = (index) => {
    put(index);
    focusBeginning();
  };

  const visit = (index) => {
    if (!history.state) {
      history.replaceState(state(shown, ""), "");
    }
    history.pushState(state(index, key(shown)), "", address(index));
    show(index);
  };

  const back = () => {
    const before = shown - 1;
    if (history.state && history.state.from === key(before)) {
      history.back();
    } else {
      history.replaceState(state(before, ""), "", address(before));
      show(before);
    }
  };

  const answer = (how) => {
    screens[shown].dataset.answer = how;
    visit(shown + 1);
  };

  const decline = () => {
    formOf(screens[shown]).reset();
    answer("declined");
  };

  // Whether there is what only the engine can read: a letter (see early.js), or
  // answers of an earlier visit.
  let isKept = Boolean(window.letter);

  // The screen that belongs to a step of the history. Only the engine knows the
  // way beyond what was answered since the page was loaded, and back to a list.
  const screenHere = () => {
    const step = history.state || {};
    const wanted = (step.at || 0) + 1;
    if (location.pathname === base && !window.letter) {
      return welcome;
    }
    return isKept || step.then || wanted > firstOpen() ? last() : wanted;
  };

  // "next" sends the form, which is listened to below.
  const press = {
    back,
    decline,
    begin: () => visit(isKept ? last() : firstOpen()),
  };

  // Returns what a link does here; nothing where it leads elsewhere. All links
  // with a fragment lead to a place on the page itself.
  const follow = (link) => {
    if (link.hash) {
      return () => document.querySelector(link.hash).focus();
    }
    return link.pathname === base && (() => shown === welcome || visit(welcome));
  };

  const isModified = (event) => event.ctrlKey || event.metaKey || event.shiftKey;

  addEventListener("click", (event) => {
    const control = event.target.closest("[data-action], a");
    if (!screens.length || !control || isModified(event)) {
      return;
    }
    const action = control.dataset.action;
    const move = action ? press[action] : follow(control);
    // The second press of a double click was meant for the screen before.
    const isSecond = action && event.detail > 1;
    if (move || isSecond) {
      event.preventDefault();
    }
    if (move && !isSecond) {
      move();
    }
  });

  addEventListener("submit", (event) => {
    if (!screens.length) {
      return;
    }
    if (event.target.querySelector(":checked")) {
      answer("chosen");
    } else {
      complain();
      focusBeginning();
    }
  });

  addEventListener("popstate", () => {
    if (screens.length) {
      show(screenHere());
    }
  });

  const meet = () => {
    page.classList.remove("elsewhere");
    main = document.querySelector("main");
    const waiting = main && main.querySelector("[data-head-start]");
    if (!waiting) {
      return;
    }
    screens = [...waiting.children];
    shown = formOf(main.firstElementChild) ? 1 : welcome;
    screens.splice(shown, 0, main.firstElementChild);
    for (const form of main.querySelectorAll("form")) {
      form.dataset.question = form.querySelector("input").name;
    }
    missing = [...main.querySelectorAll("[data-missing]")].map((part) => {
      part.hidden = false;
      return [part, document.createComment("")];
    });
    main.removeChild(waiting);
    put(screenHere());
  };

  window.headStart = {
    // Whether there is nothing left to do until the engine is there.
    isOver: () => shown >= last(),
    // Takes in whether there are answers of an earlier visit. Where there are, the
    // way is left to the engine.
    learn: (isTrue) => {
      isKept = isTrue || isKept;
      const next = isKept ? last() : firstOpen();
      const isBegun = screens.some((screen) => screen.dataset.answer);
      if (screens.length && shown > welcome && shown !== next && !isBegun) {
        put(next);
      }
    },
    handOver: () => {
      const all = screens;
      screens = [];
      return { screens: all, shown };
    },
  };

  meet();
})();
