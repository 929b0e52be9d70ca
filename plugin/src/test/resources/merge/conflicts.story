Where git left its marks nothing is written; each place is named.

== card
# Letters

<<<<<<< HEAD
a
=======
b
>>>>>>> other

<<<<<<< is text here
== descriptor
datacard: 1
name: Letters
card: {mode: front-matter, imported: THIS}
== apply
obstacle 3:1 card-conflict: Git could not merge the card here
    Between marks of Datacard, keep either side: the goal apply writes it again from the descriptor. In other text, decide yourself.
--
# Letters

<<<<<<< HEAD
a
=======
b
>>>>>>> other

<<<<<<< is text here
== card
>>>>>>> other
<<<<<<< HEAD
== descriptor
datacard: 1
name: Letters
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: pretty_name
--
---
pretty_name: Letters
---

>>>>>>> other
<<<<<<< HEAD

<!-- datacard:front-matter
pretty_name 886dd44ca006
-->
