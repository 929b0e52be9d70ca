Figures of files are not added to a card whose configs name other files, unless its owner wants Datacard to write both.

== card
---
configs:
- config_name: default
  data_files: other.csv
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
note 2:1 card-key-differs: The key "configs" was written by others and says something else than the descriptor and the data
    Correct the descriptor, or let Datacard write the key: run the goal apply with -Ddatacard.own=configs.
    --- README.md
    +++ README.md
    @@ -1,3 +1,5 @@
     configs:
     - config_name: default
    -  data_files: other.csv
    +  data_files:
    +  - split: train
    +    path: data/train.csv
--
---
configs:
- config_name: default
  data_files: other.csv
pretty_name: Letters
size_categories:
- n<1K
---
# Letters

<!-- datacard:front-matter
pretty_name 886dd44ca006
size_categories 6c20065c40ba
-->
== apply own=configs
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
== descriptor
datacard: 1
name: Letters
card: {mode: front-matter}
== apply
change: front matter: size_categories
change: front matter: dataset_info
change: front matter: configs
--
---
pretty_name: Letters
---
# Letters

<!-- datacard:front-matter
pretty_name 886dd44ca006
-->
