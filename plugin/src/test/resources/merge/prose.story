A section of people that says something else than the field of its heading is named, with both places.

== card
---
license: mit
---
# Letters

## Direct Use

Teaching.

## Out-of-Scope Use

- Judging
- Selling

## Limitations

One town.

### Of old letters

None.

## Funding

The *city*  of
Bern
== descriptor
datacard: 1
name: Letters
uses:
  intended: Research.
  out_of_scope: [Judging, Selling]
considerations:
  limitations: One town. Of old letters None.
card: {mode: regions, imported: THIS}
== apply
change: front matter: pretty_name follows from the rest and can be added with -Ddatacard.own=pretty_name
note 6:1 card-prose-differs: The section "Direct Use" of the card says something else than uses.intended at datacard.yaml:4:13
    If the card is right, write its words into uses.intended. If the descriptor is right, write its words below the heading, where they stand outside of marks and are yours.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -Teaching.
    +Research.
--
---
license: mit
---
# Letters

## Direct Use

Teaching.

## Out-of-Scope Use

- Judging
- Selling

## Limitations

One town.

### Of old letters

None.

## Funding

The *city*  of
Bern

<!-- datacard:front-matter
-->
== descriptor
datacard: 1
name: Letters
uses:
  intended: Teaching.
  out_of_scope: Judging Selling
considerations:
  limitations: |
    One town.

    ### Of old letters

    None.
card: {mode: regions}
== apply
--
---
license: mit
---
# Letters

## Direct Use

Teaching.

## Out-of-Scope Use

- Judging
- Selling

## Limitations

One town.

### Of old letters

None.

## Funding

The *city*  of
Bern

<!-- datacard:front-matter
-->
== descriptor
datacard: 1
name: Letters
uses:
  intended: Teaching
  out_of_scope: Judging
considerations:
  limitations: One town.
motivation:
  funding: {funder: The city of Bern}
card: {mode: regions}
== apply
note 6:1 card-prose-differs: The section "Direct Use" of the card says something else than uses.intended at datacard.yaml:4:13
    If the card is right, write its words into uses.intended. If the descriptor is right, write its words below the heading, where they stand outside of marks and are yours.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -Teaching.
    +Teaching
note 10:1 card-prose-differs: The section "Out-of-Scope Use" of the card says something else than uses.out_of_scope at datacard.yaml:5:17
    If the card is right, write its words into uses.out_of_scope. If the descriptor is right, write its words below the heading, where they stand outside of marks and are yours.
    --- README.md
    +++ README.md
    @@ -1,2 +1,1 @@
    -- Judging
    -- Selling
    +Judging
--
---
license: mit
---
# Letters

## Direct Use

Teaching.

## Out-of-Scope Use

- Judging
- Selling

## Limitations

One town.

### Of old letters

None.

## Funding

The *city*  of
Bern

<!-- datacard:front-matter
-->
