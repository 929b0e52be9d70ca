The most detailed heading gets the table; where none means it, or the marks would be code, the card has none.

== card
# Letters

Words.
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
--
---
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

Words.

<!-- datacard:front-matter
dataset_info f10bdf1952b9
configs 4c539d270933
-->
== card
# Letters

## Dataset Structure

Words.

## Data Splits
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

## Dataset Structure

Words.

## Data Splits

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
== card
# Letters

## Data Splits

```
code
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
--
---
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


<!-- datacard:front-matter
dataset_info f10bdf1952b9
configs 4c539d270933
-->

# Letters

## Data Splits

```
code
== card
Data Splits
===========

Words.
(no line end)
== windows
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

Data Splits
===========

Words.

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
(no line end)
== card
## Data Splits
== descriptor
datacard: 1
name: Letters
card: {mode: regions, imported: THIS}
== apply
change: front matter: pretty_name follows from the rest and can be added with -Ddatacard.own=pretty_name
--
## Data Splits

<!-- datacard:front-matter
-->
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: regions}
== apply
change: front matter: dataset_info
change: front matter: configs
--
---
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

## Data Splits

<!-- datacard:front-matter
dataset_info f10bdf1952b9
configs 4c539d270933
-->
