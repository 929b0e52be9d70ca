Lines are counted with what stands between marks, which itself is not compared.

== card
# Letters

<!-- datacard:begin uses -->

## Direct Use

Selling.

<!-- datacard:end uses -->

## Limitations

Two towns.
== descriptor
datacard: 1
name: Letters
uses:
  intended: Research.
considerations:
  limitations: One town.
card: {mode: regions}
== apply drop=uses
change: uses
note 11:1 card-prose-differs: The section "Limitations" of the card says something else than considerations.limitations at datacard.yaml:6:16
    If the card is right, write its words into considerations.limitations. If the descriptor is right, write its words below the heading, where they stand outside of marks and are yours.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -Two towns.
    +One town.
--
# Letters

<!-- datacard:begin uses c8ec59578454 -->

## Uses

### Direct Use

- Research.

### Out-of-Scope Use

*Nothing is said about this.*

<!-- datacard:end uses -->

## Limitations

Two towns.

<!-- datacard:front-matter
-->
