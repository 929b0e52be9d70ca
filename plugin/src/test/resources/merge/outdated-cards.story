A card that is not what its descriptor says is outdated, from the first line that differs.

== card
---
license: mit
---
# Letters
== descriptor
datacard: 1
name: Letters
license: mit
card: {mode: front-matter, imported: THIS}
== ours
true
== outdated
finding 3:1 card-outdated: The card is not what its descriptor says
    Run the goal apply. It would change:
    --- README.md
    +++ README.md
    @@ -1,4 +1,10 @@
     ---
     license: mit
    +pretty_name: Letters
     ---
     # Letters
    +
    +<!-- datacard:front-matter
    +license 6b5397426389
    +pretty_name 886dd44ca006
    +-->
== apply
change: front matter: pretty_name
--
---
license: mit
pretty_name: Letters
---
# Letters

<!-- datacard:front-matter
license 6b5397426389
pretty_name 886dd44ca006
-->
== ours
true
== outdated
nothing
== descriptor
datacard: 1
name: Post
license: mit
card: {mode: front-matter}
== outdated
finding 3:1 card-outdated: The card is not what its descriptor says
    Run the goal apply. It would change:
    --- README.md
    +++ README.md
    @@ -1,5 +1,5 @@
     ---
     license: mit
    -pretty_name: Letters
    +pretty_name: Post
     ---
     # Letters
    @@ -7,4 +7,4 @@
     <!-- datacard:front-matter
     license 6b5397426389
    -pretty_name 886dd44ca006
    +pretty_name 5cc981e79d73
     -->
== card
# Letters
== ours
false
