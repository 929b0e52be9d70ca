#!/usr/bin/env python3
"""Judges folders with a card: the same or better than what was recorded of them without it (loading/folders.json).

Each argument is a folder of folders. Those that were not recorded are compared with one of the same name in the folder
"without" beside the argument. Folders of one name whose cards say the same to the library are loaded once. Exit code 1
if one of them fails, or loads worse.
"""
import json, pathlib, sys, time

import yaml

from hub_load import compare
from load_many import load_all

# Columns are lost because the library takes the description of the data for data, parts fields where none end, or reads
# UTF-16 as characters and nothing between them.
BETTER = {'layout-with-croissant', 'layout-with-datapackage', 'csv-decimal-comma', 'csv-single-quotes',
          'odd-image-metadata-json', 'odd-csv-utf16-le-nobom'}
RECORD = pathlib.Path(__file__).resolve().parent.parent / 'loading' / 'folders.json'


def told(folder):
    """What the card of a folder tells the library, of which other keys change nothing."""
    matter = (folder / 'README.md').read_text().split('---\n')[1]
    front = yaml.safe_load(matter)
    return folder.name, json.dumps([front.get('configs'), front.get('dataset_info')], sort_keys=True, default=str)


recorded = {one.pop('folder'): one for one in json.loads(RECORD.read_text())['recorded']}
folders = [folder for top in sys.argv[1:] for folder in sorted(pathlib.Path(top).iterdir())]
own = [folder for folder in folders if folder.name not in recorded]
once = {told(folder): folder for folder in folders}
loaded = load_all([*once.values(), *(folder.parent.parent / 'without' / folder.name for folder in own)])
after = dict(zip(once, loaded))
recorded.update(zip((folder.name for folder in own), loaded[len(once):]))
counts = {}
for folder in folders:
    verdict, remarks = compare(recorded[folder.name], after[told(folder)])
    if verdict == 'WORSE' and folder.name in BETTER:
        verdict = 'better'
    counts[verdict] = counts.get(verdict, 0) + 1
    if verdict not in ('same', 'fails both'):
        print(f'{folder.parent.name}/{folder.name}: {verdict}: {"; ".join(remarks[:4])}')
print(', '.join(f'{verdict}: {count}' for verdict, count in sorted(counts.items()))
      + f' of {len(folders)} ({len(loaded)} loads, {time.process_time():.0f} s)')
sys.exit(1 if not folders or counts.get('FAILS') or counts.get('WORSE') else 0)
