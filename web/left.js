// Keeps those who have left (leave.js) from being brought back: a page that is
// loaded by Back, by Forward, by a reload or with a tab that is opened again
// gives way to the neutral page before anything is painted. Whoever comes by
// themselves begins as always, and leave.js takes the mark away.
(() => {
  const page = document.documentElement;
  // The type is 0 where an address was typed or a link was followed; older
  // browsers know no other way to ask. It is 0 in a tab that is opened again, too,
  // but only there can such a page know its place already. Storage is asked last:
  // the first look into it holds a page up.
  const isBroughtBack = () => performance.navigation.type || history.state;
  const hasLeft = () => {
    try {
      return sessionStorage.getItem("away");
    } catch (error) {
      return false; // a browser that keeps nothing has kept no mark
    }
  };
  if (isBroughtBack() && hasLeft()) {
    page.hidden = true;
    location.replace(page.dataset.away);
  }
})();
