// Marks where the reader is in the table of contents, opens what a link leads to, and copies programs. The page is complete
// without it.
"use strict";
(function () {
  const links = new Map();
  document.querySelectorAll("nav.contents a").forEach((link) => links.set(link.getAttribute("href").slice(1), link));

  function open() {
    const target = document.querySelector(":target");
    if (!target) {
      return;
    }
    for (let folded = target.closest("details"); folded; folded = folded.parentElement.closest("details")) {
      folded.open = true;
    }
    target.scrollIntoView();
  }

  function copying(listing) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = listing.dataset.copy;
    button.addEventListener("click", () => {
      const code = listing.querySelector("code");
      const done = () => {
        button.textContent = listing.dataset.copied;
        setTimeout(() => (button.textContent = listing.dataset.copy), 2000);
      };
      // Pages from files may not use the clipboard in every browser; then the text is at least selected.
      const select = () => {
        getSelection().selectAllChildren(code);
        if (document.execCommand("copy")) {
          done();
        }
      };
      if (navigator.clipboard) {
        navigator.clipboard.writeText(code.textContent).then(done, select);
      } else {
        select();
      }
    });
    listing.append(button);
  }

  document.querySelectorAll(".listing").forEach(copying);
  window.addEventListener("hashchange", open);
  open();
  if (!("IntersectionObserver" in window)) {
    return;
  }
  const observer = new IntersectionObserver(
    (changes) => {
      const seen = changes.find((change) => change.isIntersecting);
      if (seen && links.has(seen.target.id)) {
        links.forEach((link) => link.removeAttribute("aria-current"));
        links.get(seen.target.id).setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "0px 0px -70% 0px" }
  );
  document.querySelectorAll("main > section").forEach((section) => observer.observe(section));
})();
