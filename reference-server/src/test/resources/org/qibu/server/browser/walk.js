// A walk with the Tab key: begins by telling how often to press it, ends by telling what was not reached or not seen.
({ step }) => {
  const ACTS = "a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex='0']";
  const called = element => "<" + element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + "> “"
    + element.textContent.replace(/\s+/g, " ").trim().slice(0, 24) + "”";
  const shown = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
  const look = element => {
    const style = getComputedStyle(element);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 ? style.outlineColor : "none";
    return [ring, style.boxShadow, style.borderColor, style.backgroundColor].join("|");
  };

  if (step === "begin") {
    // What is looked at must not have the focus yet, or it could not be told from what has it.
    document.activeElement.blur();
    const folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach(part => { part.open = true; });
    const acts = [...document.querySelectorAll(ACTS)].filter(element => shown(element) && !element.disabled && element.tabIndex >= 0);
    const walk = { folded, acts, plain: new Map(acts.map(act => [act, look(act)])), reached: [], unseen: new Set() };
    walk.listen = event => {
      const at = event.target;
      walk.reached.push(at);
      const box = at.getBoundingClientRect();
      const hidden = box.width < 2 || box.height < 2 || box.bottom <= 0 || box.right <= 0;
      if (hidden || walk.plain.has(at) && walk.plain.get(at) === look(at)) { walk.unseen.add(at); }
    };
    document.addEventListener("focusin", walk.listen);
    window.qibuWalk = walk;
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    walk.reached.length = 0;
    // A date is several stops, a box that scrolls is one.
    return acts.length + 4 * document.querySelectorAll("input[type=date]").length + 4;
  }

  const walk = window.qibuWalk;
  document.removeEventListener("focusin", walk.listen);
  const faults = [];
  const reached = new Set(walk.reached);
  const groups = new Set(walk.reached.filter(at => at.type === "radio").map(at => at.name));
  walk.acts.filter(act => !reached.has(act) && !(act.type === "radio" && groups.has(act.name)))
    .forEach(act => faults.push("keyboard: " + called(act) + ": the Tab key never comes here"));
  walk.unseen.forEach(at => faults.push("focus-visible: " + called(at) + ": looks the same with the focus"));

  const skip = walk.reached[0];
  const target = skip && skip.matches("a[href^='#']") && document.getElementById(skip.hash.slice(1));
  if (!target || !target.matches("main")) {
    faults.push("skip-link: the first stop does not skip to the text");
  } else {
    const before = location.href;
    skip.click();
    if (document.activeElement !== target && !target.contains(document.activeElement)) {
      faults.push("skip-link: " + called(skip) + ": does not take the focus along");
    }
    history.replaceState(history.state, "", before);
  }
  document.activeElement.blur();
  walk.folded.forEach(part => { part.open = false; });
  scrollTo(0, 0);
  return faults;
}
