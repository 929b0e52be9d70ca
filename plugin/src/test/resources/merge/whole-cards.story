A card whose text is in the descriptor already is not written whole a second time.

== card
---
license: mit
---
# Letters

## Data Splits

One.
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
change: splits below "Data Splits"
--
---
license: mit
dataset_info:
  splits:
  - name: train
    num_examples: 7
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train.csv
---
# Letters

## Data Splits

One.

<!-- datacard:begin splits 5a78f5e78cba -->

**Splits**

| Name | Files | Count |
| --- | --- | ---: |
| `train` | `data/train.csv` | 7 |

<!-- datacard:end splits -->

<!-- datacard:front-matter
dataset_info f10bdf1952b9
configs 4c539d270933
-->
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {imported: 0000000000000000000000000000000000000000000000000000000000000000}
== apply
obstacle 1:1 card-not-imported: The text of this card was taken over into the descriptor, so a whole card would say it a second time
    Delete the card, which git keeps, and run the goal apply again: it writes all of it from the descriptor. To keep the text as it is, write  mode: regions  below card in the descriptor.
--
---
license: mit
dataset_info:
  splits:
  - name: train
    num_examples: 7
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train.csv
---
# Letters

## Data Splits

One.

<!-- datacard:begin splits 5a78f5e78cba -->

**Splits**

| Name | Files | Count |
| --- | --- | ---: |
| `train` | `data/train.csv` | 7 |

<!-- datacard:end splits -->

<!-- datacard:front-matter
dataset_info f10bdf1952b9
configs 4c539d270933
-->
