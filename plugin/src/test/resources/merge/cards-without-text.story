A card may be front matter alone, or nothing.

== card
---
license: mit
---
== descriptor
datacard: 1
name: Letters
license: mit
card: {mode: front-matter, imported: THIS}
== apply
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
== card
---
license: mit
---
(no line end)
== descriptor
datacard: 1
name: Letters
license: mit
card: {mode: front-matter, imported: THIS}
== apply
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
