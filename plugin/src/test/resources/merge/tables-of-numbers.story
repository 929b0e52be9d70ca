Of a row that begins with a number nobody knows what it is about, and a table without rows says nothing that is repeated.

== card
# Letters

## Data Splits

| rows | of |
| --- | --- |
| 7 | `train` |
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
change: splits left to the table below "Data Splits"
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

## Data Splits

| rows | of |
| --- | --- |
| 7 | `train` |

<!-- datacard:front-matter
dataset_info f10bdf1952b9
configs 4c539d270933
-->
== card
# Letters

## Data Splits

| name | rows |
| --- | --- |
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
change: splits left to the table below "Data Splits"
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

## Data Splits

| name | rows |
| --- | --- |

<!-- datacard:front-matter
dataset_info f10bdf1952b9
configs 4c539d270933
-->
== card
# Letters

## Data Splits

| a | b |
| --- | --- |
| `train` | 7 |
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
change: splits in place of the table below "Data Splits"
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
