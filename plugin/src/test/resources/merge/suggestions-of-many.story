Several suggestions are one line; what was suggested once is not again.

== card
---
license: mit
---
# Letters
== descriptor
datacard: 1
name: Letters
language: en
license: mit
card: {mode: regions, imported: THIS}
== apply
change: front matter: language
change: front matter: multilinguality, pretty_name follow from the rest and can be added with -Ddatacard.own=multilinguality,pretty_name
--
---
license: mit
language:
- en
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
-->
== apply
--
---
license: mit
language:
- en
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
-->
