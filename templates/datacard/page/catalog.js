// Search and filters of the catalog. Without it the catalog shows all datasets.
"use strict";
(function () {
  const form = document.getElementById("filters");
  const cards = Array.from(document.querySelectorAll(".card"));
  const count = document.getElementById("count");
  const none = document.getElementById("none");

  function chosen() {
    const facets = new Map();
    form.querySelectorAll("input[type=checkbox]:checked").forEach((box) => {
      facets.set(box.name, (facets.get(box.name) || []).concat(box.name + "=" + box.value));
    });
    return Array.from(facets.values());
  }

  function update() {
    const words = document.getElementById("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const facets = chosen();
    let shown = 0;
    cards.forEach((card) => {
      const own = card.dataset.facets.split("\n");
      const fits =
        words.every((word) => card.dataset.search.includes(word)) &&
        facets.every((values) => values.some((value) => own.includes(value)));
      card.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    count.textContent = shown + (shown === 1 ? " dataset" : " datasets");
    none.hidden = shown > 0;
  }

  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
})();
