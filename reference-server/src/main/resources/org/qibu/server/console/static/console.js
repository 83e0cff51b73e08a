// What the console does beyond plain pages: it keeps a half-filled form over a reload, and says that something changed.
// Everything works without it, more plainly.
(function () {
  "use strict";

  // A draft lives in this tab only and is gone when it is closed: the machine may be shared.
  function draftKey(form) { return "draft:" + form.dataset.draft; }

  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.name !== "formToken" && field.type !== "file" && field.type !== "submit" && field.type !== "hidden";
    });
  }

  function save(form) {
    var kept = {};
    fields(form).forEach(function (field) {
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.checked) { kept[field.name] = (kept[field.name] || []).concat(field.value); }
      } else {
        kept[field.name] = [field.value];
      }
    });
    sessionStorage.setItem(draftKey(form), JSON.stringify(kept));
  }

  function restore(form) {
    var text = sessionStorage.getItem(draftKey(form));
    if (!text || form.dataset.answered === "true") { return; }
    var kept = JSON.parse(text);
    fields(form).forEach(function (field) {
      var values = kept[field.name];
      if (!values) { return; }
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = values.indexOf(field.value) >= 0;
      } else {
        field.value = values[0];
      }
    });
    var note = form.querySelector("[data-draft-note]");
    if (note) { note.hidden = false; }
  }

  // The eye sees that a part of the page changed; the ear is told.
  function tell(event) {
    var cause = event.detail.requestConfig && event.detail.requestConfig.triggeringEvent;
    if (!cause || cause.type !== "sse:changed") { return; }
    var heard = document.getElementById("heard");
    heard.textContent = "";
    window.requestAnimationFrame(function () { heard.textContent = "本页内容已更新。"; });
  }

  function start() {
    document.body.addEventListener("htmx:afterSwap", tell);
    document.querySelectorAll("form[data-draft]").forEach(function (form) {
      restore(form);
      form.addEventListener("input", function () { save(form); });
    });
    document.querySelectorAll("[data-draft-done]").forEach(function (mark) {
      sessionStorage.removeItem("draft:" + mark.dataset.draftDone);
    });
    var findings = document.getElementById("findings");
    if (findings) { findings.focus(); }
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () { window.print(); });
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
