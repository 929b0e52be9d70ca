What several configurations have may stand in one field, each below the name of its configuration.

== card
# Letters

## Data Instances

### first

One letter.

### second

Two letters.

## Limitations

### first

One town.

### second

Two towns.
== descriptor
datacard: 1
name: Letters
considerations:
  limitations: |
    ### first

    One town.

    ### second

    Two towns.
card: {mode: regions, imported: THIS}
== apply
change: front matter: pretty_name follows from the rest and can be added with -Ddatacard.own=pretty_name
--
# Letters

## Data Instances

### first

One letter.

### second

Two letters.

## Limitations

### first

One town.

### second

Two towns.

<!-- datacard:front-matter
-->
