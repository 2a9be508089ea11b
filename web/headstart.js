// Lets a person answer the first questions while the engine is on its way. It
// moves between screens that are in the page already, and knows nothing of what
// they ask. Choices stay in the form controls; the history remembers positions,
// as app/browser_history_wasm.go writes them.
//
// A page with a head start has one screen in <main> and the others in
// [data-head-start] behind it. In order they are: the welcome, one form for each
// question, and the words to be read until the engine is there.
//
// For the engine: headStart.handOver() ends the head start, and returns
// {screens, shown}. A form that was answered has data-answer "chosen" or
// "declined".
(() => {
  "use strict";

  const page = document.documentElement;
  const base = page.dataset.base;
  const quiz = base + "quiz/";
  const welcome = 0;
  const place = history.state;

  let main;
  let screens = [];
  let shown = welcome;
  let shipped = welcome;

  const last = () => screens.length - 1;
  const formOf = (screen) => screen.querySelector("form");
  const isOpen = (screen, index) => index > welcome && !(formOf(screen) || screen).dataset.answer;

  const key = (index) => index === welcome ? "/" : "/quiz/" + (index - 1);
  const address = (index) => index === welcome ? base : quiz;
  const state = (index, from) => ({ at: Math.max(0, index - 1), then: "", from });

  const focusBeginning = () => {
    scrollTo(0, 0);
    main.querySelector("[data-beginning]:not([hidden])").focus({ preventScroll: true });
  };

  // Shows or hides what a form says when nothing was chosen.
  const complain = (screen, aloud) => {
    for (const part of screen.querySelectorAll(".errors, .error-text")) {
      part.hidden = !aloud;
    }
    for (const choices of screen.querySelectorAll("fieldset")) {
      const told = [...choices.querySelectorAll("p:not([hidden])")].map((part) => part.id);
      choices.setAttribute("aria-describedby", told.join(" "));
      if (!told.length) {
        choices.removeAttribute("aria-describedby");
      }
    }
  };

  const put = (index) => {
    shown = index;
    complain(screens[index], false);
    main.replaceChild(screens[index], main.firstElementChild);
  };

  const show = (index) => {
    put(index);
    focusBeginning();
  };

  const visit = (index) => {
    history.pushState(state(index, key(shown)), "", address(index));
    show(index);
  };

  const back = () => {
    const before = shown - 1;
    if (history.state && history.state.from === key(before)) {
      history.back();
      return;
    }
    history.replaceState(state(before, ""), "", address(before));
    show(before);
  };

  const answer = (form, how) => {
    form.dataset.answer = how;
    visit(shown + 1);
  };

  const decline = () => {
    const form = formOf(screens[shown]);
    form.reset();
    answer(form, "declined");
  };

  // Answers of an earlier load, which only the engine can read.
  const anythingKept = () => {
    try {
      return !!sessionStorage.getItem("mend");
    } catch (error) {
      return false;
    }
  };

  // The screen that belongs to a step of the history. Only the engine knows the
  // way where there are answers of an earlier load, or one goes back to a list.
  const screenOf = (step) => {
    const open = screens.findIndex(isOpen);
    if (!step || typeof step.at !== "number") {
      return shipped;
    }
    if (location.pathname === base) {
      return welcome;
    }
    return step.then ? last() : Math.min(step.at + 1, anythingKept() ? last() : open);
  };

  const press = {
    back,
    decline,
    begin: () => visit(screens.findIndex(isOpen)),
    // Sends the form, which is listened to below.
    next: null,
  };

  const follow = (link) => {
    if (link.pathname === location.pathname && link.hash) {
      return () => document.getElementById(link.hash.slice(1)).focus();
    }
    return link.host === location.host && link.pathname === base ? () => shown === welcome || visit(welcome) : null;
  };

  const isModified = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

  document.addEventListener("click", (event) => {
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

  document.addEventListener("submit", (event) => {
    if (!screens.length) {
      return;
    }
    if (event.target.querySelector(":checked")) {
      answer(event.target, "chosen");
      return;
    }
    complain(screens[shown], true);
    focusBeginning();
  });

  addEventListener("popstate", () => {
    if (screens.length) {
      show(screenOf(history.state));
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
    shipped = shown = formOf(main.firstElementChild) ? 1 : welcome;
    screens.splice(shipped, 0, main.firstElementChild);
    waiting.parentNode.removeChild(waiting);
    for (const form of screens.map(formOf)) {
      if (form) {
        form.dataset.question = form.querySelector("input").name;
      }
    }
    const index = screenOf(place);
    if (index !== shown) {
      put(index);
    }
  };

  // A page that is loaded again in the middle of the questions shows nothing
  // until it is known which one.
  if (place && place.at > 0) {
    page.classList.add("elsewhere");
  }
  document.addEventListener("readystatechange", () => document.readyState === "interactive" && meet());

  window.headStart = {
    // Whether there is nothing left to do until the engine is there.
    isOver: () => screens.length > 0 && shown === last(),
    handOver: () => {
      const result = { screens, shown };
      screens = [];
      return result;
    },
  };
})();
