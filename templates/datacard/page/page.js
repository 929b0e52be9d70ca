// Marks where the reader is in the table of contents. The page is complete without it.
"use strict";
(function () {
  const links = new Map();
  document.querySelectorAll("nav.contents a").forEach((link) => links.set(link.getAttribute("href").slice(1), link));
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
