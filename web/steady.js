// Keeps what stands below a screen from being seen to jump when another screen
// comes: it is taken out and put back before anything is painted, and so has no
// place that it could jump from.
(() => {
  "use strict";

  const { body } = document;
  if (!body) {
    return; // somebody has left already
  }

  new MutationObserver((changes) => {
    const changed = changes.map((change) => change.target).find((target) => target.id === "main");
    if (changed) {
      const page = changed.parentElement;
      page.append(page.lastElementChild);
    }
  }).observe(body, { childList: true, subtree: true });
})();
