#!/usr/bin/env python3
"""Judges folders with a card: the same or better than what was recorded of them without it (loading/folders.json).

Each argument is a folder of the folders of loading/folders.zip, to which cards were written. Exit code 1 if one of them
fails, or loads worse.
"""
import json, pathlib, sys

from hub_load import compare
from load_many import load_all

RECORD = pathlib.Path(__file__).resolve().parent.parent / 'loading' / 'folders.json'
recorded = {one.pop('folder'): one for one in json.loads(RECORD.read_text())['recorded']}
folders = [folder for top in sys.argv[1:] for folder in sorted(pathlib.Path(top).iterdir()) if folder.name in recorded]
counts = {}
for folder, found in zip(folders, load_all(folders)):
    verdict, remarks = compare(recorded[folder.name], found)
    counts[verdict] = counts.get(verdict, 0) + 1
    if verdict not in ('same', 'fails both'):
        print(f'{folder.parent.name}/{folder.name}: {verdict}: {"; ".join(remarks[:4])}')
print(', '.join(f'{verdict}: {count}' for verdict, count in sorted(counts.items())) + f' of {len(folders)}')
sys.exit(1 if not folders or counts.get('FAILS') or counts.get('WORSE') else 0)
