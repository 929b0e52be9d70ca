Words count, not how they are set; neither do comments, fillers, tables, labeled lines and what stands between marks.

== card
# Letters

## Direct Use

Research on *old* letters.
<!-- more to come -->

| a | b |
| --- | --- |
| c | d |

- **Homepage:** https://example.org

## Limitations

[More Information Needed]

## Limitations

* One town
* Two years

## Known Limitations

Something else.

## Bias

Unknown.
== descriptor
datacard: 1
name: Letters
uses:
  intended: "Research on old letters."
considerations:
  limitations: "- One town\n- Two years"
  biases: Of men.
card: {mode: regions, imported: THIS}
== apply
change: front matter: pretty_name follows from the rest and can be added with -Ddatacard.own=pretty_name
--
# Letters

## Direct Use

Research on *old* letters.
<!-- more to come -->

| a | b |
| --- | --- |
| c | d |

- **Homepage:** https://example.org

## Limitations

[More Information Needed]

## Limitations

* One town
* Two years

## Known Limitations

Something else.

## Bias

Unknown.

<!-- datacard:front-matter
-->
== descriptor
datacard: 1
name: Letters
uses:
  intended: "Research on **old** letters"
considerations:
  limitations: "One town, two years"
card: {mode: regions}
== apply
note 3:1 card-prose-differs: The section "Direct Use" of the card says something else than uses.intended at datacard.yaml:4:13
    If the card is right, write its words into uses.intended. If the descriptor is right, write its words below the heading, where they stand outside of marks and are yours.
    --- README.md
    +++ README.md
    @@ -1,8 +1,1 @@
    -Research on *old* letters.
    -<!-- more to come -->
    -
    -| a | b |
    -| --- | --- |
    -| c | d |
    -
    -- **Homepage:** https://example.org
    +Research on **old** letters
note 18:1 card-prose-differs: The section "Limitations" of the card says something else than considerations.limitations at datacard.yaml:6:16
    If the card is right, write its words into considerations.limitations. If the descriptor is right, write its words below the heading, where they stand outside of marks and are yours.
    --- README.md
    +++ README.md
    @@ -1,2 +1,1 @@
    -* One town
    -* Two years
    +One town, two years
--
# Letters

## Direct Use

Research on *old* letters.
<!-- more to come -->

| a | b |
| --- | --- |
| c | d |

- **Homepage:** https://example.org

## Limitations

[More Information Needed]

## Limitations

* One town
* Two years

## Known Limitations

Something else.

## Bias

Unknown.

<!-- datacard:front-matter
-->
