// Stands on the neutral page, for those who came to it by a plain link, before
// leave.js was there: from now on this tab has been left.
try {
  sessionStorage.setItem("away", "1");
} catch (error) {
  // a browser that keeps nothing brings nothing back
}
