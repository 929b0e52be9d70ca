A front matter that cannot be read or changed is left alone, and the reason has its place.

== card
---
license: [mit
---
# Letters
== descriptor
datacard: 1
name: Letters
license: mit
card: {mode: front-matter, imported: THIS}
== apply
obstacle 2:10 card-front-matter: The front matter cannot be changed without loss: The "[" that opens here is never closed
    Close it with "]", or put the text in double quotes.
--
---
license: [mit
---
# Letters

<!-- datacard:front-matter
-->
== repair
note 2:10 card-front-matter: The front matter cannot be changed without loss: The "[" that opens here is never closed
    Close it with "]", or put the text in double quotes.
--
---
license: [mit
---
# Letters
== card
---
{license: mit, language: en, x: y}
---
# Letters
== descriptor
datacard: 1
name: Letters
license: apache-2.0
card: {mode: front-matter, imported: THIS}
== apply
obstacle 1:1 card-front-matter: The front matter cannot be changed without loss: its keys do not begin their lines
    Write each key at the start of a line of its own.
--
---
{license: mit, language: en, x: y}
---
# Letters

<!-- datacard:front-matter
-->
== repair
note 1:1 card-front-matter: The front matter cannot be changed without loss: its keys do not begin their lines
    Write each key at the start of a line of its own.
--
---
{license: mit, language: en, x: y}
---
# Letters
== card
---
license: &one apache-2.0
other: *one
---
# Letters
== descriptor
datacard: 1
name: Letters
license: mit
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: license
change: front matter: pretty_name
obstacle 1:1 card-front-matter: The front matter cannot be changed without loss: other keys depend on those that Datacard writes
    Write out what begins with "*" in the front matter.
--
---
license: &one apache-2.0
other: *one
---
# Letters

<!-- datacard:front-matter
license 6b5397426389
pretty_name 886dd44ca006
-->
== card
---
license: &one apache-2.0
tags: [*one]
other: x
---
# Letters
== descriptor
datacard: 1
name: Letters
license: mit
keywords: post
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: license
change: front matter: pretty_name
change: front matter: tags
--
---
license: mit
pretty_name: Letters
tags:
- post
other: x
---
# Letters

<!-- datacard:front-matter
license 6b5397426389
pretty_name 886dd44ca006
tags c1741718978c
-->
