A list for each configuration, as older cards have it, becomes one list; licenses and other mappings are left to people.

== card
---
size_categories:
  de: [n<1K]
  nl: [n<1K, 1K<n<10K]
languages:
  de: [de]
  nl: [nl]
tags:
  a: 1
license:
  de: [mit]
  nl: [cc0-1.0]
---
Body
== repair
change: The value of "size_categories" has an old or wrong form
change: The key "languages" is now called "language"
note 2:1 card-refused: The value of "size_categories" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 5:1 card-refused: The key "languages" is now called "language"
    The goal apply with -Ddatacard.repair fixes this.
note 8:1 card-refused: The value of "tags" has to be a list of words
    Write one word on each line behind "- ".
note 10:1 card-refused: The value of "license" has to be a list of words
    Write one word on each line behind "- ".
--
---
size_categories:
- n<1K
- 1K<n<10K
language:
- de
- nl
tags:
  a: 1
license:
  de: [mit]
  nl: [cc0-1.0]
---
Body
