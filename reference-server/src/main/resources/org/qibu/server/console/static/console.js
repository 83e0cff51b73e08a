// What the console does beyond plain pages: it keeps a half-filled form over a reload, and says that something changed.
// Everything works without it, more plainly.
(function () {
  "use strict";

  // A draft lives in this tab only and is gone when it is closed: the machine may be shared.
  function draftKey(form) {
    return form.dataset.carry ? "carry:" + form.dataset.carry : "draft:" + form.dataset.draft;
  }

  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.name !== "formToken" && field.type !== "file" && field.type !== "submit" &&
        (field.type !== "hidden" || field.name.indexOf("held") === 0);
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
    if (form.dataset.answered === "true") { save(form); return; }
    if (!text) { return; }
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
    form.querySelectorAll("[data-held]").forEach(showHeld);
    var note = form.querySelector("[data-draft-note]");
    if (note) { note.hidden = false; }
  }

  // What was typed in a form is carried over a sign-in that had to come before it, and then no longer kept.
  function carry(form) {
    var brought = form.dataset.answered !== "true" && sessionStorage.getItem(draftKey(form)) !== null;
    if (brought || form.dataset.answered === "true") { restore(form); }
    if (brought) {
      sessionStorage.removeItem(draftKey(form));
      form.closest("details").open = true;
    }
  }

  // The eye sees that a part of the page changed; the ear is told.
  function tell(event) {
    if (!event.detail.requestConfig || !isChange(event.detail.requestConfig.triggeringEvent)) { return; }
    var heard = document.getElementById("heard");
    heard.textContent = "";
    window.requestAnimationFrame(function () { heard.textContent = "本页内容已更新。"; });
  }

  // What a person is filling in is not replaced under their hands: the change waits until the form is folded or sent.
  var waiting = null;

  function isChange(cause) {
    return cause && cause.type === "sse:changed";
  }

  function hold(event) {
    var cause = event.detail.requestConfig.triggeringEvent;
    // What asks again of itself from time to time, while something is under way, names no cause.
    var unasked = !cause || isChange(cause);
    if (!unasked || !event.detail.target.querySelector("details.act-more[open]")) { return; }
    event.preventDefault();
    waiting = event.detail.target;
    document.getElementById("newer").hidden = false;
  }

  function letGo() {
    if (!waiting || waiting.querySelector("details.act-more[open]")) { return; }
    document.getElementById("newer").hidden = true;
    window.htmx.trigger(waiting, "sse:changed");
    waiting = null;
  }

  // A file is sent as soon as it is chosen, with its progress; the form then only names it. Without this the form sends it.
  function held(line, name) { return line.querySelector("input[name^='" + name + ".']"); }

  function showHeld(line) {
    var digest = held(line, "held").value;
    line.hidden = !digest;
    line.querySelector("[data-held-name]").textContent = held(line, "heldname").value;
    line.querySelector("[data-held-digest]").textContent = digest.slice(0, 12);
  }

  function upload(input) {
    if (!input.files.length) { return; }
    var form = input.form, material = input.closest(".material");
    var line = material.querySelector("[data-held]"), sending = material.querySelector("[data-sending]");
    var bar = sending.querySelector("progress"), text = sending.querySelector("[data-sending-text]");
    var file = input.files[0], body = new FormData(), request = new XMLHttpRequest();
    body.append("formToken", form.elements.formToken.value);
    body.append(input.name, file);
    sending.hidden = false;
    sending.classList.remove("sending-failed");
    bar.hidden = false;
    bar.value = 0;
    text.textContent = "正在上传 " + file.name;
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) { bar.value = 100 * event.loaded / event.total; }
    };
    request.onload = function () {
      var answer = request.getResponseHeader("Content-Type").indexOf("json") >= 0 ? JSON.parse(request.responseText) : {};
      input.value = "";
      if (request.status === 200) {
        held(line, "held").value = answer.digest;
        held(line, "heldname").value = answer.name;
        line.querySelector("[data-held-size]").textContent = answer.size;
        showHeld(line);
        sending.hidden = true;
        save(form);
      } else {
        bar.hidden = true;
        sending.classList.add("sending-failed");
        text.textContent = "没有收下 " + file.name + "：" + (answer.message || "请重新选择，或者刷新页面后再试。");
      }
    };
    request.onerror = function () {
      bar.hidden = true;
      text.textContent = "网络中断，提交时会再次上传 " + file.name + "。";
    };
    request.open("POST", input.dataset.upload);
    request.send(body);
  }

  // What is folded on a phone is open where there is room for it.
  function unfold() {
    if (!window.matchMedia("(min-width: 1000px)").matches) { return; }
    document.querySelectorAll("details[data-wide-open]").forEach(function (more) { more.open = true; });
  }

  function start() {
    unfold();
    document.body.addEventListener("htmx:afterSettle", unfold);
    document.body.addEventListener("htmx:afterSwap", tell);
    document.body.addEventListener("htmx:beforeRequest", hold);
    document.body.addEventListener("toggle", letGo, true);
    document.querySelectorAll("form[data-draft]").forEach(function (form) {
      restore(form);
      form.addEventListener("input", function () { save(form); });
      form.querySelectorAll("input[data-upload]").forEach(function (input) {
        input.addEventListener("change", function () { upload(input); });
      });
    });
    document.querySelectorAll("form[data-carry]").forEach(carry);
    document.querySelectorAll("[data-draft-done]").forEach(function (mark) {
      sessionStorage.removeItem("draft:" + mark.dataset.draftDone);
    });
    // Whoever signs out of a shared machine leaves nothing half-filled behind.
    document.querySelectorAll("form.leave").forEach(function (form) {
      form.addEventListener("submit", function () { sessionStorage.clear(); });
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
