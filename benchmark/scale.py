#!/usr/bin/env python3
"""Measures `check` on many descriptors: python3 benchmark/scale.py [--sizes 100 1000] [--cores 1 2] [--heap 1g]

Writes 100, 1,000, 4,000 and 10,000 descriptors, each with the sources of the examples and of one another, in lines of
descent, and checks them with all rules and five profiles. Prints the seconds of the clock and of the processors, the
descriptors per second and the peak memory of the process for each number and each number of cores; a process is held
to its cores with `taskset`. Without --heap Java takes up to a quarter of the machine's memory before it tidies up. The
time of a skipped goal (Maven alone) is taken off. Run `mvn install -DskipTests` first. Not part of CI.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import example

PLUGIN = "io.github.datacard:datacard-maven-plugin:0.1.0-SNAPSHOT"
EXAMPLES = sorted(example.EXAMPLES.glob("*/datacard.yaml"))
PROFILES = "baseline,datasheet,hf-card,croissant-rai,data-card"
SIZES = (100, 1_000, 4_000, 10_000)


def descriptors(folder, count):
    """Examples in turn; each second one comes from the one before it, and each hundredth was retracted."""
    alone = [example.standing_alone(path) for path in EXAMPLES]
    for number in range(count):
        text, sources = alone[number % len(alone)]
        lines = text.splitlines(keepends=True)
        if number % 100 == 0:
            lines = [line for line in lines if not line.startswith("status:")] + ["status: retracted\n"]
        elif not any(line.startswith("lineage:") for line in lines):
            lines.append(f"lineage:\n  sources:\n    - {{ref: set-{number - 1:05}, relation: derived_from}}\n")
        example.write(folder / f"set-{number:05}", "".join(lines), sources)


def run(folder, cores, *arguments):
    """The seconds, the seconds of the processors and the peak memory in MiB of one run of Maven."""
    start = time.perf_counter()
    process = subprocess.Popen(
        ["taskset", "-c", ",".join(map(str, range(cores))), "mvn", "-q", "-B", "-o", f"{PLUGIN}:check", *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"mvn ended with {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def main(sizes, all_cores):
    for size in sizes:
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            descriptors(folder, size)
            for cores in all_cores:
                nothing, idle, _ = run(folder, cores, "-Ddatacard.skip")
                seconds, busy, memory = run(folder, cores, f"-Ddatacard.profiles={PROFILES}", "-Ddatacard.failOn=never")
                rate = size / (seconds - nothing)
                print(
                    f"{size:6} descriptors, {cores} core{'s' if cores > 1 else ' '}: {seconds:6.1f} s, of which Maven "
                    f"{nothing:4.1f} s; {rate:5.0f} descriptors per second; "
                    f"{(busy - idle) / size * 1000:5.1f} ms of processor for each; {memory} MiB",
                    flush=True,
                )


def given():
    parser = argparse.ArgumentParser(description="Measures check on many descriptors.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of descriptors")
    parser.add_argument("--cores", type=int, nargs="+", default=(1, 2), help="numbers of cores")
    parser.add_argument("--heap", help="the most heap that Java may take, such as 1g")
    return parser.parse_args()


if __name__ == "__main__":
    options = given()
    if options.heap:
        os.environ["MAVEN_OPTS"] = f"{os.environ.get('MAVEN_OPTS', '')} -Xmx{options.heap}"
    main(options.sizes, options.cores)
