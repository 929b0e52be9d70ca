Answers that a card with marks shows nowhere are counted by the parts that would show them.

== card
---
language: en
---
# Letters

Research on *old*
letters is what it is for.

## Limitations

Of one town.
== descriptor
datacard: 1
name: Letters
language: en
license: mit
uses:
  intended: Research on old letters
  out_of_scope: Judging writers
considerations:
  limitations: One town.
  biases: Men write more.
collection: Scanned in archives.
card: {mode: regions, imported: THIS}
== apply
change: front matter: license
change: front matter: multilinguality, pretty_name follow from the rest and can be added with -Ddatacard.own=multilinguality,pretty_name
note 9:1 card-prose-differs: The section "Limitations" of the card says something else than considerations.limitations at datacard.yaml:9:16
    If the card is right, write its words into considerations.limitations. If the descriptor is right, write its words below the heading, where they stand outside of marks and are yours.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -Of one town.
    +One town.
--
---
language: en
license: mit
---
# Letters

Research on *old*
letters is what it is for.

## Limitations

Of one town.

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
-->
== unshown
README.md does not show 3 answers of the descriptor. To show them, put these two lines where they belong, and run apply again: <!-- datacard:begin uses --> and <!-- datacard:end uses -->; the same with dataset-creation, bias-risks-and-limitations
== descriptor
datacard: 1
name: Letters
language: en
uses:
  intended: Research on old letters
  out_of_scope: Judging writers
card: {mode: regions}
== unshown
README.md does not show 1 answer of the descriptor. To show it, put these two lines where they belong, and run apply again: <!-- datacard:begin uses --> and <!-- datacard:end uses -->
== descriptor
datacard: 1
name: Letters
uses:
  intended: Research on old letters
card: {mode: regions}
== unshown
nothing
== descriptor
datacard: 1
name: Letters
uses:
  intended: Research on old letters
  out_of_scope: Judging writers
card: {mode: front-matter}
== unshown
nothing
== replace
## Limitations
-- by
<!-- datacard:begin uses -->
<!-- datacard:end uses -->

## Limitations
== descriptor
datacard: 1
name: Letters
uses:
  intended: Research on old letters
  out_of_scope: Judging writers
card: {mode: regions}
== unshown
nothing
