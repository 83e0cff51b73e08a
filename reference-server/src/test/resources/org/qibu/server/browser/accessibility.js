// What keeps somebody from using this page, each as "rule: element: why". Folded parts are unfolded while it looks.
() => {
  const faults = [];
  const folded = [...document.querySelectorAll("details:not([open])")];
  folded.forEach(part => { part.open = true; });

  const say = (rule, element, why) => faults.push(rule + ": " + called(element) + (why ? ": " + why : ""));
  const all = selector => [...document.querySelectorAll(selector)];
  const text = element => element.textContent.replace(/\s+/g, " ").trim();
  const named = ids => (ids || "").split(/\s+/).filter(Boolean).map(id => document.getElementById(id));
  const style = element => getComputedStyle(element);
  const isShown = element => element.getClientRects().length > 0 && style(element).visibility !== "hidden";

  function called(element) {
    const id = element.id ? "#" + element.id : element.getAttribute("name") ? "[name=" + element.getAttribute("name") + "]" : "";
    return "<" + element.tagName.toLowerCase() + id + "> “" + text(element).slice(0, 24) + "”";
  }

  // The text of an element as a screen reader says it.
  function spoken(element) {
    if (element.getAttribute("aria-hidden") === "true") { return ""; }
    const labelled = named(element.getAttribute("aria-labelledby")).filter(Boolean).map(text).join(" ");
    const own = labelled || element.getAttribute("aria-label") || element.getAttribute("alt") || "";
    if (own.trim()) { return own.trim(); }
    if (element.tagName.toLowerCase() === "svg") {
      const title = element.querySelector("title");
      return title ? text(title) : "";
    }
    return [...element.childNodes]
      .map(node => node.nodeType === Node.TEXT_NODE ? node.data : node.nodeType === Node.ELEMENT_NODE ? spoken(node) : "")
      .join("").trim();
  }

  // The page as a whole.
  if (document.documentElement.lang !== "zh-CN") { say("language", document.documentElement, "lang is not zh-CN"); }
  if (!document.title.trim()) { say("title", document.documentElement, "the page has no title"); }
  const firsts = all("h1").filter(isShown);
  if (firsts.length !== 1) { say("one-h1", document.body, firsts.length + " headings of level 1"); }
  let level = 0;
  all("h1,h2,h3,h4,h5,h6").filter(isShown).forEach(heading => {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) { say("heading-levels", heading, "level " + own + " after " + level); }
    if (!text(heading)) { say("heading-levels", heading, "an empty heading"); }
    level = own;
  });
  const ids = new Set();
  all("[id]").forEach(element => {
    if (ids.has(element.id)) { say("duplicate-id", element); }
    ids.add(element.id);
  });
  if (all("[hx-get]").length && !all("[aria-live],[role=status],[role=log]").length) {
    say("live-region", all("[hx-get]")[0], "changes and tells nobody");
  }

  // What is filled in.
  const filled = all("input:not([type=hidden]),select,textarea").filter(isShown);
  filled.forEach(field => {
    const labels = [...(field.labels || [])].map(spoken).join("");
    if (!labels && !field.getAttribute("aria-label") && !spoken(field)) { say("field-label", field, "no label"); }
    if (field.type === "radio") {
      const group = field.closest("fieldset,[role=radiogroup]");
      const legend = group && (group.querySelector("legend") || group.getAttribute("aria-label"));
      if (!legend) { say("field-group", field, "a choice without its question"); }
    }
    if (field.getAttribute("aria-invalid") === "true" && !description(field)) {
      say("finding-tied", field, "is invalid and does not say why");
    }
  });

  function description(element) {
    return named(element.getAttribute("aria-describedby")).filter(Boolean).map(text).join(" ");
  }
  ["aria-describedby", "aria-labelledby", "aria-controls"].forEach(attribute => all("[" + attribute + "]").forEach(element => {
    if (named(element.getAttribute(attribute)).some(target => !target)) { say("reference", element, attribute + " leads nowhere"); }
  }));
  all("a[href^='#']").forEach(link => {
    const target = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
    if (!target) { say("reference", link, link.getAttribute("href") + " leads nowhere"); return; }
    const finding = link.closest("[role=alert] li");
    if (finding && !description(target).includes(text(finding).slice(0, 8))) {
      say("finding-tied", target, "is not described by its finding “" + text(finding).slice(0, 24) + "”");
    }
  });

  // What is pressed and what is seen.
  all("a[href],button,summary,[role=button]").filter(isShown).forEach(act => {
    if (!spoken(act)) { say("accessible-name", act, "nothing to be called by"); }
  });
  all("img").forEach(image => { if (!image.hasAttribute("alt")) { say("image-text", image, "no alt"); } });
  all("svg").filter(isShown).forEach(picture => {
    const silent = picture.getAttribute("aria-hidden") === "true" || picture.closest("[aria-hidden=true]");
    if (!silent && !(picture.getAttribute("role") === "img" && spoken(picture))) { say("image-text", picture, "no text alternative"); }
  });
  all("table").filter(isShown).forEach(table => {
    if (!table.querySelector("th")) { say("table-headers", table, "no header cell"); }
    table.querySelectorAll("thead th").forEach(head => { if (!head.hasAttribute("scope")) { say("table-headers", head, "no scope"); } });
  });
  all("[tabindex]").forEach(element => { if (element.tabIndex > 0) { say("tab-order", element, "tabindex " + element.tabIndex); } });

  // Contrast, of every piece of text against what lies behind it.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const mixed = new Map();
  function rgba(colour) {
    if (!mixed.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = "#000";
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      mixed.set(colour, [r, g, b, a / 255]);
    }
    return mixed.get(colour);
  }
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const faded = (colour, opacity) => [colour[0], colour[1], colour[2], colour[3] * Number(opacity)];
  function behind(element) {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = rgba(style(at).backgroundColor);
      if (layer[3] > 0) { layers.unshift(layer); }
      if (layer[3] === 1) { break; }
    }
    return layers.reduce((below, top) => over(top, below), [255, 255, 255, 1]);
  }
  function behindInPicture(words) {
    const picture = words.ownerSVGElement;
    const box = words.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    let colour = behind(picture);
    for (const shape of picture.querySelectorAll("rect,circle,polygon,path,text")) {
      if (shape === words) { break; }
      const at = shape.getBoundingClientRect();
      const fill = style(shape).fill;
      if (shape.tagName === "text" || fill === "none" || fill.startsWith("url")) { continue; }
      if (at.left <= x && x <= at.right && at.top <= y && y <= at.bottom) {
        colour = over(faded(faded(rgba(fill), style(shape).fillOpacity), style(shape).opacity), colour);
      }
    }
    return colour;
  }
  function light(colour) {
    const [r, g, b] = colour.slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function opacity(element) {
    let product = 1;
    for (let at = element; at; at = at.parentElement) { product *= Number(style(at).opacity); }
    return product;
  }
  function contrast(element) {
    const look = style(element);
    const inPicture = element.ownerSVGElement;
    const below = inPicture ? behindInPicture(element.closest("text") || element) : behind(element);
    const ink = over(faded(rgba(inPicture ? look.fill : look.color), opacity(element)), below);
    const [high, low] = [light(ink), light(below)].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    const size = parseFloat(look.fontSize);
    const large = size >= 24 || size >= 18.66 && Number(look.fontWeight) >= 700;
    if (ratio < (large ? 3 : 4.5)) { say("contrast", element, ratio.toFixed(2)); }
  }
  const written = new Set(filled.filter(field => !field.disabled && !/^(radio|checkbox|file)$/.test(field.type)));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && isShown(holder) && !/^(option|script|style|title|desc)$/i.test(holder.tagName) && !holder.closest(":disabled")) {
      written.add(holder);
    }
  }
  written.forEach(contrast);

  // Targets a finger can hit: 24 px, or a circle of 24 px of their own, or a word in a sentence.
  const SIZE = 24;
  const targets = all("a[href],button,input:not([type=hidden]),select,textarea,summary").filter(isShown).filter(target => !target.disabled)
    .filter(target => target.tagName !== "A" || !target.ownerSVGElement)
    .map(target => {
      const label = /^(radio|checkbox)$/.test(target.type) ? target.closest("label") : null;
      const box = (label || target).getBoundingClientRect();
      return { target, box, small: box.width < SIZE || box.height < SIZE, x: box.left + box.width / 2, y: box.top + box.height / 2 };
    })
    // What waits outside the page until it has the focus, as the skip link does, is met by the keyboard only.
    .filter(one => one.box.bottom > 0 && one.box.right > 0);
  const inSentence = target => style(target).display === "inline"
    && [...target.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  targets.filter(one => one.small && !inSentence(one.target)).forEach(one => {
    const crowding = targets.find(other => other.target !== one.target && !other.target.contains(one.target) && !one.target.contains(other.target)
      && (other.small ? Math.hypot(other.x - one.x, other.y - one.y) < SIZE : distance(one, other.box) < SIZE / 2));
    if (crowding) {
      say("target-size", one.target, Math.round(one.box.width) + "×" + Math.round(one.box.height) + ", crowded by " + called(crowding.target));
    }
  });
  function distance(point, box) {
    return Math.hypot(Math.max(box.left - point.x, 0, point.x - box.right), Math.max(box.top - point.y, 0, point.y - box.bottom));
  }

  folded.forEach(part => { part.open = false; });
  return [...new Set(faults)];
}
