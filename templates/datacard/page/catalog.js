// Search, filters and order of the catalog. Without it the catalog is a plain list of all datasets.
"use strict";
var datacard = (function () {
  const PAGE = 50;
  // A word has this many letters before the pieces with the words of long texts are loaded.
  const LONG = 3;
  const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]/gu;
  const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
  const ORDERS = ["fit", "name", "most", "least", "recent", "oldest", "largest", "smallest"];
  const ID = 0, NAME = 1, SUMMARY = 2, WARNING = 3, COMPLETENESS = 4, DATE = 5, VALUES = 6, GAPS = 7, ITEMS = 8;
  const MOST_COMPARED = 4;
  const byId = (id) => document.getElementById(id);
  const pieces = new Map();
  const compared = new Map();
  let data = null;
  let loading = 0;

  // --- words -------------------------------------------------------------------------------------------------------

  function wordsOf(text) {
    const words = [];
    let word = "";
    const plain = text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
    let end = 0;
    for (const sign of plain.matchAll(WORD)) {
      const alone = UNSPACED.test(sign[0]);
      if (word && (alone || sign.index !== end)) {
        words.push(word);
        word = "";
      }
      if (alone) {
        words.push(sign[0]);
      } else {
        word += sign[0];
      }
      end = sign.index + sign[0].length;
    }
    return word ? words.concat(word) : words;
  }

  function unpack(index) {
    return { words: index.words.split(" "), places: index.places.split(" ") };
  }

  function firstAtLeast(words, word) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // Adds to the score of each dataset in which a word begins so; the whole word counts twice.
  function find(index, word, weight, scores) {
    for (let i = firstAtLeast(index.words, word); i < index.words.length && index.words[i].startsWith(word); i++) {
      const worth = index.words[i] === word ? 2 * weight : weight;
      let number = 0;
      for (const difference of index.places[i].split(",")) {
        number += parseInt(difference, 36);
        scores[number] = Math.max(scores[number], worth);
      }
    }
  }

  function isLong(word) {
    return word.length >= LONG || UNSPACED.test(word);
  }

  function pieceOf(word) {
    return (word.charCodeAt(0) * 31 + (word.length > 1 ? word.charCodeAt(1) : 0)) % data.pieces;
  }

  function load(piece) {
    if (pieces.has(piece)) {
      return;
    }
    pieces.set(piece, null);
    loading++;
    fetched("words-" + piece, () => {
      loading--;
      show();
    });
  }

  function fetched(name, then) {
    const script = document.createElement("script");
    script.src = byId("index").src.replace(/index\.js$/, name + ".js");
    script.onload = script.onerror = then;
    document.head.append(script);
  }

  // What is asked for: words, phrases in quotation marks, what begins with a minus and must not be there, and what
  // datasets do not say ("no license").
  function asked(query) {
    const parts = { words: [], phrases: [], not: [], unsaid: [] };
    query = query.replace(silence, (whole, before, label) => {
      parts.unsaid.push(silences.get(plain(label)));
      return before + " ";
    });
    for (const found of query.matchAll(/(-?)"([^"]*)"?|(\S+)/g)) {
      const minus = found[1] === "-" || (found[3] !== undefined && found[3].length > 1 && found[3].startsWith("-"));
      const words = wordsOf(found[3] === undefined ? found[2] : found[3]);
      if (minus) {
        parts.not.push(words);
      } else {
        parts.words.push(...words);
        if (found[3] === undefined && words.length > 1) {
          parts.phrases.push(words);
        }
      }
    }
    return parts;
  }

  // What may be missing, by its label, and the words that ask for it.
  const silences = new Map();
  let silence = /(?!)/g;

  const plain = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, " ");

  function learnSilences() {
    data.missing.forEach((label, gap) => silences.set(plain(label), (row) => row[GAPS].includes(gap)));
    data.facets.forEach((facet, number) => facet.line && silences.set(plain(facet.label), (row) => !row[VALUES][number].length));
    const either = (texts) => texts.map((text) => plain(text).replace(/ /g, ".")).join("|");
    const labels = Array.from(silences.keys()).sort((a, b) => b.length - a.length);
    silence = new RegExp("(^|\\s)(?:" + either(data.texts.lacking.split(",")) + ")\\s+(" + either(labels) + ")(?![\\p{L}\\p{N}])", "giu");
  }

  function scoresOf(word) {
    const scores = new Uint16Array(data.datasets.length);
    find(data.names, word, 8, scores);
    find(data.beginnings, word, 3, scores);
    if (isLong(word)) {
      const piece = pieceOf(word);
      load(piece);
      if (pieces.get(piece)) {
        find(pieces.get(piece), word, 1, scores);
      }
    }
    return scores;
  }

  // Whether two words differ by no more than so many letters put in, left out, changed or swapped.
  function isNear(word, other, most) {
    if (Math.abs(word.length - other.length) > most) {
      return false;
    }
    let before = [];
    let above = Array.from({ length: other.length + 1 }, (none, i) => i);
    for (let i = 1; i <= word.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const cost = word[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost);
        if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return false;
      }
      before = above;
      above = row;
    }
    return above[other.length] <= most;
  }

  // Words that nobody wrote are taken for misspelled ones.
  function guessed(word) {
    const scores = new Uint16Array(data.datasets.length);
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (most > 0) {
      for (const index of [data.names, data.beginnings]) {
        new Set(index.words.filter((other) => isNear(word, other, most)))
          .forEach((other) => find(index, other, 1, scores));
      }
    }
    return scores;
  }

  // Whether the words follow each other; where not all of them are in the name and the summary, nobody knows.
  function mayHavePhrase(row, words) {
    const all = wordsOf(row[NAME] + " " + row[SUMMARY]);
    const begins = (word, other) => word !== undefined && word.startsWith(other);
    return (
      !words.every((other) => all.some((word) => begins(word, other))) ||
      all.some((first, from) => words.every((other, i) => (i < words.length - 1 ? all[from + i] === other : begins(all[from + i], other))))
    );
  }

  // The score of each dataset, 0 where a word is missing.
  function search(query) {
    const parts = asked(query);
    const total = new Uint16Array(data.datasets.length).fill(1);
    for (const word of parts.words) {
      let scores = scoresOf(word);
      if (!scores.some((score) => score > 0) && loading === 0) {
        scores = guessed(word);
      }
      for (let i = 0; i < total.length; i++) {
        total[i] = total[i] && scores[i] ? total[i] + scores[i] : 0;
      }
    }
    for (const isUnsaid of parts.unsaid) {
      data.datasets.forEach((row, i) => (total[i] = total[i] && isUnsaid(row) ? total[i] + 1 : 0));
    }
    for (const words of parts.not) {
      const each = words.map(scoresOf);
      for (let i = 0; i < total.length; i++) {
        total[i] = each.length && each.every((scores) => scores[i] > 0) ? 0 : total[i];
      }
    }
    for (const phrase of parts.phrases) {
      data.datasets.forEach((row, i) => (total[i] = total[i] && mayHavePhrase(row, phrase) ? total[i] + 8 : 0));
    }
    return total;
  }

  // --- state in the address ----------------------------------------------------------------------------------------

  let state = read("");

  function read(hash) {
    const given = new URLSearchParams(hash);
    const chosen = new Map();
    for (const facet of data ? data.facets : []) {
      const values = given.getAll(facet.label);
      if (facet.filter && values.length) {
        chosen.set(facet.label, values);
      }
    }
    return {
      query: given.get("q") || "",
      sort: ORDERS.includes(given.get("sort")) ? given.get("sort") : "",
      missing: given.get("missing") || "",
      page: Math.max(1, parseInt(given.get("page"), 10) || 1),
      view: given.get("view") === "rows" ? "rows" : "cards",
      compared: data ? given.getAll("compare").filter((id) => data.datasets.some((row) => row[ID] === id)).slice(0, MOST_COMPARED) : [],
      chosen,
    };
  }

  function written() {
    const out = new URLSearchParams();
    const put = (name, value) => value && out.append(name, value);
    put("q", state.query);
    state.chosen.forEach((values, label) => values.forEach((value) => out.append(label, value)));
    put("missing", state.missing);
    put("sort", state.sort);
    put("view", state.view === "rows" ? "rows" : "");
    state.compared.forEach((id) => out.append("compare", id));
    put("page", state.page > 1 ? String(state.page) : "");
    return out.toString();
  }

  // Typing makes one step of the history, not one for each letter.
  function keep(replace) {
    const hash = "#" + written();
    if (hash === (location.hash || "#")) {
      return;
    }
    if (replace) {
      location.replace(hash);
    } else {
      location.hash = hash;
    }
  }

  // --- what fits ---------------------------------------------------------------------------------------------------

  function wanted(except) {
    const tests = [];
    data.facets.forEach((facet, number) => {
      const values = state.chosen.get(facet.label);
      if (values && facet.label !== except) {
        const numbers = new Set(values.map((value) => facet.values.indexOf(value)));
        const nothing = values.includes("");
        tests.push((row) =>
          row[VALUES][number].length ? row[VALUES][number].some((value) => numbers.has(value)) : nothing
        );
      }
    });
    if (state.missing) {
      const gap = data.gaps.indexOf(state.missing);
      tests.push((row) => row[GAPS].includes(gap));
    }
    return (row) => tests.every((test) => test(row));
  }

  // While somebody searches, the best match comes first, unless another order was chosen.
  function chosenOrder() {
    return state.sort === "fit" && !state.query ? "name" : state.sort || (state.query ? "fit" : "name");
  }

  function ordered(numbers, scores) {
    const rows = data.datasets;
    const orders = {
      fit: (a, b) => scores[b] - scores[a],
      most: (a, b) => rows[b][COMPLETENESS] - rows[a][COMPLETENESS],
      // Those that are only named come last.
      least: (a, b) => (rows[a][COMPLETENESS] < 0) - (rows[b][COMPLETENESS] < 0) || rows[a][COMPLETENESS] - rows[b][COMPLETENESS],
      recent: (a, b) => (rows[a][DATE] < rows[b][DATE] ? 1 : rows[a][DATE] > rows[b][DATE] ? -1 : 0),
      // Those that say nothing come last.
      oldest: (a, b) => ((rows[a][DATE] || "~") < (rows[b][DATE] || "~") ? -1 : (rows[a][DATE] || "~") > (rows[b][DATE] || "~") ? 1 : 0),
      largest: (a, b) => rows[b][ITEMS] - rows[a][ITEMS],
      smallest: (a, b) => (rows[a][ITEMS] || Infinity) - (rows[b][ITEMS] || Infinity) || 0,
    };
    const order = orders[chosenOrder()];
    // Numbers are in the order of names.
    return order ? numbers.sort((a, b) => order(a, b) || a - b) : numbers;
  }

  function countChoices(scores) {
    data.facets.forEach((facet, number) => {
      const boxes = form.querySelectorAll('input[name="' + CSS.escape(facet.label) + '"]');
      if (!boxes.length) {
        return;
      }
      const fits = wanted(facet.label);
      const counts = new Uint32Array(facet.values.length);
      const nothing = facet.values.indexOf("");
      data.datasets.forEach((row, i) => {
        if (scores[i] && fits(row)) {
          row[VALUES][number].forEach((value) => counts[value]++);
          if (!row[VALUES][number].length && nothing >= 0) {
            counts[nothing]++;
          }
        }
      });
      boxes.forEach((box) => {
        const count = counts[facet.values.indexOf(box.value)];
        box.parentNode.lastElementChild.textContent = grouped(count);
        box.parentNode.classList.toggle("idle", count === 0 && !box.checked);
      });
    });
  }

  // --- what is shown -----------------------------------------------------------------------------------------------

  const form = byId("filters");

  function grouped(value) {
    return typeof value === "number" ? String(value).replace(/\B(?=(\d{3})+$)/g, data.texts.thousands) : value;
  }

  function say(name, ...values) {
    const texts = data.texts;
    const text = texts[name] || texts[name + (values[0] === 1 ? ".one" : ".other")];
    return values.reduce((said, value, i) => said.replace("{" + i + "}", () => grouped(value)), text);
  }

  // How much of a dataset is answered; of those that are only named, that alone.
  function answered(row) {
    return row[COMPLETENESS] < 0 ? data.texts.named : say("percent", row[COMPLETENESS]);
  }

  // Whether an id says more than the name beside it.
  function isTelling(id, name) {
    const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    return plain(id) !== plain(name);
  }

  function line(label, text) {
    const box = document.createElement("div");
    const term = document.createElement("dt");
    const value = document.createElement("dd");
    term.textContent = label;
    value.textContent = text;
    box.append(term, value);
    return box;
  }

  // Marks the words of a text that were searched for.
  function marked(place) {
    const parts = asked(state.query);
    const sought = parts.words.filter((word) => word.length > 1 || UNSPACED.test(word));
    const text = place.textContent;
    if (!sought.length) {
      return;
    }
    const out = document.createDocumentFragment();
    let done = 0;
    for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const words = wordsOf(found[0]);
      if (words.some((word) => sought.some((begin) => word.startsWith(begin)))) {
        const mark = document.createElement("mark");
        mark.textContent = found[0];
        out.append(text.slice(done, found.index), mark);
        done = found.index + found[0].length;
      }
    }
    out.append(text.slice(done));
    place.replaceChildren(out);
  }

  function chips() {
    const list = [];
    const chip = (words, remove) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words + " ×";
      button.setAttribute("aria-label", say("without", words));
      button.addEventListener("click", () => {
        remove();
        state.page = 1;
        fillForm();
        keep(false);
        show();
        byId("search").focus();
      });
      list.push(button);
    };
    if (state.query) {
      chip(state.query, () => (state.query = ""));
    }
    state.chosen.forEach((values, label) =>
      values.forEach((value) =>
        chip(label + ": " + (value || data.texts.nothing), () => {
          const left = state.chosen.get(label).filter((other) => other !== value);
          if (left.length) {
            state.chosen.set(label, left);
          } else {
            state.chosen.delete(label);
          }
        })
      )
    );
    if (state.missing) {
      chip(form.querySelector('#missing option[value="' + CSS.escape(state.missing) + '"]')?.dataset.label || state.missing, () => (state.missing = ""));
    }
    byId("chips").replaceChildren(...list);
  }

  // What a dataset answers, by labels; what is not here yet is fetched.
  function answersOf(row) {
    const number = data.datasets.indexOf(row);
    const piece = Math.floor(number / data.together);
    if (!compared.has(piece)) {
      compared.set(piece, null);
      fetched("compared-" + piece, comparison);
    }
    const given = compared.get(piece);
    return new Map(given ? given.datasets[number % data.together].map((pair) => [given.labels[pair[0]], pair[1]]) : []);
  }

  // The datasets that somebody compares, side by side.
  function comparison() {
    const rows = state.compared.map((id) => data.datasets.find((row) => row[ID] === id));
    const place = byId("comparison");
    place.hidden = rows.length === 0;
    const cell = (kind, content) => {
      const made = document.createElement(kind);
      made.dir = "auto";
      made.append(content);
      return made;
    };
    const line = (label, texts) => {
      const made = document.createElement("tr");
      const head = cell("th", label);
      head.scope = "row";
      made.append(head, ...texts.map((text) => cell("td", text || data.texts.nothing)));
      made.classList.toggle("same", texts.length > 1 && texts.every((text) => text === texts[0]));
      return made;
    };
    const names = document.createElement("tr");
    names.append(
      cell("td", ""),
      ...rows.map((row) => {
        const link = document.createElement("a");
        link.href = row[ID] + "/index.html";
        link.textContent = row[NAME];
        const head = cell("th", link);
        head.scope = "col";
        return head;
      })
    );
    const said = rows.map(answersOf);
    const lines = [line(data.texts.summary, rows.map((row) => row[SUMMARY]))];
    if (rows.some((row) => row[WARNING])) {
      lines.push(line(data.texts.warning, rows.map((row) => row[WARNING])));
    }
    const labels = new Set(said.flatMap((answers) => Array.from(answers.keys())));
    data.facets.forEach((facet, place) => {
      if (facet.line && !labels.has(facet.label)) {
        lines.push(line(facet.label, rows.map((row) => row[VALUES][place].map((value) => facet.values[value]).join("; "))));
      }
    });
    labels.forEach((label) => lines.push(line(label, said.map((answers) => answers.get(label)))));
    lines.push(line(data.texts.answered, rows.map(answered)));
    if (!labels.has(data.texts.changed)) {
      lines.push(line(data.texts.changed, rows.map((row) => row[DATE])));
    }
    lines.push(line(data.texts.missing, rows.map((row) => row[GAPS].length && grouped(row[GAPS].length) + ": " + row[GAPS].map((gap) => data.missing[gap]).join(", "))));
    place.querySelector("thead").replaceChildren(names);
    place.querySelector("tbody").replaceChildren(...lines);
  }

  // A table for other programs; none takes a cell of it for a formula.
  function csv(numbers) {
    const quoted = (value) => '"' + String(value).replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""') + '"';
    const facets = data.facets.map((facet, place) => [facet, place]).filter((pair) => pair[0].line);
    const head = ["id", "name", "summary", "warning", "completeness", "changed", "items"].concat(facets.map((pair) => pair[0].label));
    const lines = numbers.map((number) => {
      const row = data.datasets[number];
      return [row[ID], row[NAME], row[SUMMARY], row[WARNING], row[COMPLETENESS] < 0 ? "" : row[COMPLETENESS], row[DATE], row[ITEMS] || ""].concat(
        facets.map((pair) => row[VALUES][pair[1]].map((value) => pair[0].values[value]).join("; "))
      );
    });
    return [head].concat(lines).map((cells) => cells.map(quoted).join(",") + "\r\n").join("");
  }

  function card(row) {
    const copy = byId("card").content.cloneNode(true);
    const link = copy.querySelector("a");
    link.href = row[ID] + "/index.html";
    link.textContent = row[NAME];
    const fill = (selector, inner, text) => {
      const place = copy.querySelector(selector);
      if (text) {
        (inner ? place.querySelector(inner) : place).textContent = text;
      } else {
        place.remove();
      }
    };
    fill(".id", "", isTelling(row[ID], row[NAME]) ? row[ID] : "");
    fill(".notice", "span", row[WARNING]);
    fill(".what", "", row[SUMMARY]);
    marked(link);
    copy.querySelectorAll(".what").forEach(marked);
    const compare = copy.querySelector(".compare input");
    compare.value = row[ID];
    compare.checked = state.compared.includes(row[ID]);
    compare.setAttribute("aria-label", say("compare", row[NAME]));
    const list = copy.querySelector("dl");
    const complete = list.lastElementChild;
    data.facets.forEach((facet, number) => {
      const said = row[VALUES][number].map((value) => facet.values[value]).join("; ");
      if (facet.line && (said || facet.always)) {
        const box = line(facet.label, said || data.texts.nothing);
        box.lastElementChild.classList.toggle("nothing", !said);
        box.classList.toggle("always", facet.always);
        if (facet.always) {
          complete.before(box);
        } else {
          list.append(box);
        }
      }
    });
    if (row[COMPLETENESS] < 0) {
      complete.querySelector(".meter").remove();
    } else {
      complete.querySelector(".c1").setAttribute("width", row[COMPLETENESS] + "%");
    }
    complete.querySelector("span").textContent = answered(row);
    return copy;
  }

  let found = [];

  function show() {
    const scores = search(state.query);
    const fits = wanted("");
    found = [];
    data.datasets.forEach((row, i) => scores[i] && fits(row) && found.push(i));
    found = ordered(found, scores);
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    state.page = Math.min(state.page, pages);
    const from = (state.page - 1) * PAGE;
    byId("catalog").replaceChildren(...found.slice(from, from + PAGE).map((number) => card(data.datasets[number])));
    const all = data.datasets.length;
    byId("count").textContent = found.length === all ? say("count", all) : say("of", found.length, say("count", all));
    byId("none").hidden = found.length > 0 || loading > 0;
    byId("catalog").classList.toggle("rows", state.view === "rows");
    chips();
    comparison();
    turn(pages);
    countChoices(scores);
    document.documentElement.dataset.shown = loading ? "partly" : "all";
  }

  function turn(pages) {
    const nav = byId("pages");
    nav.hidden = pages === 1;
    if (!nav.querySelector("button")) {
      nav.replaceChildren(byId("turn").content.cloneNode(true));
    }
    nav.querySelector("span").textContent = say("place", state.page, pages);
    nav.querySelectorAll("button").forEach((button) => {
      const target = state.page + Number(button.value);
      button.setAttribute("aria-disabled", String(target < 1 || target > pages));
    });
  }

  function fillForm() {
    if (byId("search").value !== state.query) {
      byId("search").value = state.query;
    }
    byId("sort").value = chosenOrder();
    byId("view").value = state.view;
    form.querySelectorAll("input[type=checkbox]").forEach((box) => {
      box.checked = (state.chosen.get(box.name) || []).includes(box.value);
      if (box.checked) {
        box.closest("details").open = true;
        box.closest(".facet").open = true;
      }
    });
    if (byId("missing")) {
      byId("missing").value = state.missing;
    }
  }

  // --- what readers do ---------------------------------------------------------------------------------------------

  function readForm() {
    const chosen = new Map();
    form.querySelectorAll("input[type=checkbox]:checked").forEach((box) => {
      chosen.set(box.name, (chosen.get(box.name) || []).concat(box.value));
    });
    state = {
      query: byId("search").value,
      sort: state.sort,
      missing: byId("missing") ? byId("missing").value : "",
      page: 1,
      view: byId("view").value,
      compared: state.compared,
      chosen,
    };
  }

  // An order is chosen by hand alone; typing leaves it open.
  function onInput(event) {
    const typing = event.target.id === "search" && state.query !== "";
    readForm();
    if (event.target.id === "sort") {
      const natural = state.query ? "fit" : "name";
      state.sort = event.target.value === natural ? "" : event.target.value;
    }
    byId("sort").value = chosenOrder();
    keep(typing);
    show();
  }

  function onCompare(event) {
    if (!event.target.matches(".compare input")) {
      return;
    }
    const others = state.compared.filter((id) => id !== event.target.value);
    state.compared = event.target.checked ? others.concat(event.target.value).slice(-MOST_COMPARED) : others;
    document.querySelectorAll(".compare input").forEach((box) => (box.checked = state.compared.includes(box.value)));
    keep(true);
    comparison();
  }

  function onExport() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + csv(found)], { type: "text/csv" }));
    link.download = "datasets.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function onTurn(event) {
    if (event.target.value && event.target.getAttribute("aria-disabled") === "false") {
      state.page += Number(event.target.value);
      keep(false);
      show();
      byId("main").scrollIntoView();
    }
  }

  // A link to a place on the page is no state.
  function onAddress() {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) {
      return;
    }
    if (hash !== written()) {
      state = read(hash);
      fillForm();
      show();
    }
  }

  function begin() {
    form.hidden = false;
    byId("facets").open = !matchMedia("(max-width: 50rem)").matches;
    const hash = location.hash.slice(1);
    state = read(hash.includes("=") ? hash : "");
    fillForm();
    show();
    form.addEventListener("input", onInput);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () =>
      setTimeout(() => {
        state = read("");
        fillForm();
        keep(false);
        show();
      }, 0)
    );
    byId("tools").hidden = false;
    document.documentElement.classList.add("scripted");
    byId("catalog").addEventListener("change", onCompare);
    byId("export").addEventListener("click", onExport);
    byId("uncompare").addEventListener("click", () => {
      state.compared = [];
      keep(true);
      show();
    });
    byId("pages").addEventListener("click", onTurn);
    window.addEventListener("hashchange", onAddress);
  }

  return {
    index(given) {
      data = given;
      data.names = unpack(given.names);
      data.beginnings = unpack(given.beginnings);
      learnSilences();
      begin();
    },
    compared(given) {
      compared.set(given.piece, given);
    },
    words(given) {
      pieces.set(given.piece, unpack(given.index));
    },
  };
})();
