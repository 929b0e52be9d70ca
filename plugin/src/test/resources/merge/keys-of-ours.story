Keys that Datacard wrote follow the descriptor; other keys and comments stay as they are.

== card
---
# first words
benchmark: {x: 'y'}   # theirs
---
# Letters
== descriptor
datacard: 1
name: Letters
license: mit
language: [en, de]
keywords: [letters, post]
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: language
change: front matter: license
change: front matter: multilinguality
change: front matter: pretty_name
change: front matter: tags
--
---
# first words
benchmark: {x: 'y'}   # theirs
language:
- en
- de
license: mit
multilinguality:
- multilingual
pretty_name: Letters
tags:
- letters
- post
---
# Letters

<!-- datacard:front-matter
language ff1c7894602f
license 6b5397426389
multilinguality d2f1aa6317b5
pretty_name 886dd44ca006
tags 2bfb3010a20b
-->
== descriptor
datacard: 1
name: Post
license: apache-2.0
language: en
uses: {task_categories: [text-classification]}
card: {mode: front-matter}
== apply
change: front matter: language
change: front matter: license
change: front matter: multilinguality
change: front matter: pretty_name
change: front matter: tags
change: front matter: task_categories
--
---
# first words
benchmark: {x: 'y'}   # theirs
language:
- en
license: apache-2.0
multilinguality:
- monolingual
pretty_name: Post
task_categories:
- text-classification
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 5cc981e79d73
task_categories d8d7a8b178d0
-->
== descriptor
datacard: 1
name: Post
license: apache-2.0
language: en
keywords: letters
card: {mode: front-matter, viewer: no}
== apply
change: front matter: tags
change: front matter: task_categories
change: front matter: viewer
--
---
# first words
benchmark: {x: 'y'}   # theirs
language:
- en
license: apache-2.0
multilinguality:
- monolingual
pretty_name: Post
tags:
- letters
viewer: false
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 5cc981e79d73
tags 43457acd66b8
viewer fcbcf165908d
-->
