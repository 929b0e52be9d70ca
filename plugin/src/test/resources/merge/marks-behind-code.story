Behind a code block that is never closed a mark would be code: there it stands before all text.

== card
---
license: mit
---

# Letters

```
code
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

# Letters

```
code
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

<!-- datacard:front-matter
license 6b5397426389
pretty_name 5cc981e79d73
-->

# Letters

```
code
== card
---
license: mit
---
```
code
== windows
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

```
code
