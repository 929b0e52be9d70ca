A key with the name of earlier days gets no second one beside it.

== card
---
licence: mit
languages: [en]
language: en
---
# Letters
== descriptor
datacard: 1
name: Letters
license: apache-2.0
language: en
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: licence stays; today it is called license, and -Ddatacard.repair renames it
change: front matter: multilinguality
change: front matter: pretty_name
--
---
licence: mit
languages: [en]
language: en
multilinguality:
- monolingual
pretty_name: Letters
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
multilinguality 068ce12627cf
pretty_name 886dd44ca006
-->
== apply
--
---
licence: mit
languages: [en]
language: en
multilinguality:
- monolingual
pretty_name: Letters
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
multilinguality 068ce12627cf
pretty_name 886dd44ca006
-->
== repair
change: The key "licence" is now called "license"
note 2:1 card-refused: The key "licence" is now called "license"
    The goal apply with -Ddatacard.repair fixes this.
note 3:1 card-refused: The key "languages" is now called "language", which is there too
    Join the two.
--
---
license: mit
languages: [en]
language: en
multilinguality:
- monolingual
pretty_name: Letters
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
multilinguality 068ce12627cf
pretty_name 886dd44ca006
-->
