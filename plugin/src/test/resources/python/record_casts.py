#!/usr/bin/env python3
"""Records which values the library `datasets` reads as which types: loading/casts.json.

Each column of two values is written as CSV and as JSON Lines below a card that declares each type in turn. Run it in a
Python with datasets 5.0.1, or to follow a new version of the library; it takes some minutes.
"""
import json, os, pathlib, shutil, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / 'loading' / 'casts.json'
os.environ['HF_HUB_OFFLINE'] = '1'
WORK = tempfile.mkdtemp()
os.environ['HF_HOME'] = WORK + '/home'
sys.path.insert(0, str(HERE))
import datasets
import hub_load

CELLS = [['1', '2'], ['-1', '2'], ['300', '70000'], ['18446744073709551615', '1'], ['1.5', '2.0'], ['1.0', '2.0'],
         ['0', '1'], ['True', 'False'], ['true', 'false'], ['yes', 'no'], ['a', 'b'], ['10:00', '11:30'],
         ['2020-04-13', '2021-01-01'], ['13/04/2020', '01/12/2021'], ['2020/04/13', '2021/01/01'],
         ['2020-04-13T10:00:00', '2021-01-01T00:00:00'], ['2020-04-13 10:00:00', '2021-01-01 00:00:00'],
         ['2020-04-13T10:00:00Z', '2021-01-01T00:00:00Z'], ['2020-04-13T10:00:00.123', '2021-01-01T00:00:00.1'],
         ['"[1, 2]"', '"[3]"'], ['"1,5"', '"2,5"'], ['1', 'x'], ['5%', '6%'], ['1e3', '2e3'], ['a1', '12']]
VALUES = [[1, 2], [-1, 2], [300, 70000], [1.5, 2.0], [0, 1], [True, False], ['yes', 'no'], ['10:00', '11:30'],
          ['13/04/2020', '01/12/2021'], [[1, 2], [3]], [['a'], ['b']], [{'x': 1}, {'x': 2}], [[{'x': 1}], [{'x': 2}]],
          [[[1]], [[2]]]]
TYPES = ['string', 'bool', 'int8', 'int64', 'uint8', 'float32', 'float64', 'date32', 'timestamp[s]', 'timestamp[us]',
         'timestamp[s, tz=UTC]', 'time32[s]', 'time64[us]', 'duration[s]', 'large_string',
         {'list': 'int64'}, {'list': 'string'}, {'struct': [{'name': 'x', 'dtype': 'int64'}]},
         {'list': [{'name': 'x', 'dtype': 'int64'}]}]


def loads(name, text, feature):
    folder = pathlib.Path(tempfile.mkdtemp(dir=WORK))
    (folder / name).write_text(text)
    column = {'name': 'a', **(feature if isinstance(feature, dict) else {'dtype': feature})}
    (folder / 'README.md').write_text('---\n' + json.dumps({'dataset_info': {'features': [column]}}) + '\n---\n')
    found = hub_load.load(str(folder), False, False)
    shutil.rmtree(folder)
    return 'error' not in found


recorded = []
for kind in TYPES:
    for cells in CELLS:
        recorded.append({'format': 'csv', 'type': kind, 'values': cells,
                         'loads': loads('train.csv', 'a\n' + ''.join(c + '\n' for c in cells), kind)})
    for values in VALUES:
        recorded.append({'format': 'jsonl', 'type': kind, 'values': values,
                         'loads': loads('train.jsonl', ''.join(json.dumps({'a': v}) + '\n' for v in values), kind)})
shutil.rmtree(WORK)
OUT.write_text('{"source": "datasets %s", "recorded": [\n%s\n]}\n' % (
    datasets.__version__, ',\n'.join(json.dumps(one) for one in recorded)))
print(f'{len(recorded)} casts')
