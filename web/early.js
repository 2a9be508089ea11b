// What cannot wait for boot.js: it stands in the head, and the page is read on
// when it has run. So it is small, and does nothing that takes time.
(() => {
  "use strict";

  const page = document.documentElement;

  // A letter stands behind "#", where no server sees it. It leaves the address
  // before anybody else does, and waits for the engine. Names of places on a page
  // are shorter.
  const { hash, pathname } = location;
  if (hash.length > 24) {
    window.letter = hash;
    history.replaceState(history.state, "", pathname);
  }

  // A page that is loaded in the middle of the questions shows nothing until
  // headstart.js knows which one.
  if (history.state && history.state.at) {
    page.classList.add("elsewhere");
  }

  // What is pressed before anybody listens is pressed again as soon as somebody
  // does. Meanwhile a link to the questions would load another page.
  let pressed;
  const hold = (event) => {
    const control = event.target.closest("[data-action]:not([data-action=leave])");
    if (control && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      pressed = control;
    }
  };
  addEventListener("click", hold, true);

  // Scripts that are put off have run by now, unless they could not be loaded.
  addEventListener("DOMContentLoaded", () => {
    removeEventListener("click", hold, true);
    page.classList.remove("elsewhere");
    if (pressed) {
      pressed.click();
    }
  });
})();
