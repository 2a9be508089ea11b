// Has a screen reader say what has just happened. Most of them stay silent where
// an element comes together with its text, so the paragraphs of whatever comes
// with data-aloud are repeated in a place that was there before.
(() => {
  "use strict";

  const { body } = document;
  if (!body) {
    return; // somebody has left already
  }

  const place = document.createElement("div");
  place.className = "unseen";
  place.setAttribute("role", "status");
  body.append(place);

  // First the new heading is read, to which the focus goes; and nobody shall come
  // across the words a second time.
  const after = 100;
  const gone = 5000;
  let clearing;
  const say = (text) => {
    setTimeout(() => { place.textContent = text; }, after);
    clearTimeout(clearing);
    clearing = setTimeout(() => { place.textContent = ""; }, gone);
  };

  const wordsOf = (element) =>
    [...element.querySelectorAll("p")].map((paragraph) => paragraph.textContent).join(" ") || element.textContent;

  const hear = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const spoken = node.matches("[data-aloud]") ? node : node.querySelector("[data-aloud]");
      if (spoken) {
        say(wordsOf(spoken));
      }
    }
  };

  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(hear)))
    .observe(body, { childList: true, subtree: true });
})();
