// The page is never wider than the window; a picture or a table may scroll in a box of its own.
() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) { return []; }
  const boxed = element => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== "visible") { return true; }
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")]
    .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1 && !boxed(element))
    .slice(0, 3)
    .map(element => "<" + element.tagName.toLowerCase() + "> “" + element.textContent.replace(/\s+/g, " ").trim().slice(0, 24) + "”");
  return ["sideways-scroll: " + root.scrollWidth + " of " + root.clientWidth + ": " + wide.join(", ")];
}
