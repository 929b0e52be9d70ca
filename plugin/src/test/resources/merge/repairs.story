What today's Hub refuses is fixed where that needs no guess, and the rest is named; all else stays byte for byte.

== card
---
# by hand
YAML tags:
TODO: {}
Pretty_name: Letters   # of three towns
liscence: [MIT License]
language: English
languages: en
annotation_creators: crowdsourced
source_datasets: extended|glue
tags: old
task_categories: []
thumbnail:
description:
paperswithcode_id: null
multilinguality:
size_category: 1K-10K
viewer: "true"
other: "true"
task_ids: [sentiment-classification, sentiment-classification]
configs: [plain, more]
---
Body
== repair
change: The key "YAML tags" says nothing, which the Hub refuses
change: The key "TODO" says nothing, which the Hub refuses
change: The key "multilinguality" says nothing, which the Hub refuses
change: The key "Pretty_name" is now called "pretty_name"
change: The key "liscence" is now called "license"
change: The value of "language" has an old or wrong form
change: The key "annotation_creators" is now called "annotations_creators"
change: The value of "source_datasets" has an old or wrong form
change: The value of "tags" has an old or wrong form
change: The key "size_category" is now called "size_categories"
change: The value of "viewer" has an old or wrong form
change: The value of "task_ids" has an old or wrong form
change: The names of configurations now stand below "config_names"
note 3:1 card-refused: The key "YAML tags" says nothing, which the Hub refuses
    The goal apply with -Ddatacard.repair fixes this.
note 4:1 card-refused: The key "TODO" says nothing, which the Hub refuses
    The goal apply with -Ddatacard.repair fixes this.
note 16:1 card-refused: The key "multilinguality" says nothing, which the Hub refuses
    The goal apply with -Ddatacard.repair fixes this.
note 5:1 card-refused: The key "Pretty_name" is now called "pretty_name"
    The goal apply with -Ddatacard.repair fixes this.
note 6:1 card-refused: The key "liscence" is now called "license"
    The goal apply with -Ddatacard.repair fixes this.
note 7:1 card-refused: The value of "language" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 9:1 card-refused: The key "annotation_creators" is now called "annotations_creators"
    The goal apply with -Ddatacard.repair fixes this.
note 10:1 card-refused: The value of "source_datasets" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 11:1 card-refused: The value of "tags" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 17:1 card-refused: The key "size_category" is now called "size_categories"
    The goal apply with -Ddatacard.repair fixes this.
note 18:1 card-refused: The value of "viewer" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 20:1 card-refused: The value of "task_ids" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 21:1 card-refused: The names of configurations now stand below "config_names"
    The goal apply with -Ddatacard.repair fixes this.
note 8:1 card-refused: The key "languages" is now called "language", which is there too
    Join the two.
--
---
# by hand
pretty_name: Letters   # of three towns
license:
- mit
language: en
languages: en
annotations_creators:
- crowdsourced
source_datasets:
- extended|glue
tags:
- old
task_categories: []
thumbnail:
description:
paperswithcode_id: null
size_categories:
- 1K<n<10K
viewer: true
other: "true"
task_ids:
- sentiment-classification
config_names: [plain, more]
---
Body
