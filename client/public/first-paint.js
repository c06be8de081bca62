/* Runs before the first paint, so that the page appears at once in the theme chosen last. */
(function () {
  try {
    var theme = localStorage.getItem('stackscape:theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    /* Storage may be refused; then the system's theme holds. */
  }
})();
