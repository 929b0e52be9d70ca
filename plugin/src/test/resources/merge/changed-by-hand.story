A key that people changed after Datacard wrote it stops the work until they say whose it is.

== card
# Letters
== descriptor
datacard: 1
name: Letters
license: mit
language: en
keywords: letters
card: {mode: front-matter, imported: THIS}
== apply
change: front matter: language
change: front matter: license
change: front matter: multilinguality
change: front matter: pretty_name
change: front matter: tags
--
---
language:
- en
license: mit
multilinguality:
- monolingual
pretty_name: Letters
tags:
- letters
---

# Letters

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 43457acd66b8
-->
== replace
license: mit
-- by
license: bsd-3-clause # by phone
== replace
- en
-- by
- fr
== apply
obstacle 2:1 card-edited: The key "language" was changed by hand after Datacard wrote it
    To keep the change, write it into the descriptor, or run the goal apply with -Ddatacard.keep=language, which leaves the key to you from now on. To drop it, use -Ddatacard.drop=language.
    --- README.md
    +++ README.md
    @@ -1,2 +1,2 @@
     language:
    -- fr
    +- en
obstacle 4:1 card-edited: The key "license" was changed by hand after Datacard wrote it
    To keep the change, write it into the descriptor, or run the goal apply with -Ddatacard.keep=license, which leaves the key to you from now on. To drop it, use -Ddatacard.drop=license.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -license: bsd-3-clause # by phone
    +license: mit
--
---
language:
- fr
license: bsd-3-clause # by phone
multilinguality:
- monolingual
pretty_name: Letters
tags:
- letters
---

# Letters

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 43457acd66b8
-->
== apply own=pretty_name
obstacle 2:1 card-edited: The key "language" was changed by hand after Datacard wrote it
    To keep the change, write it into the descriptor, or run the goal apply with -Ddatacard.keep=language, which leaves the key to you from now on. To drop it, use -Ddatacard.drop=language.
    --- README.md
    +++ README.md
    @@ -1,2 +1,2 @@
     language:
    -- fr
    +- en
obstacle 4:1 card-edited: The key "license" was changed by hand after Datacard wrote it
    To keep the change, write it into the descriptor, or run the goal apply with -Ddatacard.keep=license, which leaves the key to you from now on. To drop it, use -Ddatacard.drop=license.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -license: bsd-3-clause # by phone
    +license: mit
--
---
language:
- fr
license: bsd-3-clause # by phone
multilinguality:
- monolingual
pretty_name: Letters
tags:
- letters
---

# Letters

<!-- datacard:front-matter
language 50eac10e7966
license 6b5397426389
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 43457acd66b8
-->
== apply keep=language
change: front matter: language is yours now
obstacle 4:1 card-edited: The key "license" was changed by hand after Datacard wrote it
    To keep the change, write it into the descriptor, or run the goal apply with -Ddatacard.keep=license, which leaves the key to you from now on. To drop it, use -Ddatacard.drop=license.
    --- README.md
    +++ README.md
    @@ -1,1 +1,1 @@
    -license: bsd-3-clause # by phone
    +license: mit
--
---
language:
- fr
license: bsd-3-clause # by phone
multilinguality:
- monolingual
pretty_name: Letters
tags:
- letters
---

# Letters

<!-- datacard:front-matter
language hand-written
license 6b5397426389
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 43457acd66b8
-->
== apply keep=language drop=license
change: front matter: language is yours now
change: front matter: license
--
---
language:
- fr
license: mit
multilinguality:
- monolingual
pretty_name: Letters
tags:
- letters
---

# Letters

<!-- datacard:front-matter
language hand-written
license 6b5397426389
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 43457acd66b8
-->
== descriptor
datacard: 1
name: Letters
license: apache-2.0
language: de
keywords: [letters, post]
card: {mode: front-matter}
== apply
change: front matter: license
change: front matter: tags
--
---
language:
- fr
license: apache-2.0
multilinguality:
- monolingual
pretty_name: Letters
tags:
- letters
- post
---

# Letters

<!-- datacard:front-matter
language hand-written
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 2bfb3010a20b
-->
== apply drop=language
change: front matter: language
--
---
language:
- de
license: apache-2.0
multilinguality:
- monolingual
pretty_name: Letters
tags:
- letters
- post
---

# Letters

<!-- datacard:front-matter
language fa20977256df
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 2bfb3010a20b
-->
== replace
- letters
-- by
- mail
== apply keep=all
change: front matter: tags is yours now
--
---
language:
- de
license: apache-2.0
multilinguality:
- monolingual
pretty_name: Letters
tags:
- mail
- post
---

# Letters

<!-- datacard:front-matter
language fa20977256df
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags hand-written
-->
== replace
license: apache-2.0
-- by
license: cc0-1.0
== apply drop=all
change: front matter: license
change: front matter: tags
--
---
language:
- de
license: apache-2.0
multilinguality:
- monolingual
pretty_name: Letters
tags:
- letters
- post
---

# Letters

<!-- datacard:front-matter
language fa20977256df
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
tags 2bfb3010a20b
-->
== replace
license: apache-2.0
-- by
license: cc0-1.0
== descriptor
datacard: 1
name: Letters
language: de
card: {mode: front-matter}
== apply
change: front matter: tags
obstacle 4:1 card-edited: The key "license" was changed by hand after Datacard wrote it
    To keep the change, write it into the descriptor, or run the goal apply with -Ddatacard.keep=license, which leaves the key to you from now on. To drop it, use -Ddatacard.drop=license.
    --- README.md
    +++ README.md
    @@ -1,1 +0,0 @@
    -license: cc0-1.0
--
---
language:
- de
license: cc0-1.0
multilinguality:
- monolingual
pretty_name: Letters
---

# Letters

<!-- datacard:front-matter
language fa20977256df
license ce0956e2a098
multilinguality 068ce12627cf
pretty_name 886dd44ca006
-->
== apply keep=license
change: front matter: license is yours now
change: front matter: tags
--
---
language:
- de
license: cc0-1.0
multilinguality:
- monolingual
pretty_name: Letters
---

# Letters

<!-- datacard:front-matter
language fa20977256df
license hand-written
multilinguality 068ce12627cf
pretty_name 886dd44ca006
-->
