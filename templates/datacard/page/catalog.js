// Search, filters and order of the catalog. Without it the catalog is a plain list of all datasets.
"use strict";
var datacard = (function () {
  const PAGE = 50;
  // A word has this many letters before the pieces with the words of long texts are loaded.
  const LONG = 3;
  const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]/gu;
  const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
  const ORDERS = ["fit", "name", "most", "least", "recent"];
  const ID = 0, NAME = 1, SUMMARY = 2, WARNING = 3, COMPLETENESS = 4, DATE = 5, VALUES = 6, GAPS = 7;
  const byId = (id) => document.getElementById(id);
  const pieces = new Map();
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
    const script = document.createElement("script");
    script.src = byId("index").src.replace(/index\.js$/, "words-" + piece + ".js");
    script.onload = script.onerror = () => {
      loading--;
      show();
    };
    document.head.append(script);
  }

  // The score of each dataset, 0 where a word is missing.
  function search(query) {
    const total = new Uint16Array(data.datasets.length).fill(1);
    for (const word of wordsOf(query)) {
      const scores = new Uint16Array(total.length);
      find(data.names, word, 8, scores);
      find(data.beginnings, word, 3, scores);
      if (isLong(word)) {
        const piece = pieceOf(word);
        load(piece);
        if (pieces.get(piece)) {
          find(pieces.get(piece), word, 1, scores);
        }
      }
      for (let i = 0; i < total.length; i++) {
        total[i] = total[i] && scores[i] ? total[i] + scores[i] : 0;
      }
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

  function ordered(numbers, scores) {
    const rows = data.datasets;
    const orders = {
      fit: (a, b) => scores[b] - scores[a],
      most: (a, b) => rows[b][COMPLETENESS] - rows[a][COMPLETENESS],
      least: (a, b) => rows[a][COMPLETENESS] - rows[b][COMPLETENESS],
      recent: (a, b) => (rows[a][DATE] < rows[b][DATE] ? 1 : rows[a][DATE] > rows[b][DATE] ? -1 : 0),
    };
    const order = orders[state.sort || (state.query ? "fit" : "name")];
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
        box.parentNode.lastElementChild.textContent = count;
        box.parentNode.classList.toggle("idle", count === 0 && !box.checked);
      });
    });
  }

  // --- what is shown -----------------------------------------------------------------------------------------------

  const form = byId("filters");

  function say(name, ...values) {
    const texts = data.texts;
    const text = texts[name] || texts[name + (values[0] === 1 ? ".one" : ".other")];
    return values.reduce((said, value, i) => said.replace("{" + i + "}", value), text);
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

  function card(row) {
    const copy = byId("card").content.cloneNode(true);
    const link = copy.querySelector("a");
    link.href = row[ID] + "/index.html";
    link.textContent = row[NAME];
    copy.querySelector(".id").textContent = row[ID];
    const fill = (selector, inner, text) => {
      const place = copy.querySelector(selector);
      if (text) {
        (inner ? place.querySelector(inner) : place).textContent = text;
      } else {
        place.remove();
      }
    };
    fill(".notice", "span", row[WARNING]);
    fill(".what", "", row[SUMMARY]);
    const list = copy.querySelector("dl");
    const complete = list.lastElementChild;
    data.facets.forEach((facet, number) => {
      if (facet.line && row[VALUES][number].length) {
        complete.before(line(facet.label, row[VALUES][number].map((value) => facet.values[value]).join("; ")));
      }
    });
    complete.querySelector(".c1").setAttribute("width", row[COMPLETENESS] + "%");
    complete.querySelector("span").textContent = say("percent", row[COMPLETENESS]);
    return copy;
  }

  function show() {
    const scores = search(state.query);
    const fits = wanted("");
    let found = [];
    data.datasets.forEach((row, i) => scores[i] && fits(row) && found.push(i));
    found = ordered(found, scores);
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    state.page = Math.min(state.page, pages);
    const from = (state.page - 1) * PAGE;
    byId("catalog").replaceChildren(...found.slice(from, from + PAGE).map((number) => card(data.datasets[number])));
    const all = data.datasets.length;
    byId("count").textContent = found.length === all ? say("count", all) : say("of", found.length, say("count", all));
    byId("none").hidden = found.length > 0 || loading > 0;
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
    byId("sort").value = state.sort || (state.query ? "fit" : "name");
    form.querySelectorAll("input[type=checkbox]").forEach((box) => {
      box.checked = (state.chosen.get(box.name) || []).includes(box.value);
      if (box.checked && box.closest(".rest")) {
        box.closest(".rest").open = true;
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
    const natural = byId("search").value ? "fit" : "name";
    const sort = byId("sort").value;
    state = {
      query: byId("search").value,
      sort: sort === natural || (sort === "fit" && natural === "name") ? "" : sort,
      missing: byId("missing") ? byId("missing").value : "",
      page: 1,
      chosen,
    };
  }

  function onInput(event) {
    const typing = event.target.id === "search" && state.query !== "";
    const before = state.query === "";
    readForm();
    if (event.target.id === "search" && before && !state.sort) {
      byId("sort").value = state.query ? "fit" : "name";
    }
    keep(typing);
    show();
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
    byId("pages").addEventListener("click", onTurn);
    window.addEventListener("hashchange", onAddress);
  }

  return {
    index(given) {
      data = given;
      data.names = unpack(given.names);
      data.beginnings = unpack(given.beginnings);
      begin();
    },
    words(given) {
      pieces.set(given.piece, unpack(given.index));
    },
  };
})();
