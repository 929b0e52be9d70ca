#!/usr/bin/env python3
"""Measures whole processes of Maven: python3 benchmark/run.py [runs]

Prints the median time of `check` and of `check render` on one descriptor as a ratio to the same goal that is skipped
(Maven starts, resolves and loads the plugin, and does nothing), and for 1,000 generated descriptors the descriptors per
second and the peak memory of the process. Run `mvn install -DskipTests` first. Not part of CI.
"""

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import example

PLUGIN = "io.github.datacard:datacard-maven-plugin:0.1.0-SNAPSHOT"
TEXT, SOURCES = example.standing_alone(example.EXAMPLES / "scin" / "datacard.yaml")
MANY = 1000


def run(folder, *arguments):
    """The seconds that one run of Maven takes."""
    start = time.perf_counter()
    subprocess.run(["mvn", "-q", "-B", "-o", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def medians(folder, runs, variants):
    """The median seconds of each variant; the variants take turns, so that all see the same machine."""
    times = {name: [] for name in variants}
    for _ in range(runs + 1):
        for name, arguments in variants.items():
            times[name].append(run(folder, *arguments))
    return {name: statistics.median(taken[1:]) for name, taken in times.items()}


def one(runs):
    with tempfile.TemporaryDirectory() as temporary:
        # The name of the folder becomes the dataset's id.
        folder = pathlib.Path(temporary, "scin")
        example.write(folder, TEXT, SOURCES)
        result = medians(
            folder,
            runs,
            {
                "nothing": [f"{PLUGIN}:check", "-Ddatacard.skip"],
                "check": [f"{PLUGIN}:check"],
                "check render": [f"{PLUGIN}:check", f"{PLUGIN}:render"],
            },
        )
    for name, seconds in result.items():
        print(f"{name:14} {seconds:6.2f} s  ratio {seconds / result['nothing']:.2f}")
    return result["nothing"]


def many(nothing):
    with tempfile.TemporaryDirectory() as folder:
        for number in range(MANY):
            example.write(pathlib.Path(folder, f"set-{number:04}"), TEXT, SOURCES)
        for goals in (["check"], ["check", "render"]):
            seconds = run(folder, *[f"{PLUGIN}:{goal}" for goal in goals])
            rate = MANY / (seconds - nothing)
            print(f"{MANY} descriptors, {' '.join(goals)}: {seconds:.1f} s, {rate:.0f} descriptors per second")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"peak memory of the largest process: {peak} MiB")


if __name__ == "__main__":
    os.environ.setdefault("MAVEN_OPTS", "")
    many(one(int(sys.argv[1]) if len(sys.argv) > 1 else 10))
