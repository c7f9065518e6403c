// The keys go to the terminal from the start; textual.js waits for a click.
addEventListener("load", () => {
  setTimeout(() => document.querySelector(".xterm-helper-textarea")?.focus(), 0);
});
