// Loaded before the page is painted, so that the theme one chose does not flash.
try {
  const root = document.documentElement;
  root.classList.add("js");
  const theme = localStorage.getItem("glane.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch { /* Without storage the system's theme holds. */ }
