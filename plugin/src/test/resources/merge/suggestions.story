What only follows from the rest is suggested in the mode regions, and added where its owner says so.

== card
---
language: en
---
# Letters
== descriptor
datacard: 1
name: Letters
language: en
composition: {instances: [{represents: letters, count: 700}]}
card: {mode: regions, imported: THIS}
== apply own=pretty_name,multilinguality
change: front matter: multilinguality
change: front matter: pretty_name
change: front matter: size_categories follows from the rest and can be added with -Ddatacard.own=size_categories
--
---
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
== apply own=size_categories
change: front matter: size_categories
--
---
language: en
multilinguality:
- monolingual
pretty_name: Letters
size_categories:
- n<1K
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
multilinguality 068ce12627cf
pretty_name 886dd44ca006
size_categories 6c20065c40ba
-->
== descriptor
datacard: 1
name: Post
language: [en, de]
composition: {instances: [{represents: letters, count: 7000}]}
card: {mode: regions}
== apply
change: front matter: language
change: front matter: multilinguality
change: front matter: pretty_name
change: front matter: size_categories
--
---
language:
- en
- de
multilinguality:
- multilingual
pretty_name: Post
size_categories:
- 1K<n<10K
---
# Letters

<!-- datacard:front-matter
language ff1c7894602f
multilinguality d2f1aa6317b5
pretty_name 5cc981e79d73
size_categories bfb87e7d518b
-->
== replace
pretty_name: Post
-- by
pretty_name: Mail
== replace
- 1K<n<10K
-- by
- 10K<n<100K
== apply
obstacle 7:1 card-edited: The key "pretty_name" was changed by hand after Datacard wrote it
    To keep the change, write it into the descriptor, or run the goal apply with -Ddatacard.keep=pretty_name, which leaves the key to you from now on. To drop it, use -Ddatacard.drop=pretty_name.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -pretty_name: Mail
    +pretty_name: Post
note 8:1 card-key-differs: The key "size_categories" was written by others and says something else than the descriptor and the data
    Correct the descriptor, or let Datacard write the key: run the goal apply with -Ddatacard.own=size_categories.
    --- README.md
    +++ README.md
    @@ -1,2 +1,2 @@
     size_categories:
    -- 10K<n<100K
    +- 1K<n<10K
--
---
language:
- en
- de
multilinguality:
- multilingual
pretty_name: Mail
size_categories:
- 10K<n<100K
---
# Letters

<!-- datacard:front-matter
language ff1c7894602f
multilinguality d2f1aa6317b5
pretty_name 5cc981e79d73
-->
== apply keep=pretty_name own=size_categories
change: front matter: pretty_name is yours now
change: front matter: size_categories
--
---
language:
- en
- de
multilinguality:
- multilingual
pretty_name: Mail
size_categories:
- 1K<n<10K
---
# Letters

<!-- datacard:front-matter
language ff1c7894602f
multilinguality d2f1aa6317b5
pretty_name hand-written
size_categories bfb87e7d518b
-->
