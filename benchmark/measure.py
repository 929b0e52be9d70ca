#!/usr/bin/env python3
"""Compares `measure` with a bare JVM that runs DuckDB's SUMMARIZE, plus sha256sum, on the same generated files.

    python3 benchmark/measure.py DUCKDB_JAR [GIGABYTES [FILES [FOLDER]]]

Measures a CSV file of GIGABYTES (default 2), a set of twenty Parquet files of five times as many logical bytes, which
is what their values have when they are not packed, and lets `check` read the footers of FILES (default 10,000) small
Parquet files. Everything is generated in FOLDER (default: the temporary folder), which needs six times GIGABYTES, and
deleted afterwards. Each comparison is made three times, one right after the other; the start of Maven, measured on a
skipped goal, is taken off. Counting repeated rows and different values exactly is timed apart.
Run `mvn install -DskipTests` first. Not part of CI.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import typing

PLUGIN = "io.github.datacard:datacard-maven-plugin:0.1.0-SNAPSHOT:"
TIMES = 3
PARTS = 20
CSV_ROW = 39
PARQUET_ROW = 98

ENGINE = """
import java.sql.*;
public class Engine {
    public static void main(String[] queries) throws Exception {
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = engine.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '1GB'");
            for (String query : queries) {
                if (statement.execute(query)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            rows.getString(1);
                        }
                    }
                }
            }
        }
    }
}
"""

# Numbers, classes and words, the same in each run: what looks like chance is a digest of the row's number.
CSV = """COPY (SELECT i AS id, round(hash(i) / 184467440737095516.16, 5) AS score, 'c' || i % 7 AS label,
    'some text ' || i % 1000 || ' here' AS text FROM range({start}, {end}) t(i)) TO '{file}' (FORMAT csv, HEADER true)"""
PARQUET = """COPY (SELECT i AS id, hash(i) / 184467440737095516.16 AS score, DATE '2000-01-01' + (i % 8000)::INTEGER AS day,
    'c' || i % 7 AS label, md5(i::VARCHAR) || md5((i + 1)::VARCHAR) || ' some text' AS text
    FROM range({start}, {end}) t(i)) TO '{file}' (FORMAT parquet)"""


class Cost(typing.NamedTuple):
    """What a process took: seconds of the clock and of the processors, and MiB of memory at the peak."""

    clock: float
    processors: float
    memory: float

    def without(self, other):
        return Cost(self.clock - other.clock, self.processors - other.processors, self.memory)

    def __str__(self):
        return f"{self.clock:.1f} s ({self.processors:.1f} s of processors, {self.memory:,.0f} MiB)"


class Runs:
    """Runs processes and tells what they cost."""

    def __init__(self, folder, jar):
        self.folder = folder
        self.jar = jar
        (folder / "Engine.java").write_text(ENGINE)
        subprocess.run(["javac", "Engine.java"], cwd=folder, check=True)

    def cost(self, *command, cwd=None):
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        return Cost(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)

    def engine(self, *queries):
        return self.cost("java", "-cp", f"{self.folder}:{self.jar}", "Engine", *queries)

    def goal(self, name, data, *options):
        """A goal on a dataset that nothing is known of yet."""
        shutil.rmtree(data / ".datacard", ignore_errors=True)
        return self.cost("mvn", "-q", "-B", "-o", PLUGIN + name, *options, cwd=data)

    def start(self, data):
        return min(self.goal("measure", data, "-Ddatacard.skip") for _ in range(TIMES))


def dataset(folder, files):
    folder.mkdir()
    (folder / "datacard.yaml").write_text(f"datacard: 1\nname: Set\nsplits: {{train: '{files}'}}\n")
    return folder


def compare(runs, data, reader, rows, logical):
    """SUMMARIZE and sha256sum against `measure`, and what it counts on demand."""
    files = sorted(str(file) for file in data.glob("*.*") if file.name != "datacard.yaml")
    print(f"{reader} of {logical / 1e9:.2f} GB in {len(files)} files, {rows:,} rows")
    runs.cost("sha256sum", *files)
    start = runs.start(data)
    for _ in range(TIMES):
        summarize = runs.engine(f"SUMMARIZE FROM {reader}({files})")
        digest = runs.cost("sha256sum", *files)
        measured = runs.goal("measure", data).without(start)
        print(
            f"  SUMMARIZE {summarize}, sha256sum {digest}, measure {measured}: "
            f"ratio {measured.clock / (summarize.clock + digest.clock):.2f} by the clock, "
            f"{measured.processors / (summarize.processors + digest.processors):.2f} by processors; "
            f"{rows / measured.clock:,.0f} rows/s",
            flush=True,
        )
    for option in "exact", "duplicates":
        asked = runs.goal("measure", data, "-Ddatacard.measure." + option).without(start)
        print(f"  with {option}: {asked}", flush=True)


def csv(runs, folder, size):
    rows = int(size / CSV_ROW)
    data = dataset(folder / "csv", "train.csv")
    runs.engine(CSV.format(start=0, end=rows, file=data / "train.csv"))
    compare(runs, data, "read_csv", rows, (data / "train.csv").stat().st_size)
    shutil.rmtree(data)


def parquet(runs, folder, size):
    rows = int(size / PARQUET_ROW / PARTS)
    data = dataset(folder / "parquet", "*.parquet")
    runs.engine(
        *(PARQUET.format(start=part * rows, end=(part + 1) * rows, file=data / f"{part:02}.parquet") for part in range(PARTS))
    )
    compare(runs, data, "read_parquet", rows * PARTS, rows * PARTS * PARQUET_ROW)
    shutil.rmtree(data)


def footers(runs, folder, count):
    data = dataset(folder / "footers", "*.parquet")
    runs.engine(PARQUET.format(start=0, end=100, file=data / "0.parquet"))
    for part in range(1, count):
        shutil.copy(data / "0.parquet", data / f"{part}.parquet")
    quiet = "-Ddatacard.failOn=never"
    for _ in range(TIMES):
        absent = runs.goal("check", data, quiet, "-Ddatacard.data=absent")
        looked = runs.goal("check", data, quiet).without(absent)
        print(f"footers of {count:,} Parquet files: {looked}, {count / looked.clock:,.0f} files/s", flush=True)
    shutil.rmtree(data)


def main(jar, gigabytes="2", files="10000", where=None):
    size = float(gigabytes) * 1e9
    with tempfile.TemporaryDirectory(dir=where) as temporary:
        folder = pathlib.Path(temporary)
        runs = Runs(folder, jar)
        footers(runs, folder, int(files))
        csv(runs, folder, size)
        parquet(runs, folder, 5 * size)
    print("load of the last minutes:", " ".join(f"{load:.1f}" for load in os.getloadavg()))


if __name__ == "__main__":
    main(*sys.argv[1:])
