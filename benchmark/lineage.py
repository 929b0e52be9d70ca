#!/usr/bin/env python3
"""Writes made-up datasets that come from each other: python3 benchmark/lineage.py FOLDER [datasets]

Chains, mixtures, models, platforms, retracted and lost sources, licenses that do not fit, and names from short to very
long, in several scripts. Render them to look at catalog and lineage: mvn datacard:render in the folder. Not part of CI.
"""

import pathlib
import random
import sys

WORDS = "open web street faces speech clinical notes satellite tiles multilingual captions legal rulings recipe".split()
KINDS = ["core", "filtered-and-deduplicated", "human-preferences", "instructions", "subset", "translated-to-40-languages"]
LICENSES = ["cc-by-4.0", "cc-by-nc-4.0", "cc-by-sa-4.0", "cc0-1.0", "apache-2.0", "odc-by"]
OTHERS = ["مجموعة بيانات الوجوه العربية", "多语言网页文本数据集（去重版）", "Sammlung-historischer-Straßenschilder"]
OUTSIDE = ["laion/laion5b-downloader", "commoncrawl/main", "wikimedia/wikipedia", "MS-Celeb-1M", "Tiny Images"]
STATES = {"MS-Celeb-1M": "retracted", "Tiny Images": "retracted"}
SPACES = 12


def descriptor(number, made, choice):
    """The text of a descriptor, which comes from some of those made before."""
    words = choice.sample(WORDS, choice.randint(1, 4)) + [choice.choice(KINDS)]
    title = choice.choice(OTHERS) + f" {number}" if number % 97 == 96 else " ".join(words).title() + f" {number}"
    space = f"team-{choice.randrange(SPACES):02}"
    own = f"{space}/{'-'.join(words)}-{number}"
    near = [one for one in made[-60:] if choice.random() < 0.6 and one.startswith(space)] or made[-3:]
    sources = choice.sample(near, min(len(near), choice.choice([0, 1, 1, 1, 2, 3])))
    if not sources or number % 40 == 0:
        sources = [choice.choice(OUTSIDE)]
    lines = [
        "datacard: 1",
        f"id: {own}",
        f"name: {title}",
        f"summary: Made-up items about {' and '.join(words[:-1])}.",
        f"license: {choice.choice(LICENSES)}",
        f"language: {choice.choice(['en', 'de', 'ar', 'zh', 'fr'])}",
        "composition:",
        f"  instances: [{{represents: Item, count: {choice.randrange(10, 10**choice.randint(2, 9))}}}]",
        "lineage:",
        "  sources:",
    ]
    for source in sources:
        relation = choice.choice(["derived_from", "subset_of", "filtered_from", "generated_from"])
        lines += [f"    - ref: {source}", f"      relation: {relation}"]
        lines += [f"      status: {STATES[source]}"] if source in STATES else []
    lines += ["status: retracted"] if number % 131 == 130 else []
    return own, "\n".join(lines) + "\n"


def main(folder, count):
    choice = random.Random(7)
    made = []
    for number in range(count):
        own, text = descriptor(number, made, choice)
        made.append(own)
        place = pathlib.Path(folder, f"set-{number:05}")
        place.mkdir(parents=True, exist_ok=True)
        place.joinpath("datacard.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
