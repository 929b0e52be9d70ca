Members that others wrote stay beside those of Datacard, also where the descriptor has nothing more to say.

== card
---
language: en
---
# Letters
== descriptor
datacard: 1
name: Letters
language: en
splits: {train: {files: data/train.csv, count: 7}}
card: {mode: regions, imported: THIS}
== apply
change: front matter: dataset_info
change: front matter: configs
change: front matter: multilinguality, pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=multilinguality,pretty_name,size_categories
--
---
language: en
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

<!-- datacard:front-matter
language 50eac10e7966
dataset_info f10bdf1952b9
configs 4c539d270933
-->
== replace
  data_files:
-- by
  default: true
  data_files:
== replace
  splits:
-- by
  version: 1.0
  dataset_size: 12.5
  splits:
== apply
--
---
language: en
dataset_info:
  version: 1.0
  dataset_size: 12.5
  splits:
  - name: train
    num_examples: 7
configs:
- config_name: default
  default: true
  data_files:
  - split: train
    path: data/train.csv
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
dataset_info f10bdf1952b9
configs 4c539d270933
-->
== descriptor
datacard: 1
name: Letters
language: en
splits: {train: {files: data/new.csv, count: 8}}
card: {mode: regions}
== apply
change: front matter: dataset_info
change: front matter: configs
--
---
language: en
dataset_info:
  splits:
  - name: train
    num_examples: 8
  version: 1.0
  dataset_size: 12.5
configs:
- config_name: default
  data_files:
  - split: train
    path: data/new.csv
  default: true
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
dataset_info 3dc11d3e64ff
configs acf660260847
-->
== descriptor
datacard: 1
name: Letters
language: en
card: {mode: regions}
== apply
change: front matter: dataset_info
change: front matter: configs
--
---
language: en
dataset_info:
  version: 1.0
  dataset_size: 12.5
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
-->
