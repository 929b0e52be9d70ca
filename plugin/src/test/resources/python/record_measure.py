#!/usr/bin/env python3
"""Records what datasets, pandas and pyarrow say of 160 small generated folders, and of hand-written ones.

    python3 record.py FOLDERS.zip TRUTH.json

Each folder has one format and some kinds of columns. It is loaded with load_dataset; rows, types, empty cells, different
values, smallest, largest, mean, deviation, median and lengths come from pandas and pyarrow. The test needs no Python: it
reads the two files. Versions stand in TRUTH.json.
"""

import datetime
import decimal
import fractions
import gzip
import io
import json
import math
import pathlib
import random
import shutil
import sys
import tempfile
import zipfile

import datasets
import pandas
import pyarrow as pa
import pyarrow.parquet as pq

datasets.disable_progress_bars()
ROWS = (1, 2, 7, 30, 61)
WORDS = ["one", "two", "three four", "fünf", "a,b", 'q"uote', "line\nbreak", "semi;colon", " spaced ", "日本", "x" * 40, "0", "e5"]


def maybe(share, value):
    return lambda r, i: None if r.random() < share else value(r, i)


VALUES = {
    "ints": lambda r, i: r.randrange(-50, 50),
    "id": lambda r, i: i,
    "large": lambda r, i: r.randrange(-(2**62), 2**62),
    "small": lambda r, i: r.randrange(3),
    "floats": lambda r, i: r.uniform(-10, 10),
    "halves": lambda r, i: r.randrange(10) / 2,
    "tiny": lambda r, i: r.uniform(0, 1) * 1e-12,
    "huge": lambda r, i: r.uniform(-1, 1) * 1e200,
    "flags": lambda r, i: r.random() < 0.4,
    "words": lambda r, i: r.choice(WORDS),
    "names": lambda r, i: f"n{i}",
    "constant": lambda r, i: "same",
    "missing_ints": maybe(0.3, lambda r, i: r.randrange(9)),
    "missing_floats": maybe(0.3, lambda r, i: r.uniform(0, 5)),
    "missing_words": maybe(0.3, lambda r, i: r.choice(WORDS)),
    "missing_flags": maybe(0.3, lambda r, i: r.random() < 0.5),
    "nothing": lambda r, i: None,
}
CSV_ONLY = {
    "zeros": lambda r, i: f"{r.randrange(1000):05d}",
    "digits20": lambda r, i: str(10**19 + r.randrange(10**18)),
    "signed": lambda r, i: f"+{r.randrange(9)}",
    "exponents": lambda r, i: f"{r.randrange(1, 9)}e{r.randrange(3)}",
    "days": lambda r, i: str(datetime.date(2020, 1, 1) + datetime.timedelta(days=r.randrange(900))),
    "times": lambda r, i: f"2021-03-{1 + r.randrange(28):02d} {r.randrange(24):02d}:00:00",
    "na": lambda r, i: r.choice(["NA", "null", "None", "nan", "n/a", "4", "5"]),
    "late_text": lambda r, i: "7" if i < 25 else "seven",
    "late_fraction": lambda r, i: "7" if i < 25 else "7.25",
    "padded": lambda r, i: f" {r.randrange(9)}",
    "yesno": lambda r, i: r.choice(["yes", "no"]),
    "python_flags": lambda r, i: r.choice(["True", "False"]),
    "lower_flags": lambda r, i: r.choice(["true", "false"]),
    "infinite": lambda r, i: r.choice(["inf", "-inf", "1.5", "2.5"]),
    "underscored": lambda r, i: "1_000",
    "percent": lambda r, i: f"{r.randrange(90)}%",
}
NESTED = {
    "list_of_words": lambda r, i: [r.choice(["a", "b", "c"]) for _ in range(r.randrange(4))],
    "list_of_ints": maybe(0.2, lambda r, i: [r.randrange(9) for _ in range(1 + r.randrange(3))]),
    "object": lambda r, i: {"k": r.randrange(5), "t": r.choice(["u", "v"])},
}
TYPED = {
    "int8": (pa.int8(), lambda r, i: r.randrange(-9, 9)),
    "uint16": (pa.uint16(), lambda r, i: r.randrange(60000)),
    "uint64": (pa.uint64(), lambda r, i: 2**63 + r.randrange(9)),
    "float32": (pa.float32(), lambda r, i: r.randrange(40) / 8),
    "decimal": (pa.decimal128(12, 3), lambda r, i: decimal.Decimal(r.randrange(-9999, 9999)).scaleb(-3)),
    "day": (pa.date32(), lambda r, i: datetime.date(1999, 12, 31) + datetime.timedelta(days=r.randrange(3000))),
    "moment": (pa.timestamp("us"), lambda r, i: datetime.datetime(2022, 1, 1) + datetime.timedelta(seconds=r.randrange(9**7))),
    "zoned": (pa.timestamp("ms", tz="UTC"), lambda r, i: datetime.datetime(2022, 1, 1) + datetime.timedelta(hours=r.randrange(9**4))),
    "large_text": (pa.large_string(), lambda r, i: r.choice(WORDS)),
    "with_nan": (pa.float64(), lambda r, i: r.choice([math.nan, 1.0, 2.5])),
    "sometimes": (pa.int32(), maybe(0.4, lambda r, i: r.randrange(7))),
}
FORMATS = ["csv", "tsv", "csv.gz", "crlf.csv", "blank.csv", "short.csv", "jsonl", "json", "jsonl.gz", "parquet", "shards.parquet", "arrow", "lz4.arrow", "zstd.arrow", "txt", "two.csv"]


def delimited(rows, names, separator=",", end="\n", quote_all=False):
    def cell(value):
        text = "" if value is None else str(value)
        return '"' + text.replace('"', '""') + '"' if quote_all or any(c in text for c in separator + '"\n') else text
    lines = [separator.join(names)] + [separator.join(cell(row[name]) for name in names) for row in rows]
    return end.join(lines) + end


def table(r, count, names):
    columns = {}
    for name in names:
        kind, value = TYPED[name]
        columns[name] = pa.array([value(r, i) for i in range(count)], kind)
    return pa.table(columns)


def write(folder, form, r):
    count = r.choice(ROWS)
    if form.endswith("txt"):
        (folder / "train.txt").write_text("".join(r.choice(["a line", "", "long " * 9]) + "\n" for _ in range(count)))
        return
    if "parquet" in form or "arrow" in form:
        data = table(r, count, r.sample(sorted(TYPED), 4))
        if form == "shards.parquet":
            pq.write_table(data, folder / "train-0.parquet")
            pq.write_table(data.slice(0, 1), folder / "train-1.parquet")
        elif form == "parquet":
            pq.write_table(data, folder / "train.parquet")
        else:
            packed = form.split(".")[0] if "." in form else None
            with pa.ipc.new_stream(folder / "train.arrow", data.schema, options=pa.ipc.IpcWriteOptions(compression=packed)) as out:
                out.write_table(data, max_chunksize=13)
        return
    plain = dict(VALUES) | (NESTED if "json" in form else CSV_ONLY)
    names = r.sample(sorted(plain), 5)
    rows = [{name: plain[name](r, i) for name in names} for i in range(count)]
    if "json" in form:
        text = json.dumps(rows) if form == "json" else "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    else:
        rows = [{n: (v.replace("\n", " ") if isinstance(v, str) and form in ("crlf.csv", "blank.csv", "short.csv") else v) for n, v in row.items()} for row in rows]
        text = delimited(rows, names, "\t" if form == "tsv" else ",", "\r\n" if form == "crlf.csv" else "\n", form == "two.csv")
    if form == "blank.csv":
        lines = text.split("\n")
        text = "\n".join(lines[:2] + [""] + lines[2:]) + "\n\n"
    if form == "short.csv":
        lines = text.rstrip("\n").split("\n")
        lines[-1] = lines[-1].split(",")[0] if '"' not in lines[-1] else lines[-1]
        text = "\n".join(lines) + "\n"
    end = form.split(".", 1)[1] if form in ("crlf.csv", "blank.csv", "short.csv", "two.csv") else form
    content = text.encode()
    (folder / f"train.{end}").write_bytes(gzip.compress(content, mtime=0) if end.endswith("gz") else content)


# Written by hand: cells, lines and keys that readers take in different ways.
CELLS = {
    "thousands": ['"1,234"', '"5,678"', "9"],
    "money": ["$5", "$6.50", "$7"],
    "hex": ["0x1F", "0x2A", "0x00"],
    "bare_points": ["1.", ".5", "-.25", "2"],
    "too_large": ["1e400", "2.5", "1"],
    "negative_zero": ["-0", "0", "1"],
    "tenths": ["0.1", "0.2", "0.30000000000000004"],
    "seventeen_digits": ["0.12345678901234568", "123456789.12345678", "5"],
    "int64_ends": ["9223372036854775807", "-9223372036854775808", "0"],
    "int64_and_one": ["9223372036854775808", "1", "2"],
    "uint64_end": ["18446744073709551615", "3", "4"],
    "infinity_words": ["Infinity", "-Infinity", "1"],
    "nan_in_capitals": ["NAN", "1.5", "2"],
    "na_and_numbers": ["N/A", "1.5", "<NA>", "2"],
    "capital_flags": ["TRUE", "FALSE", "TRUE"],
    "mixed_flags": ["True", "false", "TRUE"],
    "flags_and_gap": ["True", "", "False", "True"],
    "letters_for_flags": ["t", "f", "t"],
    "flags_and_numbers": ["True", "1", "0"],
    "slashes": ["1/2", "3/4", "5/6"],
    "spaces_behind": ["1 ", "2 ", "3"],
    "tab_before": ["\t1", "2", "3"],
    "quoted_numbers": ['"1"', '"2"', "3"],
    "quoted_nothing": ['""', "a", "b"],
    "quoted_null": ['"NULL"', "a", "b"],
    "only_spaces": ["   ", "a", "b"],
    "arabic_digits": ["١٢", "٣", "٤"],
    "wide_digits": ["１２", "3", "4"],
    "smileys": ["👩‍👩‍👧", "🇩🇪", "e\u0301"],
    "long_cell": ["y" * 100_000, "z", ""],
    "number_sign": ["# no comment", "a", "b"],
    "backslashes": ["a\\,b".replace(",", ""), "\\N", "c\\\\d"],
    "apostrophes": ["'a", "b'", "'c'"],
    "early_number_late_word": ["1"] * 40 + ["one"],
    "early_gap_late_number": [""] * 40 + ["7"],
    "early_word_late_gap": ["w"] * 40 + [""],
    "percent_and_gap": ["5%", "", "6%"],
    "exponent_whole": ["1e3", "2E3", "3e+3"],
    "plus_and_minus": ["+1", "-2", "+3"],
    "dashes": ["-", "1", "2"],
    "points": [".", "1", "2"],
    "leading_zeros_floats": ["007.50", "08.25", "9"],
    "house_numbers": ["12", "12a", "13"],
    "version_numbers": ["1.0.0", "1.1.0", "2.0.0"],
    "hours": ["12:30", "7:45", "23:59:59"],
    "one_value": ["5"],
}
TABLES = {
    "mark.csv": "\ufeffa,b\n1,x\n2,y\n",
    "no_end.csv": "a,b\n1,x\n2,y",
    "mixed_ends.csv": "a,b\r\n1,x\n2,y\r\n3,z\n",
    "quoted_lines.csv": 'a,b\n1,"x\ny"\n2,"""q"""\n',
    "spaces_in_names.csv": " a ,b c\n1,x\n2,y\n",
    "numbers_as_names.csv": "2019,2020\n1,2\n3,4\n",
    "single_blank.csv": "a\n1\n\n2\n\n",
    "wide.csv": ",".join(f"k{i}" for i in range(120)) + "\n" + ",".join(map(str, range(120))) + "\n",
    "missing_keys.jsonl": '{"a": 1}\n{"b": "x"}\n{"a": 2, "b": "y"}\n',
    "late_key.jsonl": '{"a": 1}\n' * 50 + '{"a": 2, "late": "x"}\n',
    "late_fraction.jsonl": '{"a": 1}\n' * 50 + '{"a": 2.5}\n',
    "null_then_text.jsonl": '{"a": null}\n{"a": null}\n{"a": "x"}\n',
    "escapes.jsonl": '{"a": "\\u00e4\\ud83d\\ude00"}\n{"a": "\\n\\t"}\n',
    "odd_keys.jsonl": '{"a.b": 1, "c d": 2, "é": 3}\n{"a.b": 4, "c d": 5, "é": 6}\n',
    "flags_and_null.jsonl": '{"a": true}\n{"a": null}\n{"a": false}\n',
    "empty_lists.jsonl": '{"a": []}\n{"a": [1, 2]}\n{"a": [3]}\n',
    "empty_objects.jsonl": '{"a": {"k": 1}}\n{"a": {}}\n{"a": null}\n',
    "texts_like_numbers.jsonl": '{"a": "1"}\n{"a": "2"}\n{"a": "03"}\n',
    "minus_zero.jsonl": '{"a": -0.0}\n{"a": 0.5}\n',
    "exponents.jsonl": '{"a": 1e3}\n{"a": 2.5E-3}\n',
    "no_end.jsonl": '{"a": 1}\n{"a": 2}',
    "blank_between.jsonl": '{"a": 1}\n\n{"a": 2}\n',
}


# Read with options of their configuration.
OPTIONS = {
    "decimal_comma": ("a;b\n1,5;x\n2,25;1,5\n", {"sep": ";", "decimal": ","}),
    "thousands_comma": ("a;b\n1,500;x\n2,250;y\n12;z\n", {"sep": ";", "thousands": ","}),
    "both_marks": ("a;b\n1.500,5;x\n2.250;y\n12;z\n", {"sep": ";", "thousands": ".", "decimal": ","}),
    "own_words": ("a,b\n-9,x\n2,missing\n3,NA\n", {"na_values": ["-9", "missing"]}),
    "no_words": ("a,b\nNA,x\nnull,\n", {"keep_default_na": False}),
    "own_words_alone": ("a,b\nNA,x\n?,y\n", {"keep_default_na": False, "na_values": ["?"]}),
    "some_columns": ("a,b,c\n1,x,3\n2,y,4\n", {"usecols": ["a", "c"]}),
    "comments": ("# head\na,b\n# c\n1,x\n2,y # z\n3,\"u#v\"\n", {"comment": "#"}),
    "blank_start": ("\n\na,b\n1,x\n", {}),
    "blank_start_crlf": ("\r\na,b\r\n1,x\r\n2,y\r\n", {}),
    "utf16": ("\ufeffa,b\n1,ä\n2,日本\n", {"encoding": "utf-16-le"}),
    "quotes": ("a,b\n1,'x,y'\n2,'z'\n", {"quotechar": "'"}),
}


def parquet(columns, **how):
    out = io.BytesIO()
    pq.write_table(columns if isinstance(columns, pa.Table) else pa.table(columns), out, **how)
    return out.getvalue()


def arrow(columns):
    data, out = pa.table(columns), io.BytesIO()
    with pa.ipc.new_stream(out, data.schema) as lines:
        lines.write_table(data)
    return out.getvalue()


def moments(unit, zone):
    return pa.array([0, 1_720_000_000 * {"s": 1, "us": 10**6, "ns": 10**9}[unit], None], pa.timestamp(unit, tz=zone))


# Looked for in what others publish.
LATER = {
    "late_zeros.csv": "v\n" + "12\n" * 3000 + "007\n",
    "late_exponent.csv": "v\n" + "1\n" * 3000 + "1e2\n",
    "late_infinity.csv": "v\n" + "1\n" * 3000 + "inf\n",
    "words_of_nothing.csv": "row,v\n" + "".join(f"{i},{w}\n" for i, w in enumerate(["#N/A", "#NA", "-1.#IND", "1.#QNAN", "<NA>", "n/a", "NULL", "5.5"])),
    "nearly_nothing.csv": "row,v\n1,na\n2,none\n3,Null\n4, NA\n5,N.A.\n",
    "space_before_quote.csv": 'a,b\n1, "x"\n2,"z"\n',
    "space_behind_quote.csv": 'a,b\n1 ,"x" \n2,"z"\n',
    "space_and_doubled_quotes.csv": 'a,b\n1, "x ""y"" z"\n2, "w"\n',
    "space_and_no_text.csv": 'a,b\n1, ""\n2, "w"\n',
    "space_before_quoted_name.csv": 'a, "b"\n1,2\n3,4\n',
    "quote_within.csv": 'a,b\nx"y"z,2\nw,3\n',
    "text_behind_quote.csv": 'a,b\n"x"y,2\n"z" w,3\n',
    "quoted_line_ends.csv": 'a,b\r\n1,"x\r\ny"\r\n2,z\r\n',
    "line_of_spaces.csv": "a,b\n1,x\n   \n2,y\n",
    "line_of_spaces_alone.csv": "a\n1\n  \n2\n",
    "only_commas.csv": "a,b\n,\n,\n",
    "same_names_in_capitals.csv": "a,A,a\n1,2,3\n",
    "suffixed_names.csv": "a.1,a,a\n1,2,3\n",
    "no_names.csv": ",,\n1,2,3\n",
    "line_in_name.csv": '"a\nb",c\n1,2\n',
    "more_names.csv": "a,b,c\n1,2\n3,4\n",
    "marked_quotes.csv": '\ufeff"a","b"\n1,x\n2,y\n',
    "hard_spaces.csv": "a,b\n1,\u00a05\n2,6\n",
    "years_before.csv": "row,v\n1,-0044-03-15\n2,2024-01-01\n",
    "short_days.csv": "row,v\n1,2024-1-5\n2,2024-12-31\n",
    "weeks.csv": "row,v\n1,2024-W05\n2,2024-W06\n",
    "zoned_times.csv": "row,v\n1,2024-01-31 10:00:00+01:00\n2,2024-01-31 10:00:00-05:00\n",
    "large_and_below_zero.csv": "row,v\n1,9223372036854775808\n2,-1\n",
    "long_fractions.csv": "row,v\n1,12345678901234567890.5\n2,2\n",
    "capital_letters.jsonl": '{"a": 1, "A": 2}\n{"a": 3, "A": 4}\n',
    "other_order.jsonl": '{"b": 1, "a": 2}\n{"a": 3, "b": 4, "c": 5}\n',
    "lists_of_objects.jsonl": '{"a": [{"b": [{"c": 1}]}]}\n{"a": []}\n',
    "signed_ends.jsonl": '{"a": 9223372036854775807}\n{"a": -9223372036854775808}\n',
    "long_whole.jsonl": '{"a": 1234567890123456789012345}\n{"a": 1}\n',
    "points_in_keys.jsonl": '{"a.b": 1, "a": {"b": 2}}\n',
    "line_ends.jsonl": '{"a": 1}\r\n{"a": 2}\r\n',
    "texts_alone.json": '["x", "yy"]',
    "numbers_alone.json": "[1, 2, 3]",
    "pretty.json": '[\n {"a": 1},\n {"a": 2.5, "b": "x"}\n]',
    "line_ends.txt": "a\r\n\r\nb\r\n",
    "long_line.txt": "q" * 2_500_000 + "\nb\n",
    "form_feeds.txt": "a\x0cb\nc\x0bd\n",
    "odd_names.parquet": parquet({"a b": [1], 'c"d': [2], "e'f": [3], "": [4], "x.y": [5]}),
    "capitals.parquet": parquet({"a": [1], "A": ["x"]}),
    "many_digits.parquet": parquet({"a": pa.array([decimal.Decimal("9" * 38), decimal.Decimal("-" + "9" * 38)], pa.decimal128(38, 0))}),
    "nanoseconds.parquet": parquet({"a": moments("ns", None)}),
    "zones.parquet": parquet({"a": moments("us", "UTC"), "b": moments("s", "UTC")}),
    "codes.parquet": parquet({"a": pa.array(["x", "y", None, "x"]).dictionary_encode(), "b": pa.array([5, 7, 5, 5]).dictionary_encode()}),
    "small_groups.parquet": parquet({"a": list(range(1000))}, row_group_size=7),
    "brotli.parquet": parquet({"a": list(range(50))}, compression="brotli"),
    "halves.parquet": parquet({"a": pa.array([1.5, math.nan, None], pa.float16())}),
    "batches.arrow": arrow({"a": pa.chunked_array([[1], [], [2, 3]], pa.int64())}),
    "codes.arrow": arrow({"a": pa.array(["x", None, "y"]).dictionary_encode(), "b": pa.array([1.5, 2.5, 1.5]).dictionary_encode()}),
}
LATER_OPTIONS = {
    "spaces_left_out.csv": ('a, b\n1, "x, y"\n2,  z\n', {"skipinitialspace": True}),
    "below_a_member.json": ('{"data": [{"a": 1, "b": "x"}, {"a": 2, "b": null}], "version": 1}', {"field": "data"}),
    "spaces_in_numbers.csv": ("a;b\n1 500;x\n2;y\n", {"sep": ";", "thousands": " "}),
    "comma_below_zero.csv": ("a;b\n-1,5;x\n+2,25;y\n1e3;z\n", {"sep": ";", "decimal": ","}),
    "other_names.csv": ("a,b\n1,x\n", {"names": ["n", "m"], "header": 0}),
    "long_rows_left_out.csv": ("a,b\n1,2\n3,4,5\n6,7\n", {"on_bad_lines": "skip"}),
    "japanese.csv": ("a,b\n1,日本\n2,語\n", {"encoding": "shift_jis"}),
    "with_mark.csv": ("\ufeffa,b\n1,x\n", {"encoding": "utf-8-sig"}),
}


def later():
    for name, content in LATER.items():
        yield name, content.encode() if isinstance(content, str) else content, {}
    for name, (text, options) in LATER_OPTIONS.items():
        yield name, text.encode(options.get("encoding", "utf-8").replace("-sig", "")), options


def with_options():
    for name, (text, options) in OPTIONS.items():
        yield f"{name}.csv", text.encode(options.get("encoding", "utf-8")), options


def by_hand():
    for name, cells in CELLS.items():
        yield f"{name}.csv", ("row,v\n" + "".join(f"{row},{cell}\n" for row, cell in enumerate(cells))).encode()
    for name, text in TABLES.items():
        yield name, text.encode()


def number(value):
    value = float(value)
    return repr(value) if math.isfinite(value) else ""


def figures(column, feature):
    kind = column.type
    said = {"type": feature.dtype if isinstance(feature, datasets.Value) else "list" if isinstance(feature, datasets.List) else "struct"}
    said["nulls"] = column.null_count
    values = column.drop_null()
    if pa.types.is_floating(kind) or pa.types.is_integer(kind) or pa.types.is_decimal(kind):
        numbers = [v for v in values.to_pylist() if math.isfinite(v)]
        said["distinct"] = len(set("nan" if v != v else v for v in values.to_pylist()))
        if numbers:
            mean = sum(map(fractions.Fraction, numbers)) / len(numbers)
            said |= {"min": str(min(numbers)), "max": str(max(numbers)), "mean": number(mean), "median": str(sorted(numbers)[(len(numbers) + 1) // 2 - 1])}
            if len(numbers) > 1 and max(abs(float(v)) for v in numbers) < 1e150:
                exact = [fractions.Fraction(v) for v in numbers]
                middle = sum(exact) / len(exact)
                said["deviation"] = number(math.sqrt(sum((v - middle) ** 2 for v in exact) / (len(exact) - 1)))
    elif pa.types.is_string(kind) or pa.types.is_large_string(kind):
        lengths = [len(v) for v in values.to_pylist()]
        said["distinct"] = len(set(values.to_pylist()))
        if lengths:
            said |= {"shortest": min(lengths), "longest": max(lengths), "length": number(sum(lengths) / len(lengths))}
    elif pa.types.is_list(kind):
        lengths = [len(v) for v in values.to_pylist()]
        if lengths:
            said |= {"shortest": min(lengths), "longest": max(lengths), "length": number(sum(lengths) / len(lengths))}
    elif pa.types.is_temporal(kind):
        found = values.to_pylist()
        said["distinct"] = len(set(found))
        if found:
            said |= {"first": str(min(found)), "last": str(max(found))}
    elif pa.types.is_boolean(kind):
        said["distinct"] = len(set(values.to_pylist()))
    return said


def main(packed, truth):
    found = {}
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out, tempfile.TemporaryDirectory() as temporary:
        hands = [(name, content, {}) for name, content in by_hand()]
        hands.append(("wide_numbers.jsonl", b'{"a": 12345678901234567890}\n{"a": 1}\n{"a": 3}\n', {}))
        hands += with_options()
        hands += later()
        for case in range(160 + len(hands)):
            r = random.Random(case)
            form = FORMATS[case % len(FORMATS)] if case < 160 else hands[case - 160][0]
            case_name = f"{case:03d}-{form}"
            folder = pathlib.Path(temporary) / case_name
            folder.mkdir()
            if case < 160:
                write(folder, form, r)
            else:
                (folder / f"train.{form.split('.')[-1]}").write_bytes(hands[case - 160][1])
            options = hands[case - 160][2] if case >= 160 else {}
            for file in sorted(folder.iterdir()):
                out.writestr(zipfile.ZipInfo(f"{case_name}/{file.name}", (2024, 1, 1, 0, 0, 0)), file.read_bytes(), zipfile.ZIP_DEFLATED)
            try:
                loaded = datasets.load_dataset(str(folder), split="train", cache_dir=f"{temporary}/cache-{case}", keep_in_memory=True, **options)
                data = loaded.data.table.combine_chunks()
                found[case_name] = ({"options": options} if options else {}) | {
                    "rows": loaded.num_rows,
                    "columns": {name: figures(data[name].combine_chunks(), loaded.features[name]) for name in loaded.column_names},
                }
            except Exception as refused:
                found[case_name] = {"refused": type(refused).__name__}
            shutil.rmtree(f"{temporary}/cache-{case}", ignore_errors=True)
    versions = {"datasets": datasets.__version__, "pandas": pandas.__version__, "pyarrow": pa.__version__}
    lines = ",\n".join(f"{json.dumps(case)}: {json.dumps(said, ensure_ascii=False)}" for case, said in found.items())
    pathlib.Path(truth).write_text(f"{{\"versions\": {json.dumps(versions)}, \"folders\": {{\n{lines}\n}}}}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
