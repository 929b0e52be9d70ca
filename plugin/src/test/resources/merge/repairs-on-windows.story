Lines that a repair writes end as those of the card do.

== card
---
tags: old
licence: mit
---
Body
== windows
== repair
change: The value of "tags" has an old or wrong form
change: The key "licence" is now called "license"
note 2:1 card-refused: The value of "tags" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 3:1 card-refused: The key "licence" is now called "license"
    The goal apply with -Ddatacard.repair fixes this.
--
---
tags:
- old
license: mit
---
Body
