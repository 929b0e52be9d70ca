#!/usr/bin/env python3
"""Measures pages and catalog of many datasets: python3 benchmark/catalog.py [datasets]

Prints the pages per second of `render`, their bytes, the peak memory of Maven, and how long Chromium takes to open the
catalog and to answer a first search, beyond its own start. Run `mvn install -DskipTests` first. Not part of CI.
"""

import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

PLUGIN = "io.github.datacard:datacard-maven-plugin:0.1.0-SNAPSHOT"
EXAMPLE = pathlib.Path(__file__).parent.parent / "examples" / "scin" / "datacard.yaml"
BROWSER = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom"]


def seconds(command, folder):
    start = time.perf_counter()
    found = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    return time.perf_counter() - start, found


def write(folder, count):
    text = EXAMPLE.read_text(encoding="utf-8")
    choice = random.Random(1)
    for number in range(count):
        dataset = pathlib.Path(folder, f"set-{number:05}")
        dataset.mkdir()
        words = " ".join(f"word{choice.randrange(20000)}" for _ in range(60))
        dataset.joinpath("datacard.yaml").write_text(f"{text}\nnotes: {words} unique{number}\n", encoding="utf-8")


def main(count):
    with tempfile.TemporaryDirectory() as folder:
        write(folder, count)
        taken, _ = seconds(["mvn", "-q", "-B", "-o", f"{PLUGIN}:render"], folder)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        output = pathlib.Path(folder, ".datacard", "out")
        pages = list(output.rglob("*.html"))
        size = sum(file.stat().st_size for file in output.rglob("*") if file.is_file())
        print(f"{count} datasets: {taken:.1f} s, {len(pages) / taken:.0f} pages per second, {size / 1e6:.1f} MB")
        print(f"peak memory of Maven: {peak} MiB")
        start, _ = seconds([*BROWSER, "about:blank"], folder)
        address = output.joinpath("index.html").as_uri() + f"#q=unique{count // 2}"
        searched, page = seconds([*BROWSER, address], folder)
        if f"set-{count // 2:05}/index.html" not in page:
            sys.exit("The search did not find the dataset.")
        print(f"catalog opened and first search answered: {searched - start:.2f} s beyond Chromium's start")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
