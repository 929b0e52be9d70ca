Configs that say nothing, and those that say the same, are in the way of no figures.

== card
---
configs: []
---
# Letters
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: pretty_name
change: front matter: size_categories
change: front matter: dataset_info
change: front matter: configs
--
---
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train.csv
pretty_name: Letters
size_categories:
- n<1K
dataset_info:
  splits:
  - name: train
    num_examples: 7
---
# Letters

<!-- datacard:front-matter
pretty_name 886dd44ca006
size_categories 6c20065c40ba
dataset_info f10bdf1952b9
configs 4c539d270933
-->
== card
---
configs:
- config_name: default
  data_files: data/train.csv
  sep: ;
---
# Letters
== descriptor
datacard: 1
name: Letters
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: pretty_name
change: front matter: size_categories
change: front matter: dataset_info
--
---
configs:
- config_name: default
  data_files: data/train.csv
  sep: ;
pretty_name: Letters
size_categories:
- n<1K
dataset_info:
  splits:
  - name: train
    num_examples: 7
---
# Letters

<!-- datacard:front-matter
pretty_name 886dd44ca006
size_categories 6c20065c40ba
dataset_info f10bdf1952b9
-->
== descriptor
datacard: 1
name: Letters
card: {mode: front-matter}
== apply
change: front matter: size_categories
change: front matter: dataset_info
--
---
configs:
- config_name: default
  data_files: data/train.csv
  sep: ;
pretty_name: Letters
---
# Letters

<!-- datacard:front-matter
pretty_name 886dd44ca006
-->
