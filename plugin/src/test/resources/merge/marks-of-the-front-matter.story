The mark with the seals stands at the end, behind an empty line, and once only.

== card
---
license: mit
---
# Letters

Text.
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
# Letters

Text.

<!-- datacard:front-matter
license 6b5397426389
pretty_name 886dd44ca006
-->
(no line end)
== descriptor
datacard: 1
name: Post
license: mit
card: {mode: front-matter}
== apply
change: front matter: pretty_name
--
---
license: mit
pretty_name: Post
---
# Letters

Text.

<!-- datacard:front-matter
license 6b5397426389
pretty_name 5cc981e79d73
-->
(no line end)
== card
---
license: mit
---
# Letters

Text.

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
# Letters

Text.

<!-- datacard:front-matter
license 6b5397426389
pretty_name 886dd44ca006
-->
== replace
Text.
-- by
Text.

== descriptor
datacard: 1
name: Post
license: mit
card: {mode: front-matter}
== apply
change: front matter: pretty_name
--
---
license: mit
pretty_name: Post
---
# Letters

Text.


<!-- datacard:front-matter
license 6b5397426389
pretty_name 5cc981e79d73
-->
