#!/usr/bin/env python3
"""Measures pages and catalog of many datasets: python3 benchmark/catalog.py [datasets]

Prints the pages per second of `render`, their bytes, the peak memory of Maven, and in Chromium, how long the catalog
takes to be ready and to answer a first search, and its longest task, during which the page answers nobody. Run `mvn install -DskipTests` first. Not part of CI.
"""

import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request

import example

PLUGIN = "io.github.datacard:datacard-maven-plugin:0.1.0-SNAPSHOT"
TEXT, SOURCES = example.standing_alone(example.EXAMPLES / "scin" / "datacard.yaml")
DRIVER = "http://127.0.0.1:9537"

# Searches as a reader does, and tells how long the answer took and for how long the page answered nobody else.
SEARCH = """
const [word, done] = arguments;
const from = performance.now();
const longest = { page: 0, search: 0 };
new PerformanceObserver((list) => list.getEntries().forEach((task) => {
  const when = task.startTime < from ? "page" : "search";
  longest[when] = Math.max(longest[when], task.duration);
})).observe({ type: "longtask", buffered: true });
const search = document.getElementById("search");
search.value = word;
search.dispatchEvent(new Event("input", { bubbles: true }));
const look = () => {
  const card = document.querySelector(".card a");
  if (document.documentElement.dataset.shown === "all" && document.querySelectorAll(".card:not([hidden])").length === 1) {
    const answered = performance.now() - from;
    setTimeout(() => done({ answered, loaded: from, longest, href: card.getAttribute("href") }), 300);
  } else {
    setTimeout(look, 5);
  }
};
look();
"""


def driver(path, body):
    request = urllib.request.Request(DRIVER + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["value"]


def search(page, word):
    """Opens a page in a new Chromium and searches for a word that one dataset has."""
    process = subprocess.Popen(["chromedriver", "--port=9537"], stdout=subprocess.DEVNULL)
    try:
        time.sleep(1)
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu"]}
        session = driver("/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})["sessionId"]
        driver(f"/session/{session}/timeouts", {"script": 60000})
        driver(f"/session/{session}/url", {"url": page})
        return driver(f"/session/{session}/execute/async", {"script": SEARCH, "args": [word]})
    finally:
        process.terminate()


def seconds(command, folder):
    start = time.perf_counter()
    found = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    return time.perf_counter() - start, found


def write(folder, count):
    choice = random.Random(1)
    for number in range(count):
        words = " ".join(f"word{choice.randrange(20000)}" for _ in range(60))
        text = f"{TEXT}\nnotes: {words} unique{number}\n"
        example.write(pathlib.Path(folder, f"set-{number:05}"), text, SOURCES)


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
        found = search(output.joinpath("index.html").as_uri(), f"unique{count // 2}")
        if found["href"] != f"set-{count // 2:05}/index.html":
            sys.exit("The search did not find the dataset.")
        print(
            f"catalog ready after {found['loaded']:.0f} ms, first search answered after {found['answered']:.0f} ms; "
            f"longest task while loading {found['longest']['page']:.0f} ms, while searching "
            f"{found['longest']['search']:.0f} ms"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
