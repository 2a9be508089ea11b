// The keys of Mend, before the engine and with it: a digit chooses an answer, and
// Enter goes on. What they do is done by a click, so that nobody else has to know
// of them. The page about them (app/keys.go) has a box that turns the digits off,
// for as long as this tab is open.
(() => {
  "use strict";

  const page = document.documentElement;
  const shelf = "mend-keys"; // app/root.go reads it
  const box = "keys-off"; // the id of the box

  const isOff = () => sessionStorage.getItem(shelf) !== null;

  // The numbers beside the answers (parts/keys.css) are there while the keys are.
  const show = () => {
    page.dataset.keys = isOff() ? "off" : "on";
  };

  const choose = (digit) => {
    const choice = document.querySelectorAll("main .question .choices input")[digit - 1];
    if (choice) {
      choice.focus();
      choice.click();
    }
  };

  const goOn = () => {
    const next = document.querySelector("main .question [type=submit], main [data-action=next]");
    if (next) {
      next.click();
    }
  };

  const isTypedInto = (element) =>
    element.matches("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
  // Enter does something by itself there.
  const isPressed = (element) => element.closest("a, button, summary, input");
  const isModified = (event) => event.ctrlKey || event.altKey || event.metaKey;

  // Shift does not matter: on some keyboards, digits are typed with it.
  addEventListener("keydown", (event) => {
    if (event.repeat || event.isComposing || isModified(event) || isTypedInto(event.target)) {
      return;
    }
    if (event.key === "Enter" && !isPressed(event.target)) {
      goOn();
    } else if (/^[1-9]$/.test(event.key) && !isOff()) {
      choose(event.key);
    }
  });

  addEventListener("change", (event) => {
    if (event.target.id !== box) {
      return;
    }
    if (event.target.checked) {
      sessionStorage.setItem(shelf, "no");
    } else {
      sessionStorage.removeItem(shelf);
    }
    show();
  });

  const drawn = document.getElementById(box);
  if (drawn) {
    drawn.checked = isOff();
  }
  show();
})();
