What others are silent about is no difference; another number is.

== card
---
language: en
configs:
- config_name: default
  data_dir: data/
  data_files: train.csv
dataset_info:
  splits:
  - name: train
    num_examples: 7
---
# Letters
== descriptor
datacard: 1
name: Letters
language: en
configs:
- {name: default, splits: [{name: train, files: data/train.csv, count: 7}], features: [{name: text, type: string}]}
card: {mode: regions, imported: THIS}
== apply
change: front matter: multilinguality, pretty_name, size_categories follow from the rest and can be added with -Ddatacard.own=multilinguality,pretty_name,size_categories
--
---
language: en
configs:
- config_name: default
  data_dir: data/
  data_files: train.csv
dataset_info:
  splits:
  - name: train
    num_examples: 7
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
-->
== descriptor
datacard: 1
name: Letters
language: en
configs:
- {name: default, splits: [{name: train, files: data/train.csv, count: 8}], features: [{name: text, type: string}]}
card: {mode: regions}
== apply
note 7:1 card-key-differs: The key "dataset_info" was written by others and says something else than the descriptor and the data
    Correct the descriptor, or let Datacard write the key: run the goal apply with -Ddatacard.own=dataset_info.
    --- README.md
    +++ README.md
    @@ -1,4 +1,7 @@
     dataset_info:
    +  features:
    +  - name: text
    +    dtype: string
       splits:
       - name: train
    -    num_examples: 7
    +    num_examples: 8
--
---
language: en
configs:
- config_name: default
  data_dir: data/
  data_files: train.csv
dataset_info:
  splits:
  - name: train
    num_examples: 7
---
# Letters

<!-- datacard:front-matter
language 50eac10e7966
-->
