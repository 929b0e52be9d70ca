#!/usr/bin/env python3
"""Runs the programs that pages and cards show, each in its folder: they read the rows that were recorded of it.

The argument is a file with a list of programs: folder, library (datasets, pandas or card: what a card prints), options of
the reader, names of splits, code. Exit code 1 if one of them fails, or reads other rows or columns.
"""
import json, os, pathlib, sys, time

import pandas

import load_many
from load_many import datasets, hub_load

RECORD = pathlib.Path(__file__).resolve().parent.parent / 'loading' / 'folders.json'
# The library takes the description of the data for data, or guesses another encoding than the file has.
OTHERWISE = {'layout-with-croissant', 'layout-with-datapackage', 'odd-image-metadata-json', 'odd-csv-utf16-le-nobom'}
recorded = {one['folder']: one.get('configs', {}).get('default') for one in json.loads(RECORD.read_text())['recorded']}
programs = json.loads(pathlib.Path(sys.argv[1]).read_text())
by_folder = {f'program-{number}': program for number, program in enumerate(programs)}


def run(number, *_):
    """Rows and columns of each split that a program reads, in the place of what the library says of a folder."""
    program = by_folder[number]
    datasets.disable_progress_bars()
    os.chdir(program['folder'])
    names = {}
    try:
        exec(program['code'], names)
    except Exception as e:
        return {'failed': hub_load.words(e)}
    if program['library'] in ('datasets', 'card'):
        return {split: [data.num_rows, data.column_names] for split, data in names['dataset'].items()}
    frames = [name for name, value in names.items() if isinstance(value, pandas.DataFrame)]
    read = {split: [len(names[frame]), [*map(str, names[frame].columns), *(n for n in names[frame].index.names if n)]]
            for split, frame in zip(program['splits'], frames)}
    # The library gives each split the columns of all, empty where it has none of its own; pandas reads each by itself.
    every = {name for _, columns in read.values() for name in columns}
    return {split: [rows, [*columns, *sorted(every - set(columns))]] for split, (rows, columns) in read.items()}


def columns_of(names):
    return sorted(name for name in names if not name.startswith('__index'))


hub_load.load = run
faults = 0
for program, read in zip(programs, load_many.load_all(list(by_folder))):
    name = pathlib.Path(program['folder']).name
    expected = recorded.get(name, {})                     # of an example: it loads
    if expected is None or name in OTHERWISE or expected and sorted(program['splits']) != sorted(expected):
        continue                                          # does not load anyway, or init found tables in it
    fault = read.get('failed') or read.get('error')
    for split, found in expected.items() if not fault else ():
        rows, columns = read.get(split, [None, []])
        if rows != found['rows']:
            fault = f'{split}: {rows} rows instead of {found["rows"]}'
        elif not program['options'] and program['library'] != 'card' and columns_of(columns) != columns_of(found['types']):
            fault = f'{split}: columns {columns} instead of {list(found["types"])}'
    if fault:
        faults += 1
        print(f'{pathlib.Path(program["folder"]).name}: {fault}\n{program["code"]}\n')
print(f'{len(programs)} programs, {faults} with faults ({time.process_time():.0f} s)')
sys.exit(1 if faults else 0)
