#!/usr/bin/env python3
"""Records what the library `datasets` makes of the folders of loading/folders.zip: loading/folders.json.

Folders are loaded as they are, with the card that some of them have. Run it in a Python with datasets 5.0.1, pillow and
soundfile after make_folders.py, or to follow a new version of the library.
"""
import json, pathlib, tempfile, zipfile

from load_many import datasets, load_all

LOADING = pathlib.Path(__file__).resolve().parent.parent / 'loading'
with tempfile.TemporaryDirectory() as work:
    with zipfile.ZipFile(LOADING / 'folders.zip') as archive:
        archive.extractall(work)
    names = sorted(folder.name for folder in pathlib.Path(work).iterdir())
    found = load_all([pathlib.Path(work, name) for name in names])
recorded = [json.dumps({'folder': name, **one}, ensure_ascii=False) for name, one in zip(names, found)]
(LOADING / 'folders.json').write_text('{"source": "datasets %s", "recorded": [\n%s\n]}\n' % (
    datasets.__version__, ',\n'.join(recorded)))
print(f'{len(recorded)} folders, of which {sum("error" in one for one in found)} do not load')
