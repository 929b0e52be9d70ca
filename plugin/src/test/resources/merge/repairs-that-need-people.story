What only people can decide is named with its place and stays.

== card
---
license: {id: mit}
language: [en, [de]]
tags:
- old
-
multilinguality: [{a: b}]
size_categories: [1K<n<10k, no idea]
task_categories: text-clasification
annotations_creators: [crowdsourced, 7]
language_bcp47: en-US
extra_gated_fields:
- Name: text
- Name: checkbox
unknown_key: {a: [b]}
---
Body
== repair
change: The value of "size_categories" has an old or wrong form
change: The value of "task_categories" has an old or wrong form
change: The value of "annotations_creators" has an old or wrong form
change: The value of "language_bcp47" has an old or wrong form
note 8:1 card-refused: The value of "size_categories" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 9:1 card-refused: The value of "task_categories" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 10:1 card-refused: The value of "annotations_creators" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 11:1 card-refused: The value of "language_bcp47" has an old or wrong form
    The goal apply with -Ddatacard.repair fixes this.
note 2:1 card-refused: The value of "license" has to be a list of words
    Write one word on each line behind "- ".
note 3:1 card-refused: The value of "language" has to be a list of words
    Write one word on each line behind "- ".
note 4:1 card-refused: The value of "tags" has to be a list of words
    Write one word on each line behind "- ".
note 7:1 card-refused: The value of "multilinguality" has to be a list of words
    Write one word on each line behind "- ".
note 8:1 card-refused: The Hub does not know "no idea" below "size_categories"
    Write one of its values, or leave the key out.
note 9:1 card-refused: The Hub does not know "text-clasification" below "task_categories"
    Did you mean "text-classification"? Write one of its values, or leave the key out.
note 10:1 card-refused: The Hub does not know "7" below "annotations_creators"
    Write one of its values, or leave the key out.
note 12:1 card-refused: The value of "extra_gated_fields" has to be a mapping
    Write "label: type" on each line.
--
---
license: {id: mit}
language: [en, [de]]
tags:
- old
-
multilinguality: [{a: b}]
size_categories:
- 1K<n<10K
- no idea
task_categories:
- text-clasification
annotations_creators:
- crowdsourced
- '7'
language_bcp47:
- en-US
extra_gated_fields:
- Name: text
- Name: checkbox
unknown_key: {a: [b]}
---
Body
== card
---
extra_gated_fields:
- Name: text
- I agree
---
Body
== repair
note 2:1 card-refused: The value of "extra_gated_fields" has to be a mapping
    Write "label: type" on each line.
--
---
extra_gated_fields:
- Name: text
- I agree
---
Body
== card
---
extra_gated_fields: {Name: text}
license: unknwon
---
Body
== repair
note 3:1 card-refused: The Hub does not know "unknwon" below "license"
    Did you mean "unknown"? Write one of its values, or leave the key out.
--
---
extra_gated_fields: {Name: text}
license: unknwon
---
Body
