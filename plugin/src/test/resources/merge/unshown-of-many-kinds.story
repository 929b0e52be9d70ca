Records, shares and figures are looked for by their words, in whatever case; yes, no and what is shorter than three letters are
not looked for.

== card
---
tags: [Swiss   post]
---
# Letters

THE CITY paid. Some MEN wrote, and
women.
== descriptor
datacard: 1
name: Letters
keywords: [swiss post]
motivation: {funding: {funder: The city}}
card: {mode: regions, imported: THIS}
== unshown
nothing
== descriptor
datacard: 1
name: Letters
motivation: {funding: {funder: The canton}}
card: {mode: regions}
== unshown
README.md does not show 1 answer of the descriptor. To show it, put these two lines where they belong, and run apply again: <!-- datacard:begin dataset-details --> and <!-- datacard:end dataset-details -->
== descriptor
datacard: 1
name: Letters
people: {demographics: [{attribute: sex, rationale: Because, distribution: {men: 61%, boys: 39%}}]}
card: {mode: regions}
== unshown
nothing
== descriptor
datacard: 1
name: Letters
people: {demographics: [{attribute: age, distribution: {boys: 39%, sons: 61%}}]}
card: {mode: regions}
== unshown
nothing
== descriptor
datacard: 1
name: Letters
people: yes
uses: {intended: of}
card: {mode: regions}
== unshown
README.md does not show 2 answers of the descriptor. To show them, put these two lines where they belong, and run apply again: <!-- datacard:begin uses --> and <!-- datacard:end uses -->; the same with dataset-creation
== descriptor
datacard: 1
name: Letters
uses: {intended: men}
card: {mode: regions}
== unshown
nothing
