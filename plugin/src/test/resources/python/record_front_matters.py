#!/usr/bin/env python3
"""Records what the library `datasets` makes of front matters: loading/front-matters.txt → loading/front-matters.json.

Each front matter stands above the same small CSV files (text, label; two rows each). Run it in a Python with
datasets 5.0.1 after a change of the texts, or to follow a new version of the library.
"""
import json, os, pathlib, shutil, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
TEXTS = HERE.parent / 'loading' / 'front-matters.txt'
os.environ['HF_HUB_OFFLINE'] = '1'
WORK = tempfile.mkdtemp()
os.environ['HF_HOME'] = WORK + '/home'
sys.path.insert(0, str(HERE))
import datasets
import hub_load

recorded = []
for number, text in enumerate(TEXTS.read_text().rstrip('\n').split('\n====\n')):
    folder = pathlib.Path(WORK, str(number))
    (folder / 'data' / 'sub').mkdir(parents=True)
    for name in ('data/train.csv', 'data/test.csv', 'data/sub/more.csv'):
        (folder / name).write_text('text,label\na,1\nb,0\n')
    (folder / 'README.md').write_text(f'---\n{text}\n---\n# A\n')
    found = hub_load.load(str(folder), False, False)
    error = found.get('error', '').replace(str(folder), '…')[:100]
    splits = {c: {s: d['rows'] for s, d in x.items()} for c, x in found.get('configs', {}).items()}
    recorded.append({'front_matter': text, **({'error': error} if error else {'splits': splits})})
shutil.rmtree(WORK)
(TEXTS.with_suffix('.json')).write_text(json.dumps(
    {'source': f'datasets {datasets.__version__}', 'recorded': recorded}, indent=1, ensure_ascii=False) + '\n')
refused = sum('error' in one for one in recorded)
print(f'{len(recorded)} front matters, of which {refused} are refused')
