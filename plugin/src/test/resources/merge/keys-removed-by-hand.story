A key that people took away comes back while the descriptor says it; one that says nothing gives way.

== card
# Letters
== descriptor
datacard: 1
name: Letters
license: mit
language: en
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: language
change: front matter: license
change: front matter: multilinguality
change: front matter: pretty_name
--
---
language:
- en
license: mit
multilinguality:
- monolingual
pretty_name: Letters
---

# Letters

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
multilinguality 068ce12627cf
pretty_name 886dd44ca006
-->
== replace
license: mit
-- by
== apply
change: front matter: license
--
---
language:
- en
license: mit
multilinguality:
- monolingual
pretty_name: Letters
---

# Letters

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
multilinguality 068ce12627cf
pretty_name 886dd44ca006
-->
== replace
license: mit
-- by
license:
== replace
language:
- en
-- by
language: []
== apply
change: front matter: language
change: front matter: license
--
---
language:
- en
license: mit
multilinguality:
- monolingual
pretty_name: Letters
---

# Letters

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
multilinguality 068ce12627cf
pretty_name 886dd44ca006
-->
