// Shows what trail.js finds: on the page of an entry by itself, for a receipt when its file is opened. The file stays in the browser.
(function () {
  "use strict";

  var trail = window.qibuTrail;
  var WORDS = { checking: "正在核验", holds: "成立", fails: "不成立", unknown: "无法核验" };
  var MARKS = { true: "✓", false: "✗", null: "?" };
  var SVG = "http://www.w3.org/2000/svg";
  var NOT_ABLE = "浏览器只在 HTTPS 网页（或者本机）上提供密码运算，本页不是。请经 HTTPS 打开，或者用离线核验程序。";

  function element(tag, cssClass, words) {
    var made = document.createElement(tag);
    if (cssClass) { made.className = cssClass; }
    if (words !== undefined) { made.textContent = words; }
    return made;
  }

  function say(box, state, words) {
    box.dataset.state = state;
    var line = box.querySelector("[data-verdict]");
    line.textContent = "";
    line.appendChild(element("strong", "verdict-word", WORDS[state]));
    line.appendChild(element("span", "", words));
  }

  function stateOf(results) {
    return results.some(function (each) { return each.holds === false; }) ? "fails"
      : results.some(function (each) { return each.holds === null; }) ? "unknown" : "holds";
  }

  // All that does not hold, by name; the reasons stand below.
  function named(results, state) {
    var names = results.filter(function (each) { return each.holds === (state === "fails" ? false : null); })
      .map(function (each) { return each.name; });
    var most = 5, some = names.slice(0, most).join("、") + (names.length > most ? "等" : "") + "。";
    return "有 " + names.length + (state === "fails" ? " 处不成立：" + some : " 处未能核验，其余都成立：" + some);
  }

  function item(result) {
    var line = element("li", "found found-" + (result.holds === true ? "holds" : result.holds === false ? "fails" : "unknown"));
    line.appendChild(element("span", "found-mark", MARKS[result.holds])).setAttribute("aria-hidden", "true");
    var words = line.appendChild(element("span", ""));
    words.appendChild(element("span", "strong", result.name));
    words.appendChild(document.createTextNode("：" + result.words));
    return line;
  }

  function list(box, results) {
    var lines = box.querySelector("[data-found]");
    lines.textContent = "";
    results.forEach(function (result) { lines.appendChild(item(result)); });
  }

  // Each attempt has a number: what an earlier one comes to, however late, is not shown in place of the latest.
  var latest = 0;

  // The work hands back what shows its result.
  async function attempt(box, work) {
    var own = ++latest;
    if (!trail.isAble()) { say(box, "unknown", NOT_ABLE); return; }
    say(box, "checking", "浏览器正在从日志文件逐步计算……");
    try {
      var show = await work();
      if (own === latest) { show(); }
    } catch (failed) {
      if (own !== latest) { return; }
      if (failed instanceof trail.Unknown) {
        say(box, "unknown", failed.message + "。");
      } else if (failed.right) {
        say(box, "fails", "这个文件不是留痕凭证，或者格式被改动：第 " + failed.line + " 行应为" + failed.right + "。");
      } else {
        say(box, "unknown", "核验程序出错，什么也没有核验。");
        throw failed;
      }
    }
  }

  // The page of an entry.

  var KINDS = { leaf: ".qibu-path-leaf", beside: ".qibu-path-beside", node: ".qibu-path-node", signed: ".qibu-path-signed" };

  function hashes(svg, kind) {
    return Array.prototype.map.call(svg.querySelectorAll(KINDS[kind]), function (box) { return box.dataset.hash; });
  }

  // By a shape besides the colour.
  function mark(kind, place, holds) {
    document.querySelectorAll("svg.qibu-path").forEach(function (svg) {
      var box = svg.querySelectorAll(KINDS[kind])[place], frame = box.querySelector("rect");
      box.classList.add(holds ? "is-right" : "is-wrong");
      var sign = document.createElementNS(SVG, "text");
      sign.setAttribute("class", "qibu-path-mark");
      sign.setAttribute("x", Number(frame.getAttribute("x")) + 4);
      sign.setAttribute("y", Number(frame.getAttribute("y")) + 14);
      sign.setAttribute("font-size", 13);
      sign.textContent = MARKS[holds];
      box.appendChild(sign);
      if (kind === "signed") {
        var between = svg.querySelector(".qibu-path-sign");
        between.textContent = holds ? "=" : "≠";
        between.classList.add("is-told");
      }
    });
  }

  function checkEntry(box) {
    var svg = document.querySelector("svg.qibu-path"), index = Number(box.dataset.trailEntry);
    var picture = { size: Number(box.dataset.size), leaf: hashes(svg, "leaf")[0], beside: hashes(svg, "beside"),
      nodes: hashes(svg, "node"), root: hashes(svg, "signed")[0] };
    return attempt(box, async function () {
      var results = await trail.checkEntry(index, picture, mark), state = stateOf(results);
      return function () {
        list(box, results);
        say(box, state, state === "holds"
          ? "记录 " + index + " 在已签名的日志里，这是您的浏览器刚刚自己算出来的。"
          : named(results, state));
      };
    });
  }

  // A receipt.

  function shownTime(at) {
    var time = new Date(at);
    return isNaN(time) ? String(at) : time.toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long", timeStyle: "short" });
  }

  function word(of) {
    var line = document.querySelector("[data-word='" + CSS.escape(String(of)) + "']");
    return line ? line.textContent : String(of);
  }

  function object(content) {
    try {
      var read = JSON.parse(content);
      return read && typeof read === "object" ? read : null;
    } catch (other) {
      return null;
    }
  }

  function about(fact) {
    var stream = String(fact.stream).split("/");
    return [fact.at && shownTime(fact.at), fact.capacity && word(fact.capacity), word(stream[0]) + " " + stream.slice(1).join("/"),
      fact.version && "其中第 " + fact.version + " 件", fact.personal && "个人信息另行加密保存，这里只有摘要"]
      .filter(Boolean).join("，");
  }

  function entry(each) {
    var line = element("li", "fact"), fact = object(each.content);
    line.appendChild(element("h3", "", fact && fact.type ? word(fact.type) : "内容不是本系统的格式"));
    if (fact && fact.type) { line.appendChild(element("p", "fact-about", about(fact))); }
    line.appendChild(element("ul", "plain")).appendChild(item(each.result));
    var more = line.appendChild(element("details", "why"));
    more.appendChild(element("summary", "", "内容原文"));
    more.appendChild(element("p", "digest", each.content));
    return line;
  }

  // What the receipt says of itself, and what today's log says to it, are two things.
  function conclude(box, checked) {
    var entries = checked.entries.map(function (each) { return each.result; });
    var own = checked.own.concat(entries), today = checked.today, all = own.concat(today, checked.seen);
    var state = stateOf(all);
    list(box, checked.own.concat(today, checked.seen));
    var facts = box.querySelector("[data-facts]");
    facts.textContent = "";
    checked.entries.forEach(function (each) { facts.appendChild(entry(each)); });
    box.querySelector("[data-facts-title]").hidden = checked.entries.length === 0;
    say(box, state, state === "holds"
      ? "凭证上的 " + entries.length + " 件事都在已签名的日志里，一字未改；今天的日志也从它接下来。"
      : (stateOf(own) === "holds" && stateOf(today) === "fails" ? "凭证本身成立，但与今天的日志不符。" : named(all, state)));
  }

  function openReceipt(box, input) {
    if (!input.files.length) { return; }
    var file = input.files[0], keys = document.querySelector("[data-keys]").value;
    box.hidden = false;
    ["[data-found]", "[data-facts]"].forEach(function (part) { box.querySelector(part).textContent = ""; });
    box.querySelector("[data-facts-title]").hidden = true;
    box.scrollIntoView({ block: "start" });
    attempt(box, async function () {
      var checked = await trail.checkReceipt(new Uint8Array(await new Response(file).arrayBuffer()), keys);
      return function () { conclude(box, checked); };
    });
  }

  document.querySelectorAll("[data-trail-entry]").forEach(checkEntry);
  document.querySelectorAll("[data-receipt-file]").forEach(function (input) {
    var box = document.getElementById("receipt"), keys = document.querySelector("[data-keys]");
    input.disabled = false;
    keys.disabled = false;
    input.addEventListener("change", function () { openReceipt(box, input); });
    keys.addEventListener("change", function () { openReceipt(box, input); });
    // What was found by other keys does not stand beside these.
    keys.addEventListener("input", function () {
      latest++;
      box.hidden = true;
    });
  });
})();
