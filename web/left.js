// Keeps those who have left (leave.js) from being brought back: a page that is
// loaded by Back, by Forward, by a reload or with a tab that is opened again
// gives way to the neutral page before anything is painted. Whoever comes by
// themselves begins as always.
(() => {
  const page = document.documentElement;
  const mark = "away";
  // The type is 0 where an address was typed or a link was followed. It is the
  // one way to ask that older browsers know as well.
  if (sessionStorage.getItem(mark) && performance.navigation.type) {
    page.hidden = true;
    location.replace(page.dataset[mark]);
  } else {
    sessionStorage.removeItem(mark);
  }
})();
