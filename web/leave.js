// Leaves at once, without the engine and without a network: by what has
// data-action="leave", and by three presses of Shift within five seconds.
//
// The screen is empty before anything else happens. What this tab has kept goes,
// a mark that means "left" comes in its place, and the steps of this page are
// taken out of the history as far as the browser lets us. Then another site
// takes the place of the page. It is not erased: the browser's own list of
// visits stays as it is.
//
// Needs in the page, on <html>: data-away (our own neutral page, see away.html)
// and data-elsewhere (the other site, see leave.go).
// left.js keeps those who have left from being brought back by a new load.
(() => {
  "use strict";

  const page = document.documentElement;
  const { away, elsewhere } = page.dataset;

  let hasLeft = false;

  // A tab without any title would show the address in its place.
  const empty = () => {
    document.title = "\u200b";
    document.body.remove();
  };

  // Nothing may draw again: neither the head start, nor an engine that is on its
  // way. One that runs has lost its place in the page.
  const stop = () => {
    headStart.handOver();
    if (window.Go) {
      Go.prototype.run = () => new Promise(() => {});
    }
  };

  // A browser may refuse each of these. Leaving does not depend on them.
  const attempt = (deed) => {
    try {
      deed();
    } catch (error) {
      // there is nobody to tell
    }
  };

  const mark = "away";
  const forget = () => {
    sessionStorage.clear();
    sessionStorage.setItem(mark, "1");
  };

  const close = () => window.store && store.close();

  // Without a network the other site would be a message of the browser that
  // names it. In a window of its own, with no address bar, another site would be
  // opened on top of Mend, and Mend be there again once it is closed.
  const target = () => {
    const isApp = navigator.standalone || matchMedia("(display-mode: standalone)").matches;
    return navigator.onLine && !isApp ? elsewhere : away;
  };

  const go = () => location.replace(target());

  // Takes all later steps out of the history; what is left ahead is our neutral
  // page.
  const cutOff = () => {
    history.pushState(null, "", away);
    history.back();
  };

  // What is still to be done. Every move in the history ends with a popstate, and
  // the next follows then.
  let moves = [cutOff, go];
  const next = () => (moves.shift() || go)();

  // How many steps of this page lie behind. Only newer browsers say.
  const stepsBehind = () => {
    const steps = window.navigation ? navigation.entries() : [];
    return steps.length && navigation.currentEntry.index - steps.findIndex((step) => step.sameDocument);
  };

  const hasOtherSteps = () => (window.navigation ? navigation.entries() : history).length > 1;

  // The history must not hold anybody up.
  const patience = 300;
  const goAnyway = () => {
    if (moves.length) {
      moves = [];
      go();
    }
  };

  const depart = () => {
    const behind = stepsBehind();
    setTimeout(goAnyway, patience);
    if (behind) {
      history.go(-behind);
      return;
    }
    if (!hasOtherSteps()) {
      moves.shift();
    }
    next();
  };

  const leave = () => {
    if (hasLeft) {
      return;
    }
    hasLeft = true;
    empty();
    [stop, forget, close].forEach(attempt);
    depart();
  };

  addEventListener("popstate", (event) => {
    if (hasLeft) {
      event.stopImmediatePropagation();
      next();
    }
  }, true);

  addEventListener("click", (event) => {
    if (event.target.closest("[data-action=leave]")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
    }
  }, true);

  // Shift counts when it is let go and nothing else was done meanwhile. A capital
  // letter, Shift and Tab, another layout or a click with Shift is none, so it
  // works while somebody types as well.
  const needed = 3;
  const within = 5000;
  let isAlone = false;
  let presses = [];

  const startOver = () => {
    isAlone = false;
    presses = [];
  };

  addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || event.isComposing) {
      startOver();
    } else if (!event.repeat) {
      isAlone = !(event.ctrlKey || event.altKey || event.metaKey);
    }
  }, true);

  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !isAlone) {
      return;
    }
    isAlone = false;
    presses = presses.filter((at) => event.timeStamp - at < within).concat(event.timeStamp);
    if (presses.length === needed) {
      leave();
    }
  }, true);

  for (const name of ["pointerdown", "wheel", "blur"]) {
    addEventListener(name, startOver, { capture: true, passive: true });
  }

  // Whoever left before and is here now has come by themselves; see left.js.
  if (!page.hidden) {
    attempt(() => sessionStorage.removeItem(mark));
  }

  // A page that the browser keeps, and brings back as it was, shows nothing until
  // it is known whether somebody has left since.
  addEventListener("pagehide", () => {
    page.style.visibility = "hidden";
  });
  addEventListener("pageshow", (event) => {
    let isAway = false;
    attempt(() => {
      isAway = event.persisted && sessionStorage.getItem(mark);
    });
    if (isAway) {
      location.replace(away);
    } else {
      page.style.visibility = "";
    }
  });
})();
