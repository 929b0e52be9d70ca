A card without marks is written to only if it is the one that was taken over.

== card
# Letters
== descriptor
datacard: 1
name: Letters
== apply
obstacle 1:1 card-not-imported: This card was written without Datacard, so it was left alone
    Move the descriptor away and run the goal init, which takes the card over into a new one, then join the two; or move the card away, and run the goal apply again.
--
# Letters
== card
# Letters

<!-- datacard:begin uses -->
== apply
obstacle 3:1 card-marks: The mark "datacard:begin uses" has no end
    Each part needs one mark that begins it and one that ends it, alone on their lines. Correct or remove the mark.
--
# Letters

<!-- datacard:begin uses -->
== card
# Letters

<!-- datacard:end uses -->

<!-- datacard:begin uses -->
<!-- datacard:end uses -->
== apply
obstacle 3:1 card-marks: The mark "datacard:end uses" ends what does not begin
    Each part needs one mark that begins it and one that ends it, alone on their lines. Correct or remove the mark.
--
# Letters

<!-- datacard:end uses -->

<!-- datacard:begin uses -->
<!-- datacard:end uses -->
== card
---
license: mit
---
# Letters

<!-- datacard:begin uses -->
== apply
obstacle 6:1 card-marks: The mark "datacard:begin uses" has no end
    Each part needs one mark that begins it and one that ends it, alone on their lines. Correct or remove the mark.
--
---
license: mit
---
# Letters

<!-- datacard:begin uses -->
