// Checks entries and receipts of a log from the log's own files, in the browser: RFC 6962 hashing, RFC 9162 proofs, C2SP checkpoints
// and tiles. It believes nothing that the server says about them. It shows nothing; trail-page.js does.
window.qibuTrail = (function () {
  "use strict";

  var HASH = 32, FULL = 256, HEIGHT = 8;
  var LONGEST_CONTENT = 5000000, MOST_ENTRIES = 10000, LONGEST_PATH = 63;
  var utf8 = new TextEncoder();

  // Something could not be looked at, so that nothing is known of it; every other error is a fault of these scripts.
  function Unknown(message) { this.message = message; }

  // Bytes and their spellings.

  function joined() {
    var parts = Array.prototype.slice.call(arguments), at = 0;
    var all = new Uint8Array(parts.reduce(function (sum, part) { return sum + part.length; }, 0));
    parts.forEach(function (part) { all.set(part, at); at += part.length; });
    return all;
  }

  function hex(bytes) {
    return Array.prototype.map.call(bytes, function (each) { return (each + 256).toString(16).slice(1); }).join("");
  }

  function same(one, other) { return hex(one) === hex(other); }

  // The bytes of a text in Base64 with its padding, in the one spelling they have; null for any other text.
  function unbase64(text) {
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) { return null; }
    var raw;
    try { raw = atob(text); } catch (malformed) { return null; }
    return btoa(raw) === text ? Uint8Array.from(raw, function (each) { return each.charCodeAt(0); }) : null;
  }

  function unhash(text) {
    var bytes = unbase64(text);
    return bytes && bytes.length === HASH ? bytes : null;
  }

  // The hashes of a tree.

  function isAble() { return Boolean(window.crypto && window.crypto.subtle); }

  async function sha256(bytes) { return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)); }

  // Leaves and nodes have prefixes of their own, so that no node can be passed off as an entry.
  function leafOf(entry) { return sha256(joined([0], entry)); }

  function nodeOf(left, right) { return sha256(joined([1], left, right)); }

  // Where a tree parts: the left side is the largest whole one that leaves something to the right.
  function half(count) {
    var left = 1;
    while (left * 2 < count) { left *= 2; }
    return left;
  }

  // What stands beside the way from a leaf to the root, the lowest first.
  function beside(index, size) {
    var spans = [], from = 0, to = size;
    while (to - from > 1) {
      var middle = from + half(to - from);
      if (index < middle) {
        spans.unshift({ isLeft: false, from: middle, to: to });
        to = middle;
      } else {
        spans.unshift({ isLeft: true, from: from, to: middle });
        from = middle;
      }
    }
    return spans;
  }

  // Climbs from a leaf by a proof; tells every node up to the root, or why it leads nowhere.
  async function climb(leaf, index, size, path) {
    if (index >= size) { return { why: "序号 " + index + " 不在检查点的 " + size + " 条记录之内" }; }
    var spans = beside(index, size), nodes = [], node = leaf;
    if (path.length < spans.length) { return { why: "证明路径太短" }; }
    if (path.length > spans.length) { return { why: "证明路径太长" }; }
    for (var i = 0; i < spans.length; i++) {
      node = await (spans[i].isLeft ? nodeOf(path[i], node) : nodeOf(node, path[i]));
      nodes.push(node);
    }
    return { nodes: nodes, root: node };
  }

  // Keys, signed notes, checkpoints. What is not spelled as the format has it is null.

  // The first byte of a key says whose it is: a log's, or that of a witness, who signs when it saw the checkpoint as well.
  var OF_LOG = 1, OF_WITNESS = 4, TIME = 8;

  async function parseKey(text) {
    var spelled = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text);
    var bytes = spelled && unbase64(spelled[3]);
    if (!bytes || bytes[0] !== OF_LOG && bytes[0] !== OF_WITNESS || bytes.length !== 1 + HASH) { return null; }
    var id = hex((await sha256(joined(utf8.encode(spelled[1] + "\n"), bytes))).slice(0, 4));
    return id === spelled[2] ? { kind: bytes[0], name: spelled[1], id: id, bytes: bytes.slice(1) } : null;
  }

  // Keys and signatures name a key alike: by whose it is, and its number.
  function alike(one) {
    return function (other) { return other.name === one.name && other.id === one.id; };
  }

  // The keys that somebody brings, one a line.
  async function parseKeys(lines) {
    var keys = [];
    for (var line of lines.split("\n").map(function (each) { return each.trim(); }).filter(Boolean)) {
      var key = await parseKey(line);
      if (!key) { throw new Unknown("这一行不是本页能用的公钥：" + line); }
      if (!keys.some(alike(key))) { keys.push(key); }
    }
    return keys;
  }

  function parseNote(note) {
    var end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || note.endsWith("\n\n") || /[\u0000-\u0009\u000b-\u001f\ufffd]/.test(note)) { return null; }
    var signatures = note.slice(end + 2, -1).split("\n").map(function (line) {
      var spelled = /^\u2014 ([^ +]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
      var bytes = spelled && unbase64(spelled[2]);
      return bytes && bytes.length > 4 ? { name: spelled[1], id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) } : null;
    });
    return signatures.length > 100 || signatures.indexOf(null) >= 0 ? null : { text: note.slice(0, end + 1), signatures: signatures };
  }

  function parseCheckpoint(note) {
    var lines = note.text.split("\n");
    var root = lines.length > 3 && unhash(lines[2]);
    var size = Number(lines[1]);
    if (!root || !lines[0] || !/^(0|[1-9][0-9]{0,18})$/.test(lines[1]) || lines.slice(3, -1).indexOf("") >= 0) { return null; }
    return Number.isSafeInteger(size) ? { origin: lines[0], size: size, root: root } : null;
  }

  function signaturesOf(note, key) { return note.signatures.filter(alike(key)); }

  function seconds(signature) { return new DataView(signature.bytes.buffer, signature.bytes.byteOffset).getBigUint64(0); }

  // What is signed: the text, by a witness with the time before it.
  function signedText(note, key, signature) {
    return utf8.encode((key.kind === OF_WITNESS ? "cosignature/v1\ntime " + seconds(signature) + "\n" : "") + note.text);
  }

  // The signature by which the holder of the key signed the note, or undefined; null where this browser cannot tell.
  async function signatureOf(note, key) {
    var before = key.kind === OF_WITNESS ? TIME : 0;
    var mine = signaturesOf(note, key).filter(function (each) { return each.bytes.length > before; });
    var imported;
    try {
      imported = await crypto.subtle.importKey("raw", key.bytes, "Ed25519", false, ["verify"]);
    } catch (refused) {
      return mine.length > 0 && refused.name !== "DataError" ? null : undefined;
    }
    for (var each of mine) {
      if (await crypto.subtle.verify("Ed25519", imported, each.bytes.slice(before), signedText(note, key, each))) { return each; }
    }
    return undefined;
  }

  // The files of a log. None of them may come from the browser's store: what is checked is what the log says now.

  async function fetched(path) {
    var answer;
    try {
      answer = await fetch("/log/" + path, { cache: "no-store", credentials: "omit" });
    } catch (broken) {
      throw new Unknown("没有取到 /log/" + path + "：网络不通");
    }
    if (answer.ok) { return new Uint8Array(await answer.arrayBuffer()); }
    if (answer.status === 404) { return null; }
    throw new Unknown("没有取到 /log/" + path + "：服务器答复 " + answer.status);
  }

  async function file(path) {
    var bytes = await fetched(path);
    if (!bytes) { throw new Unknown("日志没有文件 /log/" + path); }
    return bytes;
  }

  async function text(path) { return new TextDecoder().decode(await file(path)); }

  function tilePath(level, index, width) {
    var digits = ("00" + index % 1000).slice(-3);
    for (var rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
      digits = "x" + ("00" + rest % 1000).slice(-3) + "/" + digits;
    }
    return "tile/" + level + "/" + digits + (width < FULL ? ".p/" + width : "");
  }

  // The tree of a size, from the tiles. A tile holds one level in eight; the nodes between are hashed from it.
  function Tree(size) {
    this.size = size;
    this.tiles = new Map();
    this.nodes = new Map();
  }

  // A partial tile that is no longer kept has become a full one, which begins with it.
  Tree.prototype.file = function (level, index) {
    var onLevel = level === "entries" ? this.size : Math.floor(this.size / Math.pow(FULL, level));
    var width = Math.min(FULL, onLevel - index * FULL), path = tilePath(level, index, width);
    if (!this.tiles.has(path)) {
      this.tiles.set(path, fetched(path).then(function (bytes) {
        return bytes || file(tilePath(level, index, FULL));
      }).then(function (bytes) {
        if (level !== "entries" && bytes.length < width * HASH) { throw new Unknown("日志的文件 /log/" + path + " 不完整"); }
        return bytes;
      }));
    }
    return this.tiles.get(path);
  };

  function pairs(hashes) {
    return hashes.filter(function (hash, place) { return place % 2 === 0; })
      .map(function (left, pair) { return nodeOf(left, hashes[2 * pair + 1]); });
  }

  // The root of the whole subtree of this level: over 2^level entries.
  Tree.prototype.node = async function (level, index) {
    var name = level + "/" + index;
    if (!this.nodes.has(name)) {
      var count = Math.pow(2, level % HEIGHT), first = index * count;
      var tile = await this.file(Math.floor(level / HEIGHT), Math.floor(first / FULL));
      var hashes = [];
      for (var i = 0; i < count; i++) {
        var at = (first % FULL + i) * HASH;
        hashes.push(tile.slice(at, at + HASH));
      }
      // A level at a time: the browser hashes many at once faster than one after the other.
      while (hashes.length > 1) { hashes = await Promise.all(pairs(hashes)); }
      this.nodes.set(name, hashes[0]);
    }
    return this.nodes.get(name);
  };

  // The root over the entries from one on to another that is not among them.
  Tree.prototype.over = async function (from, to) {
    var count = to - from, left = half(count);
    if (count === 1) { return this.node(0, from); }
    if (left * 2 === count) { return this.node(Math.log2(count), from / count); }
    return nodeOf(await this.over(from, from + left), await this.over(from + left, to));
  };

  Tree.prototype.root = function (size) { return size === 0 ? sha256(new Uint8Array(0)) : this.over(0, size); };

  // The roots over the first so many entries and over all, made of the same nodes: each tile alone could be made to fit either.
  Tree.prototype.both = function (older) {
    var tree = this;
    async function over(from, to) {
      if (older === to) {
        var all = await tree.over(from, to);
        return { older: all, now: all };
      }
      var middle = from + half(to - from);
      if (older <= middle) {
        var left = await over(from, middle);
        return { older: left.older, now: await nodeOf(left.now, await tree.over(middle, to)) };
      }
      var shared = await tree.over(from, middle), right = await over(middle, to);
      return { older: await nodeOf(shared, right.older), now: await nodeOf(shared, right.now) };
    }
    return older > 0 ? over(0, this.size)
      : Promise.all([this.root(0), this.root(this.size)]).then(function (roots) { return { older: roots[0], now: roots[1] }; });
  };

  Tree.prototype.path = async function (index, size) {
    var path = [];
    for (var span of beside(index, size)) { path.push(await this.over(span.from, span.to)); }
    return path;
  };

  Tree.prototype.entry = async function (index) {
    var bundle = await this.file("entries", Math.floor(index / FULL)), at = 0;
    for (var place = 0; at + 2 <= bundle.length; place++) {
      var end = at + 2 + bundle[at] * 256 + bundle[at + 1];
      if (place === index % FULL && end <= bundle.length) { return bundle.slice(at + 2, end); }
      at = end;
    }
    throw new Unknown("记录 " + index + " 所在的日志文件不完整");
  };

  // What is found: true, false, or null where it could not be told, each with its words. All of it is told, not the first alone.

  function found(name, holds, words) { return { name: name, holds: holds, words: words }; }

  // Every question is asked, though another one could not be answered.
  async function asked(name, question) {
    try {
      return await question();
    } catch (unknown) {
      if (!(unknown instanceof Unknown)) { throw unknown; }
      return found(name, null, unknown.message + "。");
    }
  }

  function brief(hash) { return hex(hash).slice(0, 16) + "…"; }

  async function signature(name, note, checkpoint, log) {
    var key = log.key;
    if (checkpoint.origin !== key.name) {
      return found(name, false, "检查点是日志 " + checkpoint.origin + " 的，不是 " + key.name + " 的。");
    }
    var signed = await signatureOf(note, key);
    var known = [key].concat(log.witnesses);
    var others = note.signatures.filter(function (each) { return !known.some(alike(each)); }).length;
    return signed === null
      ? found(name, null, "这个浏览器不支持 Ed25519，签名没有核验；请换新版浏览器，或者用离线核验程序。")
      : found(name, Boolean(signed), signed
        ? "用" + (log.isBrought ? "您给的" : "本站") + "公钥核验有效；检查点共 " + checkpoint.size + " 条记录，根 " + brief(checkpoint.root) + "。"
          + (others > 0 ? "另有 " + others + " 方会签，没有给出公钥，没有核验。" : "")
        : "没有日志 " + key.name + " 的有效签名：检查点不是它签的，或者签后被改动。");
  }

  function timeOf(signature) {
    var at = new Date(Number(seconds(signature)) * 1000);
    return isNaN(at) ? "第 " + seconds(signature) + " 秒"
      : at.toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long", timeStyle: "short" });
  }

  // Each witness whose key somebody brings: when it saw the checkpoint. One that did not sign it proves nothing against the log.
  function witnessed(name, note, log) {
    return Promise.all(log.witnesses.map(async function (witness) {
      var signed = await signatureOf(note, witness), called = name + "的见证方 " + witness.name;
      return signed === null ? found(called, null, "这个浏览器不支持 Ed25519，会签没有核验。")
        : signed ? found(called, true, "会签有效，它于 " + timeOf(signed) + "见过这个检查点。")
        : signaturesOf(note, witness).length > 0 ? found(called, false, "会签无效：检查点不是它会签的，或者签后被改动。")
        : found(called, null, "检查点上没有它的会签。");
    }));
  }

  // The log as it is now: its key, which somebody may bring, and its signed checkpoint.
  async function open(brought) {
    var own = brought.filter(function (each) { return each.kind === OF_LOG; });
    if (own.length > 1) { throw new Unknown("日志的公钥给了 " + own.length + " 个，只能给一个"); }
    var key = own[0] || await parseKey((await text("key")).replace(/\n$/, ""));
    if (!key || key.kind !== OF_LOG) { throw new Unknown("本站的公钥不是本页能核验的格式"); }
    var note = parseNote(await text("checkpoint")), checkpoint = note && parseCheckpoint(note);
    if (!checkpoint) { throw new Unknown("本站的检查点不是检查点的格式"); }
    return { key: key, isBrought: own.length > 0, note: note, checkpoint: checkpoint, tree: new Tree(checkpoint.size),
      witnesses: brought.filter(function (each) { return each.kind === OF_WITNESS; }) };
  }

  async function climbed(log, index) {
    var leaf = await leafOf(await log.tree.entry(index));
    return climb(leaf, index, log.checkpoint.size, await log.tree.path(index, log.checkpoint.size));
  }

  // Checks one entry of the log. The picture is what the server drew: size, root, leaf, beside and nodes, each a hash in hex; of
  // each of its hashes tell is told whether the log's files come to the same.
  async function checkEntry(index, picture, tell) {
    var log = await open([]), size = log.checkpoint.size;
    var results = [await signature("检查点的签名", log.note, log.checkpoint, log)];
    if (index >= size) {
      return results.concat(found("这条记录", false, "日志只有 " + size + " 条记录，没有序号 " + index + "。"));
    }
    results.push(await asked("记录的叶", async function () {
      var leaf = await leafOf(await log.tree.entry(index)), kept = await log.tree.node(0, index);
      tell("leaf", 0, hex(leaf) === picture.leaf && same(leaf, kept));
      return found("记录的叶", same(leaf, kept), same(leaf, kept)
        ? "由记录算出 " + brief(leaf) + "，与日志文件所记相同。"
        : "由记录算出 " + brief(leaf) + "，日志文件却记着 " + brief(kept) + "。");
    }));
    results.push(await asked("通到根的路径", async function () {
      var way = await climbed(log, index), holds = same(way.root, log.checkpoint.root);
      return found("通到根的路径", holds, holds
        ? "合 " + way.nodes.length + " 步，算出的根就是检查点签名的根。"
        : "算出的根是 " + brief(way.root) + "，检查点签名的根是 " + brief(log.checkpoint.root) + "。");
    }));
    results.push(await asked("本页的图", function () { return compare(log, index, picture, tell, results); }));
    return results;
  }

  // The picture may be of a tree that has grown since: then its root must be that of the same entries in today's.
  async function compare(log, index, picture, tell, results) {
    var size = picture.size, name = "本页的图";
    if (size > log.checkpoint.size) {
      return found(name, false, "图中的日志有 " + size + " 条记录，取到的检查点只有 " + log.checkpoint.size + " 条：日志退回过。");
    }
    var path = await log.tree.path(index, size), wrong = 0;
    var way = await climb(await leafOf(await log.tree.entry(index)), index, size, path);
    function told(kind, place, holds) {
      if (!holds) { wrong++; }
      tell(kind, place, holds);
    }
    path.forEach(function (hash, place) { told("beside", place, hex(hash) === picture.beside[place]); });
    way.nodes.forEach(function (hash, place) {
      var isRoot = place === way.nodes.length - 1;
      told("node", place, hex(hash) === picture.nodes[place] && (!isRoot || hex(hash) === picture.root));
    });
    var roots = await log.tree.both(size);
    if (hex(roots.older) !== picture.root || !same(roots.now, log.checkpoint.root)) { wrong++; }
    // Where the signature could not be looked at, the signed root stays unmarked.
    if (wrong > 0 || results.some(function (each) { return each.holds === false; })) {
      tell("signed", 0, false);
    } else if (results.every(function (each) { return each.holds; })) {
      tell("signed", 0, true);
    }
    return found(name, wrong === 0, wrong === 0
      ? "图中每个哈希都与日志文件算出的相同。" + (size < log.checkpoint.size ? "图画好以后日志又添了 " + (log.checkpoint.size - size) + " 条。" : "")
      : "图中有 " + wrong + " 处与日志文件算出的不同，已标出。");
  }

  // Reads a receipt as its format has it, line by line; the first line that is spelled otherwise is told.
  function parseReceipt(bytes) {
    var whole, at = 0, line = 0;
    function wrong(right) { return { line: line, right: right }; }
    try {
      whole = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (malformed) {
      throw { line: 1, right: "UTF-8 的文字" };
    }
    function next() {
      line++;
      var end = whole.indexOf("\n", at);
      if (end < 0) { throw wrong("以换行符结尾的一行，其后还有内容"); }
      var read = whole.slice(at, end);
      at = end + 1;
      return read;
    }
    function field(name) {
      var read = next();
      if (!read.startsWith(name)) { throw wrong("“" + name + "”开头的一行"); }
      return read.slice(name.length);
    }
    function entry(before) {
      var content = field("content "), length = utf8.encode(content).length;
      if (length < 1 || length > LONGEST_CONTENT || /[\u0000-\u001f]/.test(content)) {
        throw wrong("“content ”和 1 至 " + LONGEST_CONTENT + " 字节、不含控制字符的内容");
      }
      var salt = unhash(field("salt "));
      if (!salt) { throw wrong("“salt ”和 32 字节的 Base64"); }
      var digits = field("index "), index = Number(digits), path = [];
      if (!/^(0|[1-9][0-9]{0,18})$/.test(digits) || index <= before) {
        throw wrong("“index ”和十进制的序号，大于前一条记录的序号，每个序号一次");
      }
      for (var hash = next(); hash !== ""; hash = next()) {
        if (path.length === LONGEST_PATH) { throw wrong("空行：一条路径最多 " + LONGEST_PATH + " 个哈希"); }
        path.push(unhash(hash));
        if (!path[path.length - 1]) { throw wrong("32 字节的 Base64，或者结束这条记录的空行"); }
      }
      return { content: content, salt: salt, index: index, path: path };
    }
    var first = next();
    if (first !== "qibu-receipt/v1" && first !== "qibu-receipt/v1 sm") { throw wrong("“qibu-receipt/v1”或“qibu-receipt/v1 sm”"); }
    if (next() !== "") { throw wrong("空行"); }
    if (first.endsWith(" sm")) { throw new Unknown("这是按国密算法（SM3、SM2）出具的凭证，浏览器没有这两种算法，请用离线核验程序"); }
    var entries = [];
    while (whole.startsWith("content ", at) && entries.length < MOST_ENTRIES) {
      entries.push(entry(entries.length > 0 ? entries[entries.length - 1].index : -1));
    }
    line++;
    if (entries.length === 0) { throw wrong("“content ”和第一条记录的内容"); }
    var note = parseNote(whole.slice(at));
    if (!note || note.text.startsWith("content ")) { throw wrong("检查点：文字、一个空行、一至一百行签名"); }
    return { entries: entries, note: note, checkpoint: parseCheckpoint(note) };
  }

  // Whether what an opening comes to is in the receipt's tree.
  async function checkOpening(entry, checkpoint) {
    var commitment = await sha256(joined(utf8.encode("qibu-entry/v1\n"), entry.salt, utf8.encode(entry.content)));
    var way = await climb(await leafOf(commitment), entry.index, checkpoint.size, entry.path);
    var holds = Boolean(way.root) && same(way.root, checkpoint.root);
    return found("记录 " + entry.index, holds, holds ? "内容未改，在日志中。"
      : way.why ? way.why + "。" : "由内容算出的根与检查点不符：内容、盐或者路径被改动过。");
  }

  // Whether today's log begins with the tree that the receipt's checkpoint speaks of.
  async function checkContinuity(receipt, signed, log) {
    var name = "与今天的日志相接", older = receipt.checkpoint, now = log.checkpoint;
    var keep = "请保存这份凭证：它就是证据。";
    if (signed.holds === false) { return found(name, null, "凭证的检查点不是本日志签名的，不能与今天的日志比较。"); }
    if (older.size > now.size) {
      return found(name, false, "出具凭证时日志已有 " + older.size + " 条记录，今天只有 " + now.size
        + " 条：日志退回过（例如恢复了旧的备份），后面的记录不见了。" + keep);
    }
    var roots = await log.tree.both(older.size);
    if (!same(roots.now, now.root)) {
      return found(name, false, "今天的日志文件自相矛盾：由与凭证相接的文件算出的根，不是检查点签名的根。" + keep);
    }
    return same(roots.older, older.root)
      ? found(name, true, "今天的日志有 " + now.size + " 条记录，前 " + older.size + " 条与出具凭证时完全相同：日志没有被改写，也没有退回。")
      : found(name, false, "今天的日志的前 " + older.size + " 条与出具凭证时不同，日志分叉：它被改写过，或者恢复旧备份后另写了一份。" + keep);
  }

  // Today's log by itself: whether it was signed, and whether its files come to the root that was signed.
  async function checkToday(log) {
    var name = "今天的日志";
    var signed = await signature(name, log.note, log.checkpoint, log);
    var root = await log.tree.root(log.checkpoint.size);
    return same(root, log.checkpoint.root) ? signed
      : found(name, false, "日志文件算出的根 " + brief(root) + " 不是检查点签名的根 " + brief(log.checkpoint.root) + "。");
  }

  // Checks a receipt: each of its entries, its checkpoint, and whether today's log goes on from there.
  // The keys are those that whoever holds the receipt brings, one a line: the log's, of witnesses, or none.
  async function checkReceipt(bytes, keys) {
    var receipt = parseReceipt(bytes), log = await open(await parseKeys(keys)), checked = { entries: [], own: [], today: [], seen: [] };
    if (!receipt.checkpoint) {
      checked.own.push(found("凭证的检查点", false, "凭证末尾签名的文字不是检查点，无法核对各条记录。"));
      return checked;
    }
    var signed = await signature("凭证的检查点", receipt.note, receipt.checkpoint, log);
    checked.own = [signed].concat(await witnessed("凭证的检查点", receipt.note, log));
    for (var entry of receipt.entries) {
      checked.entries.push({ index: entry.index, content: entry.content, result: await checkOpening(entry, receipt.checkpoint) });
    }
    checked.today.push(await asked("今天的日志", function () { return checkToday(log); }));
    checked.seen = await witnessed("今天的日志", log.note, log);
    checked.today.push(await asked("与今天的日志相接", function () { return checkContinuity(receipt, signed, log); }));
    return checked;
  }

  return { isAble: isAble, checkEntry: checkEntry, checkReceipt: checkReceipt, Unknown: Unknown };
})();
