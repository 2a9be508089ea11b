// Keeps the browser's offer to install until the engine can make it, after a
// result and never before. The browser makes it once, often ahead of the engine.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  window.installOffer = event;
});
addEventListener("appinstalled", () => delete window.installOffer);
