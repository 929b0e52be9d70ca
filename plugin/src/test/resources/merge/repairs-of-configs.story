Names of configurations get a key of their own, and a file's pattern is its path; what has both, or is no file, stays.

== card
---
configs:
- config_name: first
  data_files:
  - split: train
    pattern: data/*.csv
  - pattern: other/*.csv
  - split: test
    pattern: a.csv
    path: b.csv
extra_gated_fields:
- Name: text
- I agree: checkbox
viewer: "no"
---
Body
== repair
change: The value of "configs" has an old or wrong form
change: The value of "extra_gated_fields" has an old or wrong form
note 2:1 card-refused: The value of "configs" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 11:1 card-refused: The value of "extra_gated_fields" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
--
---
configs:
- config_name: first
  data_files:
  - split: train
    path: 'data/*.csv'
  - pattern: 'other/*.csv'
  - split: test
    pattern: a.csv
    path: b.csv
extra_gated_fields:
  Name: text
  I agree: checkbox
viewer: "no"
---
Body
== card
---
configs: [plain, more]
config_names: [plain]
viewer: "false"
---
Body
== repair
change: The value of "viewer" has an old or wrong form
note 4:1 card-refused: The value of "viewer" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
--
---
configs: [plain, more]
config_names: [plain]
viewer: false
---
Body
== card
---
configs: []
extra_gated_fields: []
---
Body
== repair
change: The value of "extra_gated_fields" has an old or wrong form
note 3:1 card-refused: The value of "extra_gated_fields" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
--
---
configs: []
extra_gated_fields: {}
---
Body
== card
---
configs: plain
tags: []
license: []
---
Body
== repair
--
---
configs: plain
tags: []
license: []
---
Body
== card
---
configs: [plain, {config_name: more}]
viewer: true
---
Body
== repair
--
---
configs: [plain, {config_name: more}]
viewer: true
---
Body
