A card that was taken over gets its tables in place of those that say nothing more, and else at the end of their section.

== card
# Letters

## Dataset Structure

Words on it.

### Data Fields

- `text`: the words
- `town`: where it was written

### Data Splits

| name | rows |
| --- | --- |
| train | 7 |
| test | 3 |

Words behind it.

## Licensing

As it is.
== descriptor
datacard: 1
name: Letters
configs:
- name: default
  splits:
  - {name: train, files: data/train.csv, count: 7}
  - {name: test, files: data/test.csv, count: 3}
  features:
  - {name: text, type: string, description: the words}
  - {name: town, type: string, description: where it was written}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
change: features in place of the table below "Data Fields"
change: splits in place of the table below "Data Splits"
--
---
dataset_info:
  features:
  - name: text
    dtype: string
  - name: town
    dtype: string
  splits:
  - name: train
    num_examples: 7
  - name: test
    num_examples: 3
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train.csv
  - split: test
    path: data/test.csv
---

# Letters

## Dataset Structure

Words on it.

### Data Fields

<!-- datacard:begin features 706890b264f8 -->

**Features**

| Name | Type | Description |
| --- | --- | --- |
| `text` | `string` | the words |
| `town` | `string` | where it was written |

<!-- datacard:end features -->

### Data Splits

<!-- datacard:begin splits 4a132c8c2876 -->

**Splits**

| Name | Files | Count |
| --- | --- | ---: |
| `train` | `data/train.csv` | 7 |
| `test` | `data/test.csv` | 3 |

<!-- datacard:end splits -->

Words behind it.

## Licensing

As it is.

<!-- datacard:front-matter
dataset_info a7d0c1ecb86d
configs 5ba8074c36d8
-->
== card
# Letters

## Data Splits

| name | rows |
| --- | --- |
| train | 7 |
| dev | 3 |

## Data Fields

<table><tr><td>text</td></tr></table>
== descriptor
datacard: 1
name: Letters
configs:
- name: default
  splits:
  - {name: train, files: data/train.csv, count: 7}
  - {name: test, files: data/test.csv, count: 3}
  features:
  - {name: text, type: string}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
change: splits left to the table below "Data Splits"
change: features left to the table below "Data Fields"
--
---
dataset_info:
  features:
  - name: text
    dtype: string
  splits:
  - name: train
    num_examples: 7
  - name: test
    num_examples: 3
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train.csv
  - split: test
    path: data/test.csv
---

# Letters

## Data Splits

| name | rows |
| --- | --- |
| train | 7 |
| dev | 3 |

## Data Fields

<table><tr><td>text</td></tr></table>

<!-- datacard:front-matter
dataset_info f6905122e9cf
configs 5ba8074c36d8
-->
== card
# Letters

## Data Splits

| name | rows |
| --- | --- |
| train | 7 |

| name | rows |
| --- | --- |
| test | 3 |

## Data Fields

Words.
== descriptor
datacard: 1
name: Letters
configs:
- name: default
  splits:
  - {name: train, files: data/train.csv, count: 7}
  - {name: test, files: data/test.csv, count: 3}
  features:
  - {name: text, type: string}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=pretty_name,size_categories
change: features below "Data Fields"
change: splits left to the table below "Data Splits"
--
---
dataset_info:
  features:
  - name: text
    dtype: string
  splits:
  - name: train
    num_examples: 7
  - name: test
    num_examples: 3
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train.csv
  - split: test
    path: data/test.csv
---

# Letters

## Data Splits

| name | rows |
| --- | --- |
| train | 7 |

| name | rows |
| --- | --- |
| test | 3 |

## Data Fields

Words.

<!-- datacard:begin features 17df90866769 -->

**Features**

| Name | Type |
| --- | --- |
| `text` | `string` |

<!-- datacard:end features -->

<!-- datacard:front-matter
dataset_info f6905122e9cf
configs 5ba8074c36d8
-->
