A key that says nothing goes where the Hub refuses it: keys that it does not know, and those that may be empty, stay.

== card
---
pretty_name:
viewer: ~
configs:
language:
languages: en
licenses:
license: mit
thumbnail:
description:
paperswithcode_id:
of_others:
YAML tags: [a]
---
Body
== repair
change: The key "pretty_name" says nothing, which the Hub refuses
change: The key "viewer" says nothing, which the Hub refuses
change: The key "configs" says nothing, which the Hub refuses
change: The key "language" says nothing, which the Hub refuses
change: The key "licenses" says nothing, which the Hub refuses
change: The key "languages" is now called "language"
note 2:1 card-refused: The key "pretty_name" says nothing, which the Hub refuses
    The goal apply with -Ddatacard.repair fixes this.
note 3:1 card-refused: The key "viewer" says nothing, which the Hub refuses
    The goal apply with -Ddatacard.repair fixes this.
note 4:1 card-refused: The key "configs" says nothing, which the Hub refuses
    The goal apply with -Ddatacard.repair fixes this.
note 5:1 card-refused: The key "language" says nothing, which the Hub refuses
    The goal apply with -Ddatacard.repair fixes this.
note 7:1 card-refused: The key "licenses" says nothing, which the Hub refuses
    The goal apply with -Ddatacard.repair fixes this.
note 6:1 card-refused: The key "languages" is now called "language"
    The goal apply with -Ddatacard.repair fixes this.
--
---
language: en
license: mit
thumbnail:
description:
paperswithcode_id:
of_others:
YAML tags: [a]
---
Body
