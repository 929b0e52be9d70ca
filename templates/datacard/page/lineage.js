// Finds datasets in the families while one types: of each, what it comes from and what came from it stays in sight. The
// page is complete without it.
"use strict";
(function () {
  const finder = document.querySelector(".finder");
  if (!finder) {
    return;
  }
  const search = finder.querySelector("input");
  const told = finder.querySelector("output");
  const families = Array.from(document.querySelectorAll(".family"));
  const opened = new Map();
  // On a phone the list stands in place of the picture.
  const narrow = matchMedia("(max-width: 44rem)").matches;
  document.querySelectorAll(".listed").forEach((list) => (list.open = list.open || narrow));
  document.querySelectorAll(".family, .family details").forEach((part) => opened.set(part, part.open));
  const branches = Array.from(document.querySelectorAll(".family li"));
  const nameOf = (branch) => branch.querySelector(":scope > a, :scope > bdi").textContent;
  const names = branches.map((branch) => plain(nameOf(branch)));

  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function reset() {
    branches.forEach((branch) => {
      branch.hidden = false;
      branch.classList.remove("found");
    });
    families.forEach((family) => (family.hidden = false));
    opened.forEach((open, part) => (part.open = open));
    told.textContent = "";
  }

  // What is below a match stays folded as it was; what is above it opens.
  function reveal(branch) {
    for (let above = branch; above && !above.matches(".family"); above = above.parentElement) {
      if (above.matches("li")) {
        above.hidden = false;
      }
      if (above !== branch && above.matches("details")) {
        above.open = true;
      }
    }
    const family = branch.closest(".family");
    family.hidden = false;
    family.open = true;
    branch.querySelectorAll("li").forEach((below) => (below.hidden = false));
  }

  function find() {
    reset();
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return;
    }
    const found = branches.filter((branch, at) => words.every((word) => names[at].includes(word)));
    branches.forEach((branch) => (branch.hidden = true));
    families.forEach((family) => (family.hidden = true));
    const seen = new Set();
    found.forEach((branch) => {
      branch.classList.add("found");
      seen.add(nameOf(branch));
      reveal(branch);
    });
    told.textContent = told.dataset[seen.size === 1 ? "one" : "other"].replace("{0}", seen.size);
  }

  search.addEventListener("input", find);
  finder.hidden = false;
  if (search.value) {
    find();
  }
})();
