A card with marks for more than tables, and one without text of its own, may become whole.

== card
<!-- datacard:begin splits -->
<!-- datacard:end splits -->
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: full, template: current, imported: 0000000000000000000000000000000000000000000000000000000000000000}
== apply
change: front matter: pretty_name
change: front matter: size_categories
change: front matter: dataset_info
change: front matter: configs
change: splits is gone
change: title
change: dataset-details
change: uses
change: dataset-structure
change: dataset-creation
change: bias-risks-and-limitations
--
---
pretty_name: Letters
size_categories:
- n<1K
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

<!-- datacard:begin title b40cc9b99ecb -->

# Dataset Card for Letters

<!-- datacard:end title -->

<!-- datacard:begin dataset-details 61d3198e9caf -->

## Dataset Details

### Dataset Description

- **License:** *Nothing is said about this.*

<!-- datacard:end dataset-details -->

<!-- datacard:begin uses 2ff34718c571 -->

## Uses

### Direct Use

**How to load it**

```python
import os

from datasets import load_dataset

dataset = load_dataset(os.getcwd())  # in the folder of this card
```

### Out-of-Scope Use

*Nothing is said about this.*

<!-- datacard:end uses -->

<!-- datacard:begin dataset-structure e4f1a38fe58d -->

## Dataset Structure

**Splits**

| Name | Files | Count |
| --- | --- | ---: |
| `train` | `data/train.csv` | 7 |

<!-- datacard:end dataset-structure -->

<!-- datacard:begin dataset-creation d302adf50397 -->

## Dataset Creation

### Annotations

#### Personal and Sensitive Information

*Nothing is said about this.*

<!-- datacard:end dataset-creation -->

<!-- datacard:begin bias-risks-and-limitations 4e36a029cff6 -->

## Bias, Risks, and Limitations

*Nothing is said about this.*

<!-- datacard:end bias-risks-and-limitations -->

<!-- datacard:front-matter
pretty_name 886dd44ca006
size_categories 6c20065c40ba
dataset_info f10bdf1952b9
configs 4c539d270933
-->
== card
# Letters

## Ours

<!-- datacard:begin uses -->
<!-- datacard:end uses -->
== descriptor
datacard: 1
name: Letters
card: {mode: full, template: current, imported: 0000000000000000000000000000000000000000000000000000000000000000}
== apply
change: front matter: pretty_name
change: uses
change: title
change: dataset-details
change: dataset-creation
change: bias-risks-and-limitations
--
---
pretty_name: Letters
---

# Letters

## Ours

<!-- datacard:begin title b40cc9b99ecb -->

# Dataset Card for Letters

<!-- datacard:end title -->

<!-- datacard:begin dataset-details 61d3198e9caf -->

## Dataset Details

### Dataset Description

- **License:** *Nothing is said about this.*

<!-- datacard:end dataset-details -->

<!-- datacard:begin uses 85637ec6eaf0 -->

## Uses

### Out-of-Scope Use

*Nothing is said about this.*

<!-- datacard:end uses -->

<!-- datacard:begin dataset-creation d302adf50397 -->

## Dataset Creation

### Annotations

#### Personal and Sensitive Information

*Nothing is said about this.*

<!-- datacard:end dataset-creation -->

<!-- datacard:begin bias-risks-and-limitations 4e36a029cff6 -->

## Bias, Risks, and Limitations

*Nothing is said about this.*

<!-- datacard:end bias-risks-and-limitations -->

<!-- datacard:front-matter
pretty_name 886dd44ca006
-->
