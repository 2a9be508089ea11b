// Keeps those who have left (leave.js) from being brought back: a page that is
// loaded by Back, by Forward, by a reload or with a tab that is opened again
// gives way to the neutral page before anything is painted. Whoever comes by
// themselves begins as always.
(() => {
  const page = document.documentElement;
  const mark = "away";
  // The type is 0 where an address was typed or a link was followed; older
  // browsers know no other way to ask. It is 0 in a tab that is opened again, too,
  // but only there can such a page know its place already.
  if (sessionStorage.getItem(mark) && (performance.navigation.type || history.state)) {
    page.hidden = true;
    location.replace(page.dataset[mark]);
  } else {
    sessionStorage.removeItem(mark);
  }
})();
