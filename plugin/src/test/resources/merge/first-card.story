Where there is no card, one is written.

== descriptor
datacard: 1
name: Letters
license: mit
card: {mode: front-matter}
== apply
change: front matter: license
change: front matter: pretty_name
--
---
license: mit
pretty_name: Letters
---

<!-- datacard:front-matter
license 6b5397426389
pretty_name 886dd44ca006
-->
