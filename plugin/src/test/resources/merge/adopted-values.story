In a card that is taken over, keys have the values of the descriptor; where a list of others says more, it stays theirs, and
keys of the data are compared alone.

== card
---
license: mit
language: fr
task_categories: [text-classification, moods, laws]
task_ids: [sentiment-classification]
tags: [a, b, e]
size_categories: n<1K
pretty_name: "Letters"   # as it was
extra_gated_heading: Ask us
extra_gated_prompt:
---
# Letters
== descriptor
datacard: 1
name: Letters
license: apache-2.0
language: en
keywords: [u, v, w]
uses:
  task_categories: [text-classification]
  task_ids: [topic-classification]
distribution:
  access: {heading: Write to us, prompt: Say who you are}
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: language
change: front matter: license
change: front matter: multilinguality
change: front matter: tags
change: front matter: task_categories stays yours, since it lists more than the descriptor
change: front matter: task_ids
change: front matter: extra_gated_prompt
note 9:1 card-key-differs: The key "extra_gated_heading" was written by others and says something else than the descriptor and the data
    Correct the descriptor, or let Datacard write the key: run the goal apply with -Ddatacard.own=extra_gated_heading.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -extra_gated_heading: Ask us
    +extra_gated_heading: Write to us
--
---
license: apache-2.0
language:
- en
multilinguality:
- monolingual
task_categories: [text-classification, moods, laws]
task_ids:
- topic-classification
tags:
- u
- v
- w
size_categories: n<1K
pretty_name: "Letters"   # as it was
extra_gated_heading: Ask us
extra_gated_prompt: Say who you are
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 32c057f0ba03
task_categories hand-written
task_ids defe507b2ff1
extra_gated_prompt c20a69b316b9
-->
== descriptor
datacard: 1
name: Letters
license: apache-2.0
language: en
keywords: [u, v, w]
uses:
  task_categories: [text-classification, summarization]
  task_ids: [topic-classification]
distribution:
  access: {heading: Write to us, prompt: Say who you are now}
card: {mode: front-matter}
== apply
change: front matter: extra_gated_prompt
note 16:1 card-key-differs: The key "extra_gated_heading" was written by others and says something else than the descriptor and the data
    Correct the descriptor, or let Datacard write the key: run the goal apply with -Ddatacard.own=extra_gated_heading.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -extra_gated_heading: Ask us
    +extra_gated_heading: Write to us
--
---
license: apache-2.0
language:
- en
multilinguality:
- monolingual
task_categories: [text-classification, moods, laws]
task_ids:
- topic-classification
tags:
- u
- v
- w
size_categories: n<1K
pretty_name: "Letters"   # as it was
extra_gated_heading: Ask us
extra_gated_prompt: Say who you are now
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 32c057f0ba03
task_categories hand-written
task_ids defe507b2ff1
extra_gated_prompt 8c6d96ec774f
-->
== apply own=extra_gated_heading,pretty_name
change: front matter: extra_gated_heading
--
---
license: apache-2.0
language:
- en
multilinguality:
- monolingual
task_categories: [text-classification, moods, laws]
task_ids:
- topic-classification
tags:
- u
- v
- w
size_categories: n<1K
pretty_name: "Letters"   # as it was
extra_gated_heading: Write to us
extra_gated_prompt: Say who you are now
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 32c057f0ba03
task_categories hand-written
task_ids defe507b2ff1
extra_gated_heading add4ac332e61
extra_gated_prompt 8c6d96ec774f
-->
== descriptor
datacard: 1
name: Letters
license: apache-2.0
language: en
card: {mode: front-matter}
== apply
change: front matter: tags
change: front matter: task_ids
change: front matter: extra_gated_heading
change: front matter: extra_gated_prompt
--
---
license: apache-2.0
language:
- en
multilinguality:
- monolingual
task_categories: [text-classification, moods, laws]
size_categories: n<1K
pretty_name: "Letters"   # as it was
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
task_categories hand-written
-->
