#!/usr/bin/env python3
"""Makes the dataset folders on which inference and cards are held against the library `datasets`: loading/folders.zip.

Formats x layouts x types x options, small enough for a repository. Run it in a Python with datasets 5.0.1, pillow and
soundfile after a change of the folders, then record_folders.py. With a folder as argument it writes them there instead.
"""
import bz2, gzip, io, json, lzma, pathlib, pickle, sys, tarfile, wave, zipfile
import datetime as dt
from decimal import Decimal

import pandas
import pyarrow as pa
import pyarrow.parquet as pq
from datasets import (Array2D, Audio, ClassLabel, Dataset, Features, Image, LargeList, List, Sequence,
                      Translation, Value)
from PIL import Image as Picture

FOLDERS = {}


def folder(name, files):
    assert name not in FOLDERS, name
    FOLDERS[name] = {path: content.encode() if isinstance(content, str) else content for path, content in files.items()}


def lines(*rows):
    return ''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows)


def picture(kind='PNG', color=0, mode='RGB'):
    out = io.BytesIO()
    Picture.new(mode, (4, 3), color).save(out, kind)
    return out.getvalue()


def sound():
    out = io.BytesIO()
    with wave.open(out, 'wb') as w:
        w.setnchannels(1), w.setsampwidth(2), w.setframerate(8000), w.writeframes(b'\0\0' * 80)
    return out.getvalue()


def parquet(table, **options):
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def arrow(table, stream=True):
    out = io.BytesIO()
    with (pa.ipc.new_stream if stream else pa.ipc.new_file)(out, table.schema) as writer:
        writer.write_table(table)
    return out.getvalue()


def of_hub(columns, features):
    """A table as the library writes it, with features in its metadata."""
    features = Features(features)
    if 'audio' in columns:  # encoding needs torchcodec
        return pa.Table.from_pydict(columns, schema=features.arrow_schema)
    return Dataset.from_dict(columns, features=features).data.table


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w') as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            content = content.encode() if isinstance(content, str) else content
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


# ---- delimited files: dialects, headers, encodings, compressions ----

ROWS = [['id', 'text', 'score'], ['1', 'first', '0.5'], ['2', 'second', '1.5'], ['3', 'third', '2']]


def delimited(sep=',', rows=ROWS, end='\n', quote=''):
    return ''.join(sep.join(quote + cell + quote for cell in row) + end for row in rows)


for name, sep in {'comma': ',', 'semicolon': ';', 'pipe': '|', 'tab': '\t', 'caret': '^', 'colon': ':'}.items():
    folder(f'csv-{name}', {'train.csv': delimited(sep)})
for name, sep in {'tab': '\t', 'comma': ',', 'semicolon': ';'}.items():
    folder(f'tsv-{name}', {'train.tsv': delimited(sep)})
folder('csv-crlf', {'train.csv': delimited(end='\r\n')})
folder('csv-cr', {'train.csv': delimited(end='\r')})
folder('csv-quoted', {'train.csv': delimited(quote='"')})
folder('csv-quoted-semicolons', {'train.csv': delimited(';', quote='"')})
folder('csv-single-quotes', {'train.csv': "id,text\n1,'a, b'\n2,'c, d'\n"})
folder('csv-decimal-comma', {'train.csv': 'id;value\n1;1,5\n2;2,5\n'})
folder('csv-thousands', {'train.csv': 'id,value\n1,"1,500"\n2,"2,500"\n'})
folder('csv-latin-1', {'train.csv': 'id,text\n1,caf\u00e9\n2,na\u00efve\n'.encode('latin-1')})
folder('csv-semicolon-latin-1', {'data/train.csv': 'id;text\n1;caf\u00e9\n2;na\u00efve\n'.encode('latin-1')})
folder('csv-utf-16', {'train.csv': 'id,text\n1,caf\u00e9\n2,a\n'.encode('utf-16')})
folder('csv-byte-order-mark', {'train.csv': '\ufeffid,text\n1,a\n2,b\n'})
folder('csv-gz', {'train.csv.gz': gzip.compress(delimited().encode(), mtime=0)})
folder('csv-gz-semicolon', {'train.csv.gz': gzip.compress(delimited(';').encode(), mtime=0)})
folder('csv-bz2', {'train.csv.bz2': bz2.compress(delimited().encode())})
folder('tsv-gz', {'data/train.tsv.gz': gzip.compress(delimited('\t').encode(), mtime=0)})
folder('csv-no-header', {'train.csv': '1,2.5,a\n2,3.5,b\n'})
folder('csv-header-only', {'train.csv': 'id,text\n', 'test.csv': 'id,text\n1,a\n'})
folder('csv-empty-lines', {'train.csv': 'id,text\n\n1,a\n\n2,b\n'})
folder('csv-comment-lines', {'train.csv': '# exported\nid,text\n1,a\n'})
folder('csv-index', {'train.csv': ',text\n0,a\n1,b\n'})
folder('csv-trailing-comma', {'train.csv': 'id,text,\n1,a,\n2,b,\n'})
folder('csv-repeated-names', {'train.csv': 'a,a,b,a\n1,2,3,4\n'})
folder('csv-odd-names', {'train.csv': 'my col,"x,y",#n,a.b,a/b,Ümlaut\n1,2,3,4,5,6\n'})
folder('csv-names-with-spaces', {'train.csv': 'id, text , label\n1, a , x\n'})
folder('csv-numbers-as-names', {'train.csv': '1,2,3\n4,5,6\n'})
folder('csv-line-breaks', {'train.csv': 'id,text\n1,"a\nb"\n2,"c\n\nd"\n'})
folder('csv-one-column', {'train.csv': 'text\none\ntwo; three\nfour, five\n'.replace(', ', ' ')})
folder('csv-one-row', {'train.csv': 'id,text\n1,a\n'})
folder('csv-short-rows', {'train.csv': 'id,text,label\n1,a\n2,b,x\n'})
folder('csv-long-rows', {'train.csv': 'id,text\n1,a,x\n2,b,y\n'})
folder('csv-mixed-separators', {'train.csv': delimited(), 'test.csv': delimited(';')})
folder('csv-mixed-separators-data', {'data/train.csv': delimited(';'), 'data/test.csv': delimited('|')})
folder('csv-mixed-in-one-split', {'data/train-a.csv': delimited(), 'data/train-b.csv': delimited(';')})
folder('csv-and-tsv', {'train.csv': delimited(), 'test.tsv': delimited('\t')})
folder('csv-and-tsv-in-one-split', {'a.csv': delimited(), 'b.csv': delimited(), 'c.tsv': delimited('\t')})

# ---- delimited files: what cells hold ----

CELLS = {
    'whole': ['1', '-2'], 'zero-and-one': ['0', '1'], 'large': ['9223372036854775807', '1'],
    'beyond-int64': ['18446744073709551615', '1'], 'beyond-uint64': ['36893488147419103232', '1'],
    'decimal': ['1.5', '2.25'], 'whole-decimals': ['1.0', '2.0'], 'exponent': ['1e3', '2e-3'],
    'plus': ['+1', '+2'], 'leading-zeros': ['00123', '00456'], 'phone': ['+49 170 1', '+49 170 2'],
    'infinite': ['inf', '1.5'], 'gap-in-whole': ['1', '', '3'], 'gap-in-text': ['a', '', 'c'], 'gap-in-bool': ['True', '', 'False'],
    'all-empty': ['', ''], 'none-words': ['None', 'a'], 'na-words': ['NA', 'a', 'NULL'], 'nan': ['nan', '1'],
    'bool': ['True', 'False'], 'bool-lower': ['true', 'false'], 'bool-upper': ['TRUE', 'FALSE'], 'yes-no': ['yes', 'no'],
    't-f': ['T', 'F'], 'date': ['2020-04-13', '2021-01-01'], 'day-first': ['13/04/2020', '01/12/2021'],
    'month-first': ['04/13/2020', '12/01/2021'], 'date-time': ['2020-04-13 10:00:00', '2021-01-01 00:00:00'],
    'date-time-t': ['2020-04-13T10:00:00', '2021-01-01T00:00:00'], 'zoned': ['2020-04-13T10:00:00Z', '2021-01-01T00:00:00+01:00'],
    'clock': ['10:00', '11:30'], 'clock-seconds': ['10:00:01', '11:30:02'], 'duration': ['1 days', '2 days'], 'year': ['2020', '2021'],
    'percent': ['5%', '6.5%'], 'money': ['$5', '$6'], 'uuid': ['6f1c3c1e-9a55-4b7e-8c5c-0d7a0a3b8a11', '7f1c3c1e-9a55-4b7e-8c5c-0d7a0a3b8a11'],
    'list-text': ['"[1, 2]"', '"[3]"'], 'object-text': ['"{""a"": 1}"', '"{""a"": 2}"'], 'hex': ['0x1F', '0x20'],
    'underscored': ['1_000', '2_000'], 'mixed-late': ['1'] * 120 + ['x'], 'decimal-late': ['1'] * 120 + ['1.5'],
    'text-late-empty': ['a'] * 120 + [''], 'spaces': [' a', 'b '], 'quotes': ['"say ""hi"""', '"x"'], 'words': ['ok', 'bad', 'ok'],
}
for name, cells in CELLS.items():
    folder(f'cells-{name}', {'train.csv': 'id,value\n' + ''.join(f'{n},{cell}\n' for n, cell in enumerate(cells))})

# ---- JSON ----

VALUES = {
    'plain': [{'text': 'a', 'n': 1, 'x': 0.5, 'b': True}, {'text': 'b', 'n': 2, 'x': 1.5, 'b': False}],
    'null-first': [{'a': None, 'b': 1}, {'a': 'x', 'b': None}], 'all-null': [{'a': None, 'b': 1}, {'a': None, 'b': 2}],
    'missing-keys': [{'a': 1}, {'a': 2, 'b': 'x'}], 'other-order': [{'a': 1, 'b': 2}, {'b': 3, 'a': 4}],
    'whole-then-decimal': [{'a': 1}, {'a': 1.5}], 'minus-one': [{'a': -1}, {'a': 0}, {'a': 1}],
    'large': [{'a': 9223372036854775807}, {'a': 1}], 'beyond': [{'a': 18446744073709551615}, {'a': 1}],
    'dates': [{'a': '2020-04-13', 'b': '2020-04-13T10:00:00', 'c': '10:00'}], 'zoned': [{'a': '2020-04-13T10:00:00Z'}],
    'lists': [{'a': [1, 2], 'b': ['x'], 'c': [[1], [2, 3]]}, {'a': [], 'b': [], 'c': []}],
    'empty-list-first': [{'a': []}, {'a': [1]}], 'only-empty-lists': [{'a': []}, {'a': []}],
    'objects': [{'o': {'a': 1, 'b': {'c': 'x'}}}, {'o': {'a': 2, 'b': {'c': 'y'}}}],
    'objects-with-gaps': [{'o': {'a': 1}}, {'o': None}, {'o': {'a': 2}}],
    'changing-keys': [{'o': {'a': 1}}, {'o': {'b': 2}}, {'o': {'c': 3}}], 'empty-object': [{'o': {}, 'n': 1}, {'o': {}, 'n': 2}],
    'list-of-objects': [{'l': [{'a': 1, 'b': 'x'}]}, {'l': [{'a': 2, 'b': 'y'}, {'a': 3, 'b': 'z'}]}],
    'list-of-objects-late-key': [{'l': [{'a': 1}]}, {'l': [{'a': 2, 'b': 'y'}]}],
    'mixed-types': [{'a': 1}, {'a': 'x'}], 'mixed-list': [{'a': [1, 'x']}],
    'chat': [{'messages': [{'role': 'user', 'content': 'Hi'}, {'role': 'assistant', 'content': 'Hello'}]},
             {'messages': [{'role': 'system', 'content': 'Be brief'}, {'role': 'user', 'content': 'Hi'}]}],
    'chat-tools': [{'messages': [{'role': 'user', 'content': 'Hi', 'tool_calls': None}], 'tools': '[]'},
                   {'messages': [{'role': 'assistant', 'content': None, 'tool_calls': [{'id': '1', 'type': 'function'}]}], 'tools': '[{}]'}],
    'squad': [{'id': '1', 'context': 'a b', 'question': 'q', 'answers': {'text': ['a'], 'answer_start': [0]}},
              {'id': '2', 'context': 'c', 'question': 'q', 'answers': {'text': [], 'answer_start': []}}],
    'odd-names': [{'my col': 1, 'a.b': 2, '@id': 'x', '1': 3, 'ü': 4}], 'empty-text': [{'a': ''}, {'a': 'x'}],
    'boolean-words': [{'a': 'yes'}, {'a': 'no'}], 'leading-zeros': [{'a': '007'}, {'a': '008'}],
    'preference': [{'prompt': 'p', 'chosen': [{'role': 'user', 'content': 'x'}], 'rejected': [{'role': 'user', 'content': 'y'}], 'score': 4}],
    'vectors': [{'v': [0.5, 0.25, 1.0]}, {'v': [1.0, 2.0, 3.0]}], 'late-type': [{'a': 1}] * 150 + [{'a': 2.5}],
    'late-key': [{'a': 1}] * 150 + [{'a': 2, 'z': 'x'}], 'deep': [{'a': {'b': {'c': {'d': [{'e': [1]}]}}}}],
}
for name, values in VALUES.items():
    folder(f'jsonl-{name}', {'train.jsonl': lines(*values)})
folder('json-array', {'train.json': json.dumps(VALUES['plain'])})
folder('json-array-nested', {'train.json': json.dumps(VALUES['squad'], indent=1)})
folder('json-lines', {'train.json': lines(*VALUES['plain'])})
folder('json-field', {'train.json': json.dumps({'version': '1.0', 'data': VALUES['plain']})})
folder('json-columns', {'train.json': json.dumps({'a': [1, 2], 'b': ['x', 'y']})})
folder('json-one-object', {'train.json': json.dumps({'a': 1, 'b': 'x'})})
folder('json-two-files', {'train.json': json.dumps(VALUES['plain']), 'test.json': json.dumps(VALUES['plain'])})
folder('ndjson', {'train.ndjson': lines(*VALUES['plain'])})
folder('jsonl-gz', {'data/train.jsonl.gz': gzip.compress(lines(*VALUES['chat']).encode(), mtime=0)})
folder('jsonl-splits', {'train.jsonl': lines(*VALUES['plain']), 'validation.jsonl': lines(*VALUES['plain']), 'test.jsonl': lines(*VALUES['plain'])})
folder('jsonl-splits-differ', {'train.jsonl': lines({'a': 1, 'b': None}), 'test.jsonl': lines({'a': 2, 'b': 'x'})})
folder('jsonl-shards', {f'data/train-{n:05}-of-00003.jsonl': lines({'a': n, 'b': str(n)}) for n in range(3)})
folder('jsonl-crlf', {'train.jsonl': lines(*VALUES['plain']).replace('\n', '\r\n')})
folder('jsonl-empty-lines', {'train.jsonl': '{"a": 1}\n\n{"a": 2}\n\n'})
folder('jsonl-upper-case', {'TRAIN.JSONL': lines({'a': 1}), 'train.jsonl': lines({'a': 2})})

# ---- text ----

folder('txt', {'train.txt': 'one\n\ntwo\n'})
folder('txt-splits', {'train.txt': 'one\n', 'test.txt': 'two\nthree'})
folder('txt-gz', {'train.txt.gz': gzip.compress(b'one\ntwo\n', mtime=0)})
folder('txt-many', {f'corpus/{n}.txt': f'{n}\n' for n in range(4)})
folder('txt-crlf', {'train.txt': 'one\r\ntwo\r\n'})

# ---- Parquet and Arrow ----

PLAIN = pa.table({'id': pa.array([1, 2]), 'text': ['a', 'b'], 'score': [0.5, 1.5], 'ok': [True, None]})
TYPES = {
    'int8': pa.array([1, 2], pa.int8()), 'int16': pa.array([1, 2], pa.int16()), 'int32': pa.array([1, 2], pa.int32()), 'uint8': pa.array([1, 2], pa.uint8()),
    'uint16': pa.array([1, 2], pa.uint16()), 'uint32': pa.array([1, 2], pa.uint32()), 'uint64': pa.array([1, 2], pa.uint64()), 'float16': pa.array([1.0, 2.0], pa.float16()),
    'float32': pa.array([1, 2], pa.float32()), 'bool': pa.array([True, False]), 'null': pa.nulls(2), 'large-string': pa.array(['a', 'b'], pa.large_string()),
    'string-view': pa.array(['a', 'b'], pa.string_view()), 'binary': pa.array([b'a', b'b']), 'large-binary': pa.array([b'a', b'b'], pa.large_binary()),
    'date32': pa.array([dt.date(2020, 1, 1), None]), 'date64': pa.array([dt.date(2020, 1, 1), None], pa.date64()),
    'timestamp-s': pa.array([1, 2], pa.timestamp('s')), 'timestamp-ms': pa.array([1, 2], pa.timestamp('ms')), 'timestamp-us': pa.array([1, 2], pa.timestamp('us')), 'timestamp-ns': pa.array([1, 2], pa.timestamp('ns')),
    'timestamp-utc': pa.array([1, 2], pa.timestamp('us', 'UTC')), 'timestamp-berlin': pa.array([1, 2], pa.timestamp('ns', 'Europe/Berlin')),
    'time32': pa.array([1, 2], pa.time32('ms')), 'time64': pa.array([1, 2], pa.time64('us')), 'duration': pa.array([1, 2], pa.duration('us')),
    'decimal128': pa.array([Decimal('1.50'), None], pa.decimal128(9, 2)), 'decimal256': pa.array([Decimal('1.50'), None], pa.decimal256(50, 2)),
    'fixed-binary': pa.array([b'ab', b'cd'], pa.binary(2)), 'list': pa.array([[1], [2, 3]]), 'large-list': pa.array([[1], [2, 3]], pa.large_list(pa.int64())),
    'fixed-list': pa.array([[1.0, 2.0], [3.0, 4.0]], pa.list_(pa.float32(), 2)), 'list-of-lists': pa.array([[[1]], [[2], [3]]]),
    'struct': pa.array([{'a': 1, 'b': {'c': 'x'}}, None]), 'list-of-structs': pa.array([[{'a': 1, 'b': 'x'}], []]), 'struct-of-lists': pa.array([{'a': [1]}, {'a': []}]),
    'map': pa.array([[('a', 1)], []], pa.map_(pa.string(), pa.int64())), 'dictionary': pa.array(['a', 'b']).dictionary_encode(), 'empty-struct-list': pa.array([[], []], pa.list_(pa.struct([('a', pa.int8())]))),
}
for name, column in TYPES.items():
    table = pa.table({'id': [1, 2], 'value': column})
    folder(f'parquet-{name}', {'data/train-00000-of-00001.parquet': parquet(table)})
    if name not in ('string-view',):
        folder(f'arrow-{name}', {'data/train-00000-of-00001.arrow': arrow(table, name > 'f')})
FEATURES = {
    'class-label': ({'label': [0, 1, 1]}, {'label': ClassLabel(names=['no', 'yes'])}),
    'class-label-list': ({'tags': [[0, 1], [], [1]]}, {'tags': List(ClassLabel(names=['O', 'B']))}),
    'class-label-odd-names': ({'label': [0, 1, 2]}, {'label': ClassLabel(names=['no', '1', 'a: b'])}),
    'image': ({'image': [{'bytes': picture(), 'path': 'a.png'}]}, {'image': Image()}),
    'image-undecoded': ({'image': [{'bytes': picture(), 'path': 'a.png'}]}, {'image': Image(decode=False)}),
    'image-list': ({'images': [[{'bytes': picture(), 'path': 'a.png'}]]}, {'images': List(Image())}),
    'audio': ({'audio': [{'bytes': sound(), 'path': 'a.wav'}]}, {'audio': Audio(sampling_rate=8000)}),
    'list-length': ({'v': [[1.0, 2.0]]}, {'v': List(Value('float32'), length=2)}),
    'large-list': ({'v': [[1, 2]]}, {'v': LargeList(Value('int64'))}),
    'array2d': ({'m': [[[1, 2], [3, 4]]]}, {'m': Array2D(shape=(2, 2), dtype='int32')}),
    'translation': ({'translation': [{'en': 'a', 'de': 'b'}]}, {'translation': Translation(languages=['en', 'de'])}),
    'sequence-of-dict': ({'answers': [{'text': ['a'], 'start': [0]}]}, {'answers': Sequence({'text': Value('string'), 'start': Value('int32')})}),
    'list-of-dict': ({'turns': [[{'role': 'user', 'text': 'a'}]]}, {'turns': List({'role': Value('string'), 'text': Value('string')})}),
    'dict': ({'o': [{'a': 1, 'b': 'x'}]}, {'o': {'a': Value('int8'), 'b': Value('string')}}),
    'all-scalars': ({'a': [1], 'b': [1.5], 'c': ['x'], 'd': [True]}, {'a': Value('uint16'), 'b': Value('float32'), 'c': Value('large_string'), 'd': Value('bool')}),
    'timestamps': ({'t': [dt.datetime(2020, 1, 1)]}, {'t': Value('timestamp[s]')}),
}
for name, (columns, features) in FEATURES.items():
    table = of_hub(columns, features)
    folder(f'hub-parquet-{name}', {'data/train-00000-of-00001.parquet': parquet(table)})
    folder(f'hub-arrow-{name}', {'data/train-00000-of-00001.arrow': arrow(table)})
folder('parquet-plain', {'data/train-00000-of-00001.parquet': parquet(PLAIN), 'data/test-00000-of-00001.parquet': parquet(PLAIN)})
folder('parquet-shards', {f'data/train-{n:05}-of-00003.parquet': parquet(PLAIN) for n in range(3)})
folder('parquet-zstd', {'train.parquet': parquet(PLAIN, compression='zstd')})
folder('parquet-without-schema', {'train.parquet': parquet(pa.table({'t': pa.array([1], pa.timestamp('us', 'UTC')), 'm': pa.array([[('a', 1)]], pa.map_(pa.string(), pa.int64()))}), store_schema=False)})
folder('parquet-int96', {'train.parquet': parquet(pa.table({'t': pa.array([1], pa.timestamp('ns'))}), use_deprecated_int96_timestamps=True, store_schema=False)})
folder('parquet-of-pandas', {'train.parquet': parquet(pa.Table.from_pandas(PLAIN.to_pandas().set_index('text')))})
folder('parquet-differing-splits', {'data/train-00000-of-00001.parquet': parquet(pa.table({'a': pa.array([1], pa.int64())})), 'data/test-00000-of-00001.parquet': parquet(pa.table({'a': pa.array([1], pa.int32())}))})
folder('parquet-other-order', {'data/train-00000-of-00001.parquet': parquet(pa.table({'a': [1], 'b': ['x']})), 'data/train-00001-of-00001.parquet': parquet(pa.table({'b': ['y'], 'a': [2]}))})
folder('parquet-dotted', {'train.parquet': parquet(pa.table({'a.b': [1], 'c d': ['x'], '': [2]}))})
folder('parquet-no-rows', {'train.parquet': parquet(PLAIN.slice(0, 0))})
folder('arrow-stream', {'train.arrow': arrow(PLAIN)})
folder('arrow-file', {'train.arrow': arrow(PLAIN, False)})
folder('arrow-splits', {'train.arrow': arrow(PLAIN), 'test.arrow': arrow(PLAIN)})
folder('arrow-shards', {f'data/train-{n:05}-of-00002.arrow': arrow(PLAIN) for n in range(2)})
folder('arrow-no-rows', {'train.arrow': arrow(PLAIN.slice(0, 0))})

# ---- media ----

PNG, JPG = picture(), picture('JPEG')
for kind, end in {'PNG': 'png', 'JPEG': 'jpg', 'GIF': 'gif', 'BMP': 'bmp', 'TIFF': 'tif', 'WEBP': 'webp', 'PPM': 'ppm'}.items():
    folder(f'image-{end}', {f'train/{n}.{end}': picture(kind, n * 9) for n in range(2)})
folder('image-splits', {f'{s}/{n}.png': PNG for s in ('train', 'test') for n in range(2)})
folder('image-flat', {'a.png': PNG, 'b.png': PNG})
folder('image-upper-case', {'train/A.PNG': PNG, 'train/b.jpg': JPG})
folder('image-classes', {f'train/{c}/{n}.png': PNG for c in ('cat', 'dog') for n in range(2)})
folder('image-classes-splits', {f'{s}/{c}/{n}.jpg': JPG for s in ('train', 'test') for c in ('cat', 'dog') for n in range(2)})
folder('image-classes-flat', {f'{c}/{n}.png': PNG for c in ('cat', 'dog') for n in range(2)})
folder('image-classes-data', {f'data/{s}/{c}/{n}.png': PNG for s in ('train', 'val') for c in ('no', 'yes') for n in range(1)})
folder('image-classes-numbers', {f'train/{c}/{n}.png': PNG for c in ('0', '1', '10', '2') for n in range(1)})
folder('image-classes-odd', {f'train/{c}/{n}.png': PNG for c in ('Golden retriever', "d'oh", 'a: b') for n in range(1)})
folder('image-one-class', {f'train/only/{n}.png': PNG for n in range(2)})
folder('image-two-levels', {f'train/{a}/{b}/{n}.png': PNG for a in 'xy' for b in 'pq' for n in range(1)})
folder('image-uneven-levels', {'train/a.png': PNG, 'train/cat/b.png': PNG, 'train/dog/c.png': PNG})
folder('image-classes-differ', {'train/cat/a.png': PNG, 'train/dog/b.png': PNG, 'test/cat/c.png': PNG, 'test/emu/d.png': PNG})
META = [{'file_name': 'a.png', 'caption': 'x', 'n': 1}, {'file_name': 'b.png', 'caption': 'y', 'n': 2}]


def table_of(rows, kind):
    if kind == 'csv':
        return ','.join(rows[0]) + '\n' + ''.join(','.join(str(v) for v in row.values()) + '\n' for row in rows)
    return lines(*rows) if kind == 'jsonl' else parquet(pa.Table.from_pylist(rows))


for kind in ('csv', 'jsonl', 'parquet'):
    meta = table_of(META, kind)
    folder(f'image-metadata-{kind}', {'train/a.png': PNG, 'train/b.png': PNG, f'train/metadata.{kind}': meta})
    folder(f'image-metadata-{kind}-top', {'a.png': PNG, 'b.png': PNG, f'metadata.{kind}': meta})
    folder(f'image-metadata-{kind}-splits', {f'{s}/{f}': c for s in ('train', 'test') for f, c in {'a.png': PNG, 'b.png': PNG, f'metadata.{kind}': meta}.items()})
    folder(f'audio-metadata-{kind}', {'train/a.wav': sound(), 'train/b.wav': sound(), f'train/metadata.{kind}': table_of([{'file_name': f'{n}.wav', 'text': n} for n in 'ab'], kind)})
folder('image-metadata-folders', {'train/x/a.png': PNG, 'train/y/b.png': PNG, 'train/metadata.jsonl': lines({'file_name': 'x/a.png', 'k': 1}, {'file_name': 'y/b.png', 'k': 2})})
folder('image-metadata-nested', {'train/a.png': PNG, 'train/metadata.jsonl': lines({'file_name': 'a.png', 'objects': {'bbox': [[1.0, 2.0, 3.0, 4.0]], 'categories': [0]}})})
folder('image-metadata-pairs', {'train/a.png': PNG, 'train/b.png': PNG, 'train/metadata.csv': 'input_file_name,output_file_name,text\na.png,b.png,x\n'})
folder('image-metadata-lists', {'train/a.png': PNG, 'train/b.png': PNG, 'train/metadata.jsonl': lines({'file_names': ['a.png', 'b.png'], 'text': 'x'})})
folder('image-metadata-other-lists', {'train/a.png': PNG, 'train/b.png': PNG, 'train/metadata.jsonl': lines({'frames_file_names': ['a.png', 'b.png'], 'text': 'x'})})
folder('image-metadata-some', {'train/a.png': PNG, 'train/b.png': PNG, 'train/metadata.csv': 'file_name,text\na.png,x\n'})
folder('image-metadata-label', {'train/a.png': PNG, 'train/b.png': PNG, 'train/metadata.csv': 'file_name,label\na.png,cat\nb.png,dog\n'})
folder('image-metadata-classes', {'train/cat/a.png': PNG, 'train/dog/b.png': PNG, 'train/metadata.csv': 'file_name,text\ncat/a.png,x\ndog/b.png,y\n'})
folder('image-metadata-second', {'train/a.png': PNG, 'train/metadata.csv': 'text,file_name\nx,a.png\n'})
folder('image-metadata-no-file-name', {'train/a.png': PNG, 'train/metadata.csv': 'file,text\na.png,x\n'})
folder('image-metadata-late-types', {'train/a.png': PNG, 'train/b.png': PNG, 'train/metadata.jsonl': lines({'file_name': 'a.png', 'n': 1}, {'file_name': 'b.png', 'n': 1.5})})
folder('image-metadata-semicolons', {'train/a.png': PNG, 'train/metadata.csv': 'file_name;text\na.png;x\n'})
folder('audio-wav', {'train/a.wav': sound(), 'train/b.wav': sound()})
folder('audio-classes', {f'{c}/{n}.wav': sound() for c in ('yes', 'no') for n in range(2)})
folder('video', {'train/a.mp4': b'\0\0\0\x18ftypisom', 'train/b.mp4': b'\0\0\0\x18ftypisom'})
folder('pdf', {'a.pdf': b'%PDF-1.4\n', 'b.pdf': b'%PDF-1.4\n'})
folder('image-zip', {'train.zip': zipped({'a.png': PNG, 'b.png': PNG})})
folder('image-zip-classes', {'train.zip': zipped({'cat/a.png': PNG, 'dog/b.png': PNG})})
folder('image-zip-metadata', {'train.zip': zipped({'a.png': PNG, 'b.png': PNG, 'metadata.csv': table_of(META, 'csv')})})
folder('image-zip-splits', {'data/train.zip': zipped({'a.png': PNG}), 'data/test.zip': zipped({'b.png': PNG})})
folder('csv-zip', {'train.zip': zipped({'train.csv': delimited()})})
folder('jsonl-zip', {'data.zip': zipped({'a.jsonl': lines({'a': 1}), 'b.jsonl': lines({'a': 2})})})
SHARD = {f'{n:03}.{end}': content for n in range(2) for end, content in {'png': PNG, 'json': json.dumps({'n': n, 'tags': ['x']}), 'txt': f'caption {n}'}.items()}
folder('webdataset', {'train-000.tar': tarred(SHARD), 'train-001.tar': tarred(SHARD)})
folder('webdataset-splits', {'train/000.tar': tarred(SHARD), 'test/000.tar': tarred(SHARD)})
folder('webdataset-classes', {'data/train-00000-of-00001.tar': tarred({f'{n}.{end}': content for n in range(2) for end, content in {'jpg': JPG, 'cls': str(n)}.items()})})
folder('webdataset-audio', {'train.tar': tarred({'a.wav': sound(), 'a.txt': 'x', 'b.wav': sound(), 'b.txt': 'y'})})

# ---- layouts ----

CSV = delimited()
folder('layout-folders', {'train/a.csv': CSV, 'test/a.csv': CSV, 'validation/a.csv': CSV})
folder('layout-data-folder', {'data/train.csv': CSV, 'data/dev.csv': CSV, 'data/test.csv': CSV})
folder('layout-other-words', {'training.csv': CSV, 'valid.csv': CSV, 'evaluation.csv': CSV})
folder('layout-no-word', {'reviews.csv': CSV})
folder('layout-two-tables', {'users.csv': 'id,name\n1,a\n', 'orders.csv': 'order,user,price\n1,1,2.5\n'})
folder('layout-two-alike', {'2020.csv': CSV, '2021.csv': CSV})
folder('layout-config-folders', {'en/train.csv': CSV, 'en/test.csv': CSV, 'de/train.csv': CSV, 'de/test.csv': CSV})
folder('layout-config-columns', {'users/train.csv': 'id,name\n1,a\n', 'orders/train.csv': 'order,price\n1,2\n'})
folder('layout-config-names', {'en_train.csv': CSV, 'en_test.csv': CSV, 'de_train.csv': CSV, 'de_test.csv': CSV})
folder('layout-custom-splits', {f'data/{s}-00000-of-00001.csv': CSV for s in ('clean', 'other', 'train')})
folder('layout-mixed-formats', {'a.csv': CSV, 'b.csv': CSV, 'c.jsonl': lines({'a': 1})})
folder('layout-with-documents', {'train.csv': CSV, 'LICENSE': 'MIT\n', 'paper.pdf': b'%PDF-1.4\n', 'script.py': '1\n'})
folder('layout-with-license-text', {'train.txt': 'a\nb\n', 'LICENSE.txt': 'MIT\n'})
folder('layout-with-json', {'train.csv': CSV, 'test.csv': CSV, 'stats.json': '{"rows": 6}'})
folder('layout-with-croissant', {'data.csv': CSV, 'croissant.json': '{"name": "x"}'})
folder('layout-with-datapackage', {'data/m.csv': CSV, 'datapackage.json': '{"name": "x", "resources": [{"path": "data/m.csv"}]}'})
folder('layout-with-checksums', {'train.csv': CSV, 'test.csv': CSV, 'MD5SUMS.txt': 'x\n', 'requirements.txt': 'y\n'})
folder('layout-hidden', {'train.csv': CSV, '.cache/x.csv': CSV, '__pycache__/y.csv': CSV})
folder('layout-deep', {'a/b/c/d/train.csv': CSV})
folder('layout-spaces', {'my data/train set.csv': CSV, 'my data/test set.csv': CSV})
folder('layout-brackets', {'data [v1]/train.csv': CSV})
folder('layout-unicode', {'données/train.csv': CSV})
folder('layout-quotes', {"data/train it's.csv": CSV})
folder('layout-saved', {'train/data-00000-of-00001.arrow': arrow(of_hub(*FEATURES['class-label'])), 'train/state.json': '{"_data_files": [{"filename": "data-00000-of-00001.arrow"}]}', 'train/dataset_info.json': '{}', 'dataset_dict.json': '{"splits": ["train"]}'})
folder('layout-many-shards', {f'data/train-{n:05}-of-00012.csv': CSV for n in range(12)})

# ---- cards that people wrote ----


def card(matter, files, name):
    folder(f'card-{name}', {'README.md': f'---\n{matter}\n---\n\n# Some data\n\nSome words about it.\n', **files})


card('configs:\n- config_name: default\n  data_files: train.csv\n  sep: ";"', {'train.csv': delimited(';')}, 'sep')
card('configs:\n- config_name: default\n  data_files: train.csv\n  encoding: latin-1', {'train.csv': 'id,text\n1,caf\u00e9\n'.encode('latin-1')}, 'encoding')
card('configs:\n- config_name: default\n  data_files: train.csv\n  header: null\n  names: [id, text]', {'train.csv': '1,a\n2,b\n'}, 'names')
card('configs:\n- config_name: default\n  data_files: train.csv\n  skiprows: 2', {'train.csv': 'made by\nsomeone\nid,text\n1,a\n'}, 'skiprows')
card('configs:\n- config_name: en\n  data_files: en.csv\n  default: true\n- config_name: de\n  data_files: de.csv', {'en.csv': CSV, 'de.csv': CSV}, 'default')
card('configs:\n- config_name: en\n  data_dir: en\n- config_name: de\n  data_dir: de', {'en/train.csv': CSV, 'en/test.csv': CSV, 'de/train.csv': CSV}, 'data-dir')
card('configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: "data/*.csv"', {'data/a.csv': CSV, 'data/b.csv': CSV}, 'glob')
card('configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: [a.csv, b.csv]\n  - split: test\n    path: c.csv', {'a.csv': CSV, 'b.csv': CSV, 'c.csv': CSV}, 'lists')
card('configs:\n- config_name: default\n  data_files: ["a.csv", "b.csv"]', {'a.csv': CSV, 'b.csv': CSV}, 'plain-list')
card('dataset_info:\n  features:\n  - name: label\n    dtype:\n      class_label:\n        names:\n          "0": "no"\n          "1": "yes"\n  - name: text\n    dtype: string', {'train.jsonl': lines({'label': 0, 'text': 'a'}, {'label': 1, 'text': 'b'})}, 'class-label')
card('dataset_info:\n  features:\n  - name: image\n    dtype: image\n  - name: label\n    dtype:\n      class_label:\n        names:\n          "0": cat\n          "1": dog', {f'train/{c}/{n}.png': PNG for c in ('cat', 'dog') for n in range(2)}, 'image-classes')
card('dataset_info:\n  features:\n  - name: id\n    dtype: int32\n  - name: text\n    dtype: string\n  - name: score\n    dtype: float32\n  splits:\n  - name: train\n    num_bytes: 100\n    num_examples: 3\n  download_size: 10\n  dataset_size: 100', {'train.csv': CSV}, 'info')
card('license: mit\nconfigs: [{config_name: default, data_files: [{split: train, path: train.csv}], sep: "|"}]', {'train.csv': delimited('|')}, 'flow')
card('configs:\n- config_name: default\n  data_files: train/**\n  drop_labels: true', {f'train/{c}/a.png': PNG for c in ('cat', 'dog')}, 'drop-labels')
card('configs:\n- config_name: default\n  data_files: train/**\n  drop_metadata: true', {'train/a.png': PNG, 'train/metadata.csv': 'file_name,text\na.png,x\n'}, 'drop-metadata')
card('license: mit', {'train.csv': delimited(';')}, 'license-only')
card('configs:\n- config_name: a\n  data_files: a.json\n  field: data\n- config_name: b\n  data_files: b.json', {'a.json': json.dumps({'data': VALUES['plain']}), 'b.json': json.dumps(VALUES['plain'])}, 'field')
card('configs:\n- config_name: default\n  data_files: data.csv\n  features:\n  - name: id\n    dtype: int32\n  - name: text\n    dtype: string\n  - name: score\n    dtype: float64', {'data.csv': CSV}, 'config-features')


# ---- more of each: dialects, odd rows and encodings ----

folder('more-decimal-comma-quoted',{'train.csv':'id;"value"\n1;"1,5"\n2;"2,5"\n'})
folder('more-decimal-comma-tab',{'train.tsv':'id\tvalue\n1\t1,5\n2\t2,5\n'})
folder('more-decimal-comma-pipe',{'data/train.csv':'id|value|name\n1|1,5|a\n2|2,5|b\n'})
folder('more-decimal-comma-3',{'train.csv':'id;a;b\n1;1,5;2,5\n2;2,5;3,5\n','test.csv':'id;a;b\n1;1,5;2,5\n'})
folder('more-decimal-comma-one-gap',{'train.csv':'x;y\n1,5;\n2,5;3,5\n'})
folder('more-decimal-comma-header-comma',{'train.csv':'id;value, EUR\n1;1,5\n2;2,5\n'})
folder('more-two-char-sep',{'train.csv':'id||text\n1||a\n2||b\n'})
folder('more-space-sep',{'train.csv':'id text\n1 a\n2 b\n'})
folder('more-txt-table',{'train.txt':'id\ttext\n1\ta\n2\tb\n'})
folder('more-preamble',{'train.csv':'Exported 2024\n\nid,text\n1,a\n2,b\n'})
folder('more-preamble-2',{'train.csv':'Title: Data;;\nSource: X;;\nid;text;n\n1;a;2\n2;b;3\n'})
folder('more-footer',{'train.csv':'id,text,n\n1,a,2\n2,b,3\nTotal 2 rows\n'})
folder('more-comment-mid',{'train.csv':'id,text\n1,a\n# note\n2,b\n'})
folder('more-quote-in-middle',{'train.csv':'id,text\n1,5" screen\n2,6" screen\n'})
folder('more-backslash-escape',{'train.csv':'id,text\n1,"say \\"hi\\", you"\n2,"b"\n'})
folder('more-windows-1252',{'train.csv':'id,text\n1,\u20ac5 \u201cx\u201d\n'.encode('cp1252')})
folder('more-utf16-tab',{'train.tsv':'id\ttext\n1\tä\n'.encode('utf-16')})
folder('more-shift-jis',{'train.csv':'id,text\n1,日本語のテキスト\n2,データです\n'.encode('shift_jis')})
folder('more-nul-bytes',{'train.csv':b'id,text\n1,a\0b\n2,c\n'})
folder('more-empty-csv',{'train.csv':'','test.csv':'id,a\n1,2\n'})
folder('more-only-empty-csv',{'train.csv':''})
folder('more-blank-header',{'train.csv':'id,,text\n1,2,a\n3,4,b\n'})
folder('more-no-header-text',{'train.csv':'good movie,pos\nbad movie,neg\nfine,pos\n'})
folder('more-no-header-number-first',{'train.tsv':'1\tgood movie\n2\tbad\n'})
folder('more-splits-other-columns',{'train.csv':'id,text,label\n1,a,x\n','test.csv':'id,text\n2,b\n'})
folder('more-splits-other-types',{'train.csv':'id,v\n1,2\n','test.csv':'id,v\n1,x\n'})
folder('more-splits-other-order',{'train.csv':'id,text\n1,a\n','test.csv':'text,id\nb,2\n'})
folder('more-splits-other-case',{'train.csv':'Id,Text\n1,a\n','test.csv':'id,text\n2,b\n'})
folder('more-csv-bom-semicolon',{'train.csv':'\ufeffid;text\n1;a\n'})
folder('more-csv-xz',{'train.csv.xz':lzma.compress(b'id,text\n1,a\n')})
folder('more-jsonl-xz',{'train.jsonl.xz':lzma.compress(b'{"a":1}\n')})
folder('more-tar-of-csv',{'train.tar':tarred({'a.csv':'id,t\n1,a\n'})})
folder('more-tgz',{'train.tar.gz':gzip.compress(tarred({'a.csv':'id,t\n1,a\n'}),mtime=0)})
folder('more-zip-csv-semicolon',{'train.zip':zipped({'a.csv':'id;t\n1;a\n'})})
folder('more-zip-two-splits',{'data.zip':zipped({'train.csv':'id,t\n1,a\n','test.csv':'id,t\n2,b\n'})})
folder('more-zip-macosx',{'train.zip':zipped({'a.csv':'id,t\n1,a\n','__MACOSX/._a.csv':'x'})})

# ---- more: files beside data, and formats that are not read ----

XML='<?xml version="1.0"?><r><i>1</i></r>'
folder('more-xml-beside',{'train.csv':CSV,'test.csv':CSV,'schema.xml':XML})
folder('more-xml-only',{'train.xml':XML,'test.xml':XML})
folder('more-xml-annotations',{'images/a.jpg':JPG,'images/b.jpg':JPG,'annotations/a.xml':XML,'annotations/b.xml':XML})
folder('more-xml-many',{'a.csv':CSV,'x/a.xml':XML,'x/b.xml':XML,'x/c.xml':XML})
folder('more-xml-tei',{'corpus/a.xml':XML,'corpus/b.xml':XML})
folder('more-html-beside',{'train.csv':CSV,'report.html':'<p>x</p>','about.html':'<p>x</p>'})
folder('more-yaml-beside',{'data.csv':CSV,'params.yaml':'a: 1\n','dvc.yaml':'stages: {}\n'})
folder('more-md-beside',{'data.csv':CSV,'CHANGELOG.md':'x\n','docs/a.md':'y\n'})
folder('more-txt-beside',{'data.csv':CSV,'notes.txt':'x\n','classes.txt':'a\nb\n'})
folder('more-coco',{'images/a.jpg':JPG,'images/b.jpg':JPG,'annotations.json':json.dumps({'images':[{'id':1,'file_name':'a.jpg'}],'annotations':[{'id':1,'image_id':1,'bbox':[0,0,1,1],'category_id':1}],'categories':[{'id':1,'name':'x'}]})})
folder('more-yolo',{'train/images/a.jpg':JPG,'train/labels/a.txt':'0 0.5 0.5 1 1\n','valid/images/b.jpg':JPG,'valid/labels/b.txt':'0 0.5 0.5 1 1\n','data.yaml':'names: [a]\nnc: 1\ntrain: train/images\nval: valid/images\n'})
folder('more-masks',{'images/a.png':PNG,'images/b.png':PNG,'masks/a.png':PNG,'masks/b.png':PNG})
folder('more-masks-split',{f'{s}/{k}/{n}.png':PNG for s in ('train','val') for k in ('images','masks') for n in 'ab'})
folder('more-image-and-csv',{'images/a.png':PNG,'images/b.png':PNG,'labels.csv':'file,label\na.png,x\nb.png,y\n'})
folder('more-image-csv-train-test',{'images/a.png':PNG,'train.csv':'file,label\na.png,x\n','test.csv':'file,label\na.png,y\n'})
folder('more-image-caption-txt',{'train/a.png':PNG,'train/a.txt':'x\n','train/b.png':PNG,'train/b.txt':'y\n'})
folder('more-image-train-only-classes-test-flat',{'train/cat/a.png':PNG,'train/dog/b.png':PNG,'test/c.png':PNG})
folder('more-image-jfif',{'train/a.jfif':JPG,'train/b.jpeg':JPG})
folder('more-image-mixed',{'train/x/a.png':PNG,'train/y/b.jpg':JPG,'train/y/c.webp':picture('WEBP')})
folder('more-image-thumbs',{'train/a.png':PNG,'train/Thumbs.db':b'x','train/.DS_Store':b'x'})
folder('more-image-metadata-unused',{'train/a.png':PNG,'train/b.png':PNG,'metadata.csv':'file_name,t\ntrain/a.png,x\ntrain/b.png,y\n'})
folder('more-image-metadata-missing-file',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\na.png,x\nz.png,y\n'})
folder('more-image-metadata-quoted-list',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\na.png,"[1, 2]"\n'})
folder('more-image-metadata-bool',{'train/a.png':PNG,'train/b.png':PNG,'train/metadata.csv':'file_name,ok,d\na.png,yes,2020-01-01\nb.png,no,2020-01-02\n'})
folder('more-image-metadata-zero',{'train/0001.png':PNG,'train/0002.png':PNG,'train/metadata.csv':'file_name,pid\n0001.png,00012\n0002.png,00013\n'})
folder('more-audio-tsv',{'clips/a.wav':sound(),'clips/b.wav':sound(),'train.tsv':'path\tsentence\na.wav\tx\n','test.tsv':'path\tsentence\nb.wav\ty\n'})
folder('more-audio-transcripts',{'train/a.wav':sound(),'train/a.txt':'hello\n','train/b.wav':sound(),'train/b.txt':'hi\n'})
folder('more-audio-mixed',{'train/a.wav':sound(),'train/b.flac':sound(),'train/metadata.jsonl':lines({'file_name':'a.wav','t':'x'},{'file_name':'b.flac','t':'y'})})
folder('more-audio-splits-classes',{f'{s}/{c}/{n}.wav':sound() for s in('train','test') for c in('up','down') for n in 'a'})

# ---- more: parallel texts ----

folder('more-parallel-txt2',{'en.txt':'a\nb\n','de.txt':'x\ny\n'})
folder('more-parallel-tsv',{'en-de/train.tsv':'en\tde\na\tb\n','en-fr/train.tsv':'en\tfr\na\tb\n'})
folder('more-conll',{'train.conll':'a O\nb B\n\n','dev.conll':'a O\n','test.conll':'a O\n'})
folder('more-conllu',{'xx-ud-train.conllu':'1\ta\n','xx-ud-test.conllu':'1\ta\n'})

# ---- more: JSON ----

folder('more-json-field-rows',{'train.json':json.dumps({'rows':[{'a':1},{'a':2}]})})
folder('more-json-squad-v1',{'train-v1.1.json':json.dumps({'version':'1.1','data':[{'title':'t','paragraphs':[{'context':'c','qas':[{'id':'1','question':'q','answers':[{'text':'a','answer_start':0}]}]}]}]}),'dev-v1.1.json':json.dumps({'version':'1.1','data':[{'title':'t','paragraphs':[{'context':'c','qas':[{'id':'1','question':'q','answers':[{'text':'a','answer_start':0}]}]}]}]})})
folder('more-json-keyed',{'train.json':json.dumps({'1':{'a':1,'b':'x'},'2':{'a':2,'b':'y'}})})
folder('more-json-strings',{'train.json':json.dumps(['a','b'])})
folder('more-json-pretty-lines',{'train.jsonl':json.dumps({'a':1},indent=1)+'\n'+json.dumps({'a':2},indent=1)+'\n'})
folder('more-jsonl-arrays',{'train.jsonl':'[1,"a"]\n[2,"b"]\n'})
folder('more-jsonl-bom',{'train.jsonl':'\ufeff{"a": 1}\n{"a": 2}\n'})
folder('more-jsonl-nan',{'train.jsonl':'{"a": NaN}\n{"a": 1.5}\n'})
folder('more-jsonl-trunc',{'train.jsonl':'{"a": 1}\n{"a": 2}\n{"a":'})
folder('more-jsonl-late-string',{'train.jsonl':lines(*([{'a':1}]*5000+[{'a':'x'}]))})
folder('more-jsonl-late-null-list',{'train.jsonl':lines(*([{'a':None}]*300+[{'a':['x']}]))})
folder('more-jsonl-split-keys',{'train.jsonl':lines({'q':'a','answer':'b'}),'test.jsonl':lines({'q':'a'})})
folder('more-jsonl-meta-dict',{'train.jsonl':lines({'t':'a','meta':{'url':'x','score':1}},{'t':'b','meta':{'url':'y','score':1.5}})})
folder('more-jsonl-image-path',{'train.jsonl':lines({'image':'images/a.png','q':'x'}),'images/a.png':PNG})
folder('more-jsonl-and-parquet',{'data/train.jsonl':lines({'a':1}),'data/test.parquet':parquet(pa.table({'a':[1]}))})
folder('more-json-stats-many',{'train.csv':CSV,'info.json':'{"a":1}','config.json':'{"b":2}','x.json':'{}'})
folder('more-json-package',{'data/train.parquet':parquet(PLAIN),'dataset_infos.json':'{}','package.json':'{}'})
folder('more-ro-crate',{'a.csv':CSV,'ro-crate-metadata.json':'{"@context":"x"}','codemeta.json':'{}'})

# ---- more: Parquet ----

folder('more-parquet-empty-string-col',{'train.parquet':parquet(pa.table({'id':[1],'e':pa.array([''])}))})
folder('more-parquet-and-metadata',{'data/part-0.parquet':parquet(PLAIN),'data/_SUCCESS':'','data/_metadata':b'PAR1','data/_common_metadata':b'PAR1'})
folder('more-parquet-hive',{f'data/lang={l}/part-0.parquet':parquet(PLAIN) for l in('en','de')})
folder('more-parquet-spark',{'part-00000-6f1c3c1e-9a55-c000.snappy.parquet':parquet(PLAIN),'part-00001-6f1c3c1e-9a55-c000.snappy.parquet':parquet(PLAIN),'_SUCCESS':''})
folder('more-parquet-null-then-int',{'data/train-00000-of-00002.parquet':parquet(pa.table({'a':pa.nulls(2)})),'data/train-00001-of-00002.parquet':parquet(pa.table({'a':[1]}))})
folder('more-parquet-extra-col-shard',{'data/train-00000-of-00002.parquet':parquet(pa.table({'a':[1]})),'data/train-00001-of-00002.parquet':parquet(pa.table({'a':[1],'b':['x']}))})
folder('more-parquet-config-split',{f'{c}/{s}-00000-of-00001.parquet':parquet(PLAIN) for c in('main','extra') for s in('train','test')})
folder('more-parquet-config-split-2',{f'data/{c}/{s}.parquet':parquet(PLAIN) for c in('v1','v2') for s in('train','validation')})

# ---- more: names and layouts ----

folder('more-dev-test',{'dev.csv':CSV,'test.csv':CSV})
folder('more-split-prefix',{'mydata_train.csv':CSV,'mydata_test.csv':CSV,'mydata_val.csv':CSV})
folder('more-split-suffix',{'train_v2.csv':CSV,'test_v2.csv':CSV,'train_v1.csv':CSV})
folder('more-split-words-inside',{'restraint.csv':CSV,'latest.csv':CSV})
folder('more-split-upper',{'Train.csv':CSV,'Test.csv':CSV})
folder('more-split-dash',{'train-clean-100.csv':CSV,'dev-other.csv':CSV,'test-clean.csv':CSV})
folder('more-folds',{f'fold_{n}.csv':CSV for n in range(3)})
folder('more-years',{f'data/{y}/{q}.csv':CSV for y in(2020,2021) for q in('q1','q2')})
folder('more-custom-parquet',{f'data/{s}-00000-of-00001.parquet':parquet(PLAIN) for s in('dev_clean','test_a')})
folder('more-raw-processed',{'raw/data.csv':CSV,'processed/train.csv':CSV,'processed/test.csv':CSV})
folder('more-hash-name',{'data/train#1.csv':CSV})
folder('more-star-name',{'data/train*.csv':CSV})
folder('more-percent-name',{'data/train%20a.csv':CSV})
folder('more-brace-name',{'data/{train}.csv':CSV})
folder('more-question-name',{'data/train?.csv':CSV})
folder('more-paren-name',{'data/train (1).csv':CSV,'data/train (2).csv':CSV})
folder('more-leading-dash',{'-train.csv':CSV,'-test.csv':CSV})
folder('more-double-ext',{'train.csv.csv':CSV,'test.jsonl.csv':CSV})
folder('more-eval-only',{'eval.jsonl':lines({'a':1})})
folder('more-many-configs',{f'{c}/test.jsonl':lines({'q':'a','n':1}) for c in ('algebra','biology','law','physics')})
folder('more-config-mixed-formats',{'en/train.csv':CSV,'de/train.jsonl':lines({'a':1})})
folder('more-card-semicolon-options',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files: train.csv\n  delimiter: ";"\n  quotechar: "\'"\n---\n# X\n\nText.\n','train.csv':"id;t\n1;'a;b'\n"})
folder('more-card-decimal',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files: train.csv\n  sep: ";"\n  decimal: ","\n---\n# X\n\nText.\n','train.csv':'id;v\n1;1,5\n'})
folder('more-card-na',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files: train.csv\n  keep_default_na: false\n---\n# X\n\nText.\n','train.csv':'id,v\n1,NA\n2,x\n'})
folder('more-card-columns',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files: train.parquet\n  columns: [id, text]\n---\n# X\n\nText.\n','train.parquet':parquet(PLAIN)})
folder('more-card-txt-paragraph',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files: "*.txt"\n  sample_by: paragraph\n---\n# X\n\nText.\n','a.txt':'x\ny\n\nz\n'})
folder('more-card-txt-document',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files: "*.txt"\n  sample_by: document\n---\n# X\n\nText.\n','a.txt':'x\ny\n\nz\n','b.txt':'q\n'})
folder('more-card-datafiles-dict',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files:\n    train: a.csv\n    test: b.csv\n---\n# X\n\nText.\n','a.csv':CSV,'b.csv':CSV})
folder('more-card-info-list',{'README.md':'---\ndataset_info:\n- config_name: en\n  features:\n  - name: id\n    dtype: int64\n  - name: text\n    dtype: string\n  - name: score\n    dtype: float64\n- config_name: de\n  features:\n  - name: id\n    dtype: int64\n  - name: text\n    dtype: string\n  - name: score\n    dtype: float64\nconfigs:\n- config_name: en\n  data_files: en.csv\n- config_name: de\n  data_files: de.csv\n---\n# X\n\nText.\n','en.csv':CSV,'de.csv':CSV})
folder('more-card-dtypes',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files: train.csv\n  dtype:\n    zip: str\n---\n# X\n\nText.\n','train.csv':'id,zip\n1,00123\n'})
folder('more-card-parse-dates',{'README.md':'---\nconfigs:\n- config_name: default\n  data_files: train.csv\n  parse_dates: [d]\n---\n# X\n\nText.\n','train.csv':'id,d\n1,2020-01-01\n'})

SVG='<svg xmlns="http://www.w3.org/2000/svg"/>'
NPY=b'\x93NUMPY\x01\x00v\x00{\'descr\': \'<i8\', \'fortran_order\': False, \'shape\': (2,), }'+b' '*50+b'\n'+b'\0'*16

# ---- odd: formats that nothing reads ----
folder('odd-npy',{'train.npy':NPY})
folder('odd-npz',{'train.npz':zipped({'x.npy':NPY}),'test.npz':zipped({'x.npy':NPY})})
folder('odd-svg',{'a.svg':SVG,'b.svg':SVG})
folder('odd-svg-classes',{'train/a/1.svg':SVG,'train/b/2.svg':SVG})
folder('odd-pickle',{'train.pkl':pickle.dumps([1]),'test.pkl':pickle.dumps([1])})
folder('odd-sqlite',{'data.sqlite':b'SQLite format 3\0'+b'\0'*84})
XL=zipped({'xl/workbook.xml':'<a/>','[Content_Types].xml':'<a/>'})
folder('odd-xlsx',{'train.xlsx':XL})
folder('odd-feather',{'train.feather':arrow(PLAIN,False)})
folder('odd-orc',{'train.orc':b'ORC'+b'\0'*20})
folder('odd-avro',{'train.avro':b'Obj\x01'+b'\0'*20})
folder('odd-no-ending',{'train':CSV,'test':CSV})
folder('odd-data-names',{'iris.data':'5.1,3.5,a\n4.9,3.0,b\n','iris.names':'x\n'})
folder('odd-tab',{'train.tab':'a\tb\n1\t2\n'})
folder('odd-jsonlines',{'train.jsonlines':lines({'a':1})})
folder('odd-geojson',{'train.geojson':json.dumps({'type':'FeatureCollection','features':[]})})
folder('odd-tfrecord',{'train.tfrecord':b'\0'*40})
folder('odd-tfrecord-shards',{f'x-train.tfrecord-0000{n}-of-00002':b'\0'*40 for n in range(2)})
folder('odd-lmdb',{'data.mdb':b'\0'*40,'lock.mdb':b'\0'*40})
folder('odd-dcm',{'a.dcm':b'\0'*128+b'DICM'})
folder('odd-nc',{'a.nc':b'CDF\x01'})
folder('odd-shp',{'a.shp':b'\0\0\x27\x0a','a.dbf':b'\x03','a.shx':b'\0'})
folder('odd-heic',{'a.heic':b'\0\0\0\x18ftypheic'})
folder('odd-parallel-txt',{'train.en':'a\n','train.de':'b\n','test.en':'a\n','test.de':'b\n'})

# ---- odd: beside what is read ----
folder('odd-npy-and-csv',{'train.npy':NPY,'labels.csv':CSV})
folder('odd-xlsx-and-csv',{'train.csv':CSV,'codebook.xlsx':XL})
folder('odd-svg-and-png',{'a.svg':SVG,'b.png':PNG,'c.svg':SVG})
folder('odd-no-ending-and-csv',{'train':CSV,'test.csv':CSV})
folder('odd-xlsx-train-csv-test',{'train.xlsx':XL,'test.csv':CSV})
folder('odd-pkl-train-jsonl-val',{'train/a.pkl':b'\x80\x04N.','val/a.jsonl':lines({'a':1})})

# ---- odd: archives ----
folder('odd-zip-csv-md',{'data.zip':zipped({'train.csv':CSV,'README.md':'# x'})})
folder('odd-zip-csv-md2',{'train.zip':zipped({'a.csv':CSV,'docs/a.md':'x','docs/b.md':'y'})})
folder('odd-zip-csv-txt',{'train.zip':zipped({'a.csv':CSV,'license.txt':'x'})})
folder('odd-zip-of-npy',{'train.zip':zipped({'a.npy':NPY})})
folder('odd-zip-nested',{'train.zip':zipped({'a.zip':zipped({'a.csv':CSV})})})
folder('odd-zip-images',{'train.zip':zipped({'a.png':PNG,'b.png':PNG})})
folder('odd-zip-images-json',{'train.zip':zipped({'i/a.png':PNG,'i/b.png':PNG,'ann.json':'{}'})})
folder('odd-zip-csvs-other-columns',{'train.zip':zipped({'a.csv':'x,y\n1,2\n','b.csv':'z\n1\n'})})
folder('odd-zip-empty',{'train.zip':zipped({})})
folder('odd-zip-broken',{'train.zip':b'PK\x03\x04rubbish'})
folder('odd-zip-no-zip',{'train.zip':b'<html>not found</html>'})
folder('odd-zip-and-csv',{'train.csv':CSV,'images.zip':zipped({'a.png':PNG})})
folder('odd-zip-upper',{'TRAIN.ZIP':zipped({'a.csv':CSV})})
folder('odd-zip-parquet',{'train.zip':zipped({'a.parquet':parquet(PLAIN)})})
folder('odd-zip-tsv',{'train.zip':zipped({'a.tsv':'id\ttext\n1\ta\n'})})
folder('odd-zip-xlsx',{'train.zip':zipped({'a.xlsx':XL})})
folder('odd-zip-hidden',{'train.zip':zipped({'.a.csv':CSV,'b.csv':CSV})})
folder('odd-7z',{'train.7z':b"7z\xbc\xaf'\x1c"+b'\0'*20})
folder('odd-rar',{'train.rar':b'Rar!\x1a\x07'+b'\0'*20})
folder('odd-tar-gz-images',{'train.tar.gz':gzip.compress(tarred({'a.png':PNG}),mtime=0)})
folder('odd-tar-bz2',{'train.tar.bz2':bz2.compress(tarred({'a.csv':CSV}))})
folder('odd-tgz-short',{'train.tgz':gzip.compress(tarred({'a.csv':CSV}),mtime=0)})
folder('odd-tar-broken',{'train.tar':b'rubbish'})
folder('odd-tar-empty',{'train.tar':tarred({})})
folder('odd-tar-other-keys',{'train.tar':tarred({'0.png':PNG,'0.txt':'a','1.png':PNG})})
folder('odd-tar-no-stem',{'train.tar':tarred({'a':'x','b':'y'})})
folder('odd-gz-broken',{'train.csv.gz':b'\x1f\x8brubbish'})
folder('odd-gz-not-gz',{'train.csv.gz':CSV})
folder('odd-gz-cut',{'train.jsonl.gz':gzip.compress(lines(*[{'a':i} for i in range(999)]).encode(),mtime=0)[:-20]})
folder('odd-gz-alone',{'train.gz':gzip.compress(CSV.encode(),mtime=0)})
folder('odd-csv-zip-ending',{'train.csv.zip':zipped({'train.csv':CSV})})
folder('odd-parquet-gz',{'train.parquet.gz':gzip.compress(parquet(PLAIN),mtime=0)})

# ---- odd: JSON ----
folder('odd-json-dup-key',{'train.json':'[{"a": 1, "a": 2}]'})
folder('odd-jsonl-dup-key',{'train.jsonl':'{"a": 1, "a": 2}\n'})
folder('odd-jsonl-dup-key-late',{'train.jsonl':'{"a": 1}\n{"a": 1, "b": 3, "a": 2}\n'})
folder('odd-jsonl-dup-nested',{'train.jsonl':'{"m": {"a": 1, "a": 2}}\n'})
folder('odd-jsonl-dup-list',{'train.jsonl':'{"m": [{"a": 1, "a": 2}]}\n'})
folder('odd-jsonl-dup-case',{'train.jsonl':'{"a": 1, "A": 2}\n'})
folder('odd-json-trailing-comma',{'train.json':'[{"a": 1},]'})
folder('odd-json-comments',{'train.json':'// x\n[{"a": 1}]'})
folder('odd-json-single-quotes',{'train.jsonl':"{'a': 1}\n"})
folder('odd-json-empty',{'train.json':''})
folder('odd-json-empty-list',{'train.json':'[]'})
folder('odd-json-empty-object',{'train.json':'{}'})
folder('odd-json-number',{'train.json':'1'})
folder('odd-json-text',{'train.json':'"x"'})
folder('odd-json-lists',{'train.json':'[[1, 2], [3, 4]]'})
folder('odd-json-mixed-items',{'train.json':'[{"a": 1}, 2]'})
folder('odd-json-columns',{'train.json':json.dumps({'a':[1,2],'b':['x','y']})})
folder('odd-json-columns-uneven',{'train.json':json.dumps({'a':[1,2],'b':['x']})})
folder('odd-json-two-tables',{'train.json':json.dumps({'users':[{'a':1}],'items':[{'b':2}]})})
folder('odd-json-pandas-index',{'train.json':json.dumps({'a':{'0':1,'1':2},'b':{'0':'x','1':'y'}})})
folder('odd-json-split-orient',{'train.json':json.dumps({'columns':['a'],'index':[0],'data':[[1]]})})
folder('odd-json-utf16',{'train.json':'[{"a": 1}]'.encode('utf-16')})
folder('odd-json-latin1',{'train.jsonl':'{"a": "caf\u00e9"}\n'.encode('latin-1')})
folder('odd-jsonl-blank-lines',{'train.jsonl':'{"a": 1}\n\n{"a": 2}\n\n'})
folder('odd-jsonl-crlf',{'train.jsonl':'{"a": 1}\r\n{"a": 2}\r\n'})
folder('odd-jsonl-null-row',{'train.jsonl':'{"a": 1}\nnull\n'})
folder('odd-jsonl-empty-object',{'train.jsonl':'{}\n{}\n'})
folder('odd-jsonl-empty-key',{'train.jsonl':'{"": 1, "a": 2}\n'})
folder('odd-jsonl-infinity',{'train.jsonl':'{"a": Infinity}\n'})
folder('odd-jsonl-python',{'train.jsonl':'{"a": None, "b": True}\n'})
folder('odd-jsonl-big-int',{'train.jsonl':'{"a": 123456789012345678901234567890}\n'})
folder('odd-jsonl-bigger-64',{'train.jsonl':'{"a": 9223372036854775808}\n{"a": 1}\n'})
folder('odd-jsonl-mixed',{'train.jsonl':'{"a": 1}\n{"a": "x"}\n{"a": [1]}\n'})
folder('odd-jsonl-list-struct',{'train.jsonl':'{"a": [1]}\n{"a": {"b": 1}}\n'})
folder('odd-jsonl-surrogate',{'train.jsonl':'{"a": "\\ud800"}\n'})
folder('odd-jsonl-control',{'train.jsonl':'{"a": "x\ty"}\n'})
folder('odd-jsonl-nul',{'train.jsonl':'{"a": "\\u0000"}\n'})
folder('odd-jsonl-deep',{'train.jsonl':'{"a": '+'['*60+']'*60+'}\n'})
folder('odd-json-in-jsonl',{'train.jsonl':'[{"a": 1},\n {"a": 2}]'})
folder('odd-jsonl-in-json',{'train.json':'{"a": 1}\n{"a": 2}\n'})
folder('odd-json-pretty',{'train.json':json.dumps([{'a':1},{'a':2}],indent=1)})
folder('odd-jsonl-commas',{'train.jsonl':'{"a": 1},\n{"a": 2},\n'})
folder('odd-json-splits-inside',{'data.json':json.dumps({'train':[{'a':1}],'test':[{'a':2}]})})
folder('odd-jsonl-upper',{'TRAIN.JSONL':lines({'a':1})})
folder('odd-json-of-html',{'train.json':'<html>404</html>'})
folder('odd-jsonl-git-conflict',{'train.jsonl':'{"a": 1}\n<<<<<<< HEAD\n{"a": 2}\n'})

# ---- odd: delimited files ----
folder('odd-csv-dup-column',{'train.csv':'a,a\n1,2\n'})
folder('odd-csv-dup-column-splits',{'train.csv':'a,a\n1,2\n','test.csv':'a,a\n1,2\n'})
folder('odd-csv-only-header',{'train.csv':'a,b\n'})
folder('odd-csv-only-header-and-more',{'train.csv':'a,b\n','test.csv':'a,b\n1,2\n'})
folder('odd-csv-blank',{'train.csv':'\n\n'})
folder('odd-csv-ragged-first',{'train.csv':'a,b\n1,2,3\n1,2\n'})
folder('odd-csv-html',{'train.csv':'<!DOCTYPE html>\n<html><body>Not, found</body></html>\n'})
folder('odd-csv-lfs',{'train.csv':'version https://git-lfs.github.com/spec/v1\noid sha256:'+'a'*64+'\nsize 12\n'})
folder('odd-csv-is-xlsx',{'train.csv':XL})
folder('odd-csv-is-json',{'train.csv':json.dumps([{'a':1}])})
folder('odd-csv-utf16-le-nobom',{'train.csv':CSV.encode('utf-16-le')})
folder('odd-csv-git-conflict',{'train.csv':'a,b\n1,2\n<<<<<<< HEAD\n3,4\n=======\n3,5\n>>>>>>> x\n'})
folder('odd-csv-int-then-text-splits',{'train.csv':'a\n1\n','validation.csv':'a\n1\n','test.csv':'a\nx\n'})
folder('odd-csv-bool-splits',{'train.csv':'a\nTrue\n','test.csv':'a\nyes\n'})
folder('odd-csv-unnamed-one-split',{'train.csv':',a\n0,1\n','test.csv':'a\n1\n'})
folder('odd-csv-float-int',{'train.csv':'a\n1.5\n','test.csv':'a\n1\n'})
folder('odd-csv-int-float',{'train.csv':'a\n1\n','test.csv':'a\n1.5\n'})
folder('odd-csv-null-int',{'train.csv':'a,b\n,1\n','test.csv':'a,b\n1,1\n'})
folder('odd-csv-spaces-header',{'train.csv':'a, b\n1,2\n','test.csv':'a,b\n1,2\n'})
folder('odd-csv-upper-ext',{'TRAIN.CSV':CSV,'TEST.CSV':CSV})
folder('odd-csv-mixed-ext-case',{'train.csv':CSV,'test.CSV':CSV})
folder('odd-csv-quote-open',{'train.csv':'a,b\n1,"x\n2,y\n'})
folder('odd-csv-cr-in-cell',{'train.csv':'a,b\n1,x\ry\n'})
folder('odd-csv-tabs-in-csv-wide',{'train.csv':'a\tb\n1\t2,3\n'})
folder('odd-csv-fixed-width',{'train.csv':'id   text\n1    a b\n2    c\n'})
folder('odd-csv-bom-utf8-dup',{'train.csv':'\ufeffa,b\n1,2\n','test.csv':'a,b\n1,2\n'})
folder('odd-csv-and-tsv',{'train.csv':'a,b\n1,2\n','test.tsv':'a\tb\n1\t2\n'})
folder('odd-csv-and-json',{'train.csv':CSV,'test.json':'[{"a":1}]'})
folder('odd-csv-and-txt',{'train.csv':CSV,'test.txt':'x\n'})
folder('odd-tsv-quotes',{'train.tsv':'a\tb\n1\t"x\n2\ty\n'})

# ---- odd: Parquet and Arrow ----
folder('odd-parquet-cut',{'train.parquet':parquet(PLAIN)[:-30]})
folder('odd-parquet-empty-file',{'train.parquet':b''})
folder('odd-parquet-no-rows',{'train.parquet':parquet(PLAIN.slice(0,0))})
folder('odd-parquet-no-columns',{'train.parquet':parquet(pa.table({}))})
folder('odd-parquet-other-types',{'train.parquet':parquet(pa.table({'a':[1]})),'test.parquet':parquet(pa.table({'a':['x']}))})
folder('odd-parquet-other-columns',{'train.parquet':parquet(pa.table({'a':[1]})),'test.parquet':parquet(pa.table({'b':[1]}))})
folder('odd-parquet-int-widths',{'train.parquet':parquet(pa.table({'a':pa.array([1],pa.int32())})),'test.parquet':parquet(pa.table({'a':pa.array([1],pa.int64())}))})
folder('odd-parquet-dup-column',{'train.parquet':parquet(pa.table([pa.array([1]),pa.array([2])],names=['a','a']))})
folder('odd-parquet-map',{'train.parquet':parquet(pa.table({'a':pa.array([[('k',1)]],pa.map_(pa.string(),pa.int64()))}))})
folder('odd-parquet-dictionary',{'train.parquet':parquet(pa.table({'a':pa.array(['x']).dictionary_encode()}))})
folder('odd-parquet-interval',{'train.arrow':arrow(pa.table({'a':pa.array([pa.scalar((1,2,3),pa.month_day_nano_interval())])}))})
folder('odd-parquet-fixed-binary',{'train.parquet':parquet(pa.table({'a':pa.array([b'ab'],pa.binary(2))}))})
folder('odd-parquet-pandas-index',{'train.parquet':parquet(pa.Table.from_pandas(pandas.DataFrame({'a':[1]},index=[7])))})
folder('odd-parquet-time',{'train.parquet':parquet(pa.table({'a':pa.array([dt.time(1)],pa.time64('us'))}))})
folder('odd-parquet-snappy-name',{'train.snappy.parquet':parquet(PLAIN)})
folder('odd-pq-ending',{'train.pq':parquet(PLAIN)})
folder('odd-parq-ending',{'train.parq':parquet(PLAIN)})
folder('odd-arrow-file-format',{'train.arrow':arrow(PLAIN,False)})
folder('odd-arrow-cut',{'train.arrow':arrow(PLAIN)[:50]})
folder('odd-arrow-text',{'train.arrow':'x'})
folder('odd-arrow-union',{'train.arrow':arrow(pa.table({'a':pa.UnionArray.from_sparse(pa.array([0],pa.int8()),[pa.array([1])])}))})
folder('odd-arrow-run-end',{'train.arrow':arrow(pa.table({'a':pa.RunEndEncodedArray.from_arrays(pa.array([2],pa.int32()),pa.array([1]))}))})
folder('odd-arrow-save-to-disk',{'dataset_info.json':'{}','state.json':json.dumps({'_data_files':[{'filename':'data-00000-of-00001.arrow'}]}),'data-00000-of-00001.arrow':arrow(PLAIN)})
folder('odd-arrow-dataset-dict',{'dataset_dict.json':'{"splits": ["train", "test"]}',**{f'{s}/{f}':c for s in('train','test') for f,c in {'dataset_info.json':'{}','state.json':'{}','data-00000-of-00001.arrow':arrow(PLAIN)}.items()}})

# ---- odd: media and texts ----
folder('odd-image-broken',{'train/a.png':b'rubbish','train/b.png':PNG})
folder('odd-image-empty',{'train/a.png':b''})
folder('odd-image-upper',{'train/A.PNG':PNG,'train/B.JPG':JPG})
folder('odd-image-mixed-case-ext',{'train/a.Png':PNG})
folder('odd-image-metadata-no-file-name',{'train/a.png':PNG,'train/metadata.csv':'image,t\na.png,x\n'})
folder('odd-image-metadata-abs',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\n/x/a.png,x\n'})
folder('odd-image-metadata-two',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\na.png,x\n','train/metadata.jsonl':lines({'file_name':'a.png','t':'x'})})
folder('odd-image-metadata-json',{'train/a.png':PNG,'train/metadata.json':json.dumps([{'file_name':'a.png','t':'x'}])})
folder('odd-image-metadata-tsv',{'train/a.png':PNG,'train/metadata.tsv':'file_name\tt\na.png\tx\n'})
folder('odd-image-metadata-empty',{'train/a.png':PNG,'train/metadata.csv':''})
folder('odd-image-metadata-only-header',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\n'})
folder('odd-image-metadata-bad-json',{'train/a.png':PNG,'train/metadata.jsonl':'{"file_name": "a.png", \n'})
folder('odd-image-metadata-semicolon',{'train/a.png':PNG,'train/metadata.csv':'file_name;t\na.png;x\n'})
folder('odd-image-metadata-latin1',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\na.png,caf\u00e9\n'.encode('latin-1')})
folder('odd-image-metadata-splits-differ',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\na.png,x\n','test/b.png':PNG,'test/metadata.csv':'file_name,u\nb.png,x\n'})
folder('odd-image-metadata-one-split',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\na.png,x\n','test/b.png':PNG})
folder('odd-image-metadata-missing-all',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\nz.png,x\n'})
folder('odd-image-metadata-null-name',{'train/a.png':PNG,'train/metadata.jsonl':lines({'file_name':None,'t':'x'})})
folder('odd-image-metadata-upper',{'train/a.png':PNG,'train/METADATA.csv':'file_name,t\na.png,x\n'})
folder('odd-image-classes-metadata-label',{'train/x/a.png':PNG,'train/y/b.png':PNG,'train/metadata.csv':'file_name,label\nx/a.png,1\ny/b.png,2\n'})
folder('odd-image-image-column',{'train/a.png':PNG,'train/metadata.csv':'file_name,image\na.png,x\n'})
folder('odd-image-and-audio',{'train/a.png':PNG,'train/b.wav':sound()})
folder('odd-image-train-audio-test',{'train/a.png':PNG,'test/b.wav':sound()})
folder('odd-image-parquet-beside',{'train/a.png':PNG,'train/b.png':PNG,'labels.parquet':parquet(PLAIN)})
folder('odd-image-one-jsonl-many',{'a.png':PNG,'x.jsonl':lines({'a':1}),'y.jsonl':lines({'a':1})})
folder('odd-image-deep-classes',{f'train/a/{k}/{i}.png':PNG for k in 'xy' for i in '12'})
folder('odd-image-no-splits-classes',{'cat/1.png':PNG,'dog/1.png':PNG})
folder('odd-image-space-names',{'train data/my cat.png':PNG})
folder('odd-image-nested-split-words',{'images/train2017/a.jpg':JPG,'images/val2017/b.jpg':JPG})
folder('odd-image-test-class',{'train/test/a.png':PNG,'train/other/b.png':PNG})
folder('odd-video-and-json',{'a.mp4':b'\0\0\0\x18ftypmp42','a.json':'{}'})
folder('odd-text-latin1',{'train.txt':'caf\u00e9\n'.encode('latin-1')})
folder('odd-text-utf16',{'train.txt':'caf\u00e9\n'.encode('utf-16')})
folder('odd-text-empty',{'train.txt':''})
folder('odd-text-empty-some',{'train/a.txt':'','train/b.txt':'x\n'})
folder('odd-text-classes',{f'{s}/{k}/{i}.txt':'x\n' for s in ('train','test') for k in ('pos','neg') for i in '12'})
folder('odd-text-nul',{'train.txt':b'a\0b\n'})
folder('odd-conll-broken',{'train.conll':'a b\nc\n'})

# ---- odd: layouts and names ----
folder('odd-underscore',{'__data/train.csv':CSV})
folder('odd-underscore-file',{'_train.csv':CSV})
folder('odd-dotted-folder',{'v1.0/train.csv':CSV,'v1.1/train.csv':CSV})
folder('odd-shards-odd',{'data/train-00000-of-00002.csv':CSV,'data/test-a-00000-of-00001.csv':CSV})
folder('odd-shards-space',{'data/my split-00000-of-00001.parquet':parquet(PLAIN)})
folder('odd-split-all',{'data/all-00000-of-00001.parquet':parquet(PLAIN)})
folder('odd-split-dots',{'data/train.clean-00000-of-00001.parquet':parquet(PLAIN)})
folder('odd-split-digit',{'data/1-00000-of-00001.parquet':parquet(PLAIN)})
folder('odd-bak',{'train.csv':CSV,'train.csv.bak':'x'})
folder('odd-csv-old',{'train.csv':CSV,'train.csv.old':'a\n1\n'})
folder('odd-ten-eval',{'evaluation.csv':CSV,'evals.csv':CSV})
folder('odd-train-folder-no-data',{'train/notes.md':'x\n','data.csv':CSV})
folder('odd-train-csv-docs-test-md',{'train.csv':CSV,'test_plan.md':'x\n'})
folder('odd-train-csv-eval-py',{'train.csv':CSV,'eval.py':'x=1\n'})
folder('odd-test-script-dir',{'data.csv':CSV,'test/run.sh':'x\n'})
folder('odd-train-log',{'data/a.csv':CSV,'logs/train.log':'x\n'})
folder('odd-val-yaml',{'data.jsonl':lines({'a':1}),'val_config.yaml':'a: 1\n'})
folder('odd-train-model',{'train.csv':CSV,'test.bin':b'x'})

# ---- daily: what people publish ----
AB = 'a,b\n1,x\n2,y\n'
J1 = lines({'a': 1, 'b': 'x'}, {'a': 2, 'b': 'y'})
J2 = lines({'a': 1, 'c': 'x'})


def of_info(table, features):
    return parquet(table.replace_schema_metadata({'huggingface': json.dumps({'info': {'features': features}})}))


def of_classes(names):
    return of_info(pa.table({'a': [0]}), {'a': {'names': names, '_type': 'ClassLabel'}})


folder('daily-backslash-file',{'data\\train.csv':AB})
folder('daily-backslash-name-split',{'train\\1.csv':AB,'test\\1.csv':AB})
folder('daily-backslash-and-other',{'a\\b.csv':AB,'c.csv':AB})
folder('daily-colons-file',{'train::v1.csv':AB})
folder('daily-colons-folder',{'a::b/train.csv':AB})
folder('daily-colons-and-other',{'x::y.csv':AB,'train.csv':AB})
folder('daily-colons-parquet',{'m::train.parquet':parquet(pa.table({'a':[1]}))})
folder('daily-colon-one',{'a:b.csv':AB})
folder('daily-zip-json-other-fields',{'data.zip':zipped({'a.json':'[{"a":1}]','b.json':'[{"b":2}]'})})
folder('daily-zip-jsonl-other-fields',{'data.zip':zipped({'a.jsonl':J1,'b.jsonl':J2})})
folder('daily-zip-jsonl-fewer-fields',{'data.zip':zipped({'a.jsonl':J1,'b.jsonl':lines({'a':1})})})
folder('daily-zip-jsonl-other-types',{'data.zip':zipped({'a.jsonl':J1,'b.jsonl':lines({'a':'z','b':'x'})})})
folder('daily-zip-jsonl-other-order',{'data.zip':zipped({'a.jsonl':J1,'b.jsonl':lines({'b':'z','a':1})})})
folder('daily-zip-jsonl-broken',{'data.zip':zipped({'a.jsonl':J1,'b.jsonl':'{"a":1,\n'})})
folder('daily-zip-jsonl-same',{'data.zip':zipped({'a.jsonl':J1,'b.jsonl':J1})})
folder('daily-zip-json-one-object',{'data.zip':zipped({'a.json':'{"a":1}','b.json':'{"a":2}'})})
folder('daily-zip-json-annotations',{'data.zip':zipped({'1.json':'{"id":1,"objects":[]}','2.json':'{"id":2,"objects":[{"x":1}],"note":"n"}'})})
folder('daily-zips-jsonl-other-fields',{'a.zip':zipped({'a.jsonl':J1}),'b.zip':zipped({'b.jsonl':J2})})
folder('daily-zips-jsonl-splits-fields',{'train.zip':zipped({'a.jsonl':J1}),'test.zip':zipped({'b.jsonl':J2})})
folder('daily-jsonl-other-fields',{'a.jsonl':J1,'b.jsonl':J2})
folder('daily-zip-csv-types',{'data.zip':zipped({'a.csv':AB,'b.csv':'a,b\nq,x\n'})})
folder('daily-zip-csv-empty-member',{'data.zip':zipped({'a.csv':AB,'b.csv':''})})
folder('daily-zip-csv-latin1',{'data.zip':zipped({'a.csv':'a\ncaf\u00e9\n'.encode('latin-1')})})
folder('daily-zip-parquet-other',{'data.zip':zipped({'a.parquet':parquet(pa.table({'a':[1]}))})})
folder('daily-zip-txt',{'data.zip':zipped({'a.txt':'x\n','b.txt':'y\n'})})
folder('daily-eval',{'logs/x.eval':zipped({'header.json':'{"eval":{"task":"t"}}','samples/1_epoch_1.json':'{"id":1}'})})
folder('daily-eval-json',{'x.eval':'{"a":1}'})
folder('daily-eval-and-csv',{'run.eval':'x','data.csv':AB})
folder('daily-eval-empty',{'x.eval':''})
folder('daily-csv-gzip-inside',{'train.csv':gzip.compress(AB.encode(),mtime=0)})
folder('daily-tsv-gzip-inside',{'train.tsv':gzip.compress(b'a\tb\n1\tx\n',mtime=0)})
folder('daily-jsonl-gzip-inside',{'train.jsonl':gzip.compress(J1.encode(),mtime=0)})
folder('daily-json-gzip-inside',{'train.json':gzip.compress(b'[{"a":1}]',mtime=0)})
folder('daily-txt-gzip-inside',{'train.txt':gzip.compress(b'x\ny\n',mtime=0)})
folder('daily-csv-bz2-inside',{'train.csv':bz2.compress(AB.encode())})
folder('daily-csv-xz-inside',{'train.csv':lzma.compress(AB.encode())})
folder('daily-csv-gz-is-plain',{'train.csv.gz':AB})
folder('daily-csv-gz-is-zip',{'train.csv.gz':zipped({'a.csv':AB})})
folder('daily-csv-gz-is-xz',{'train.csv.gz':lzma.compress(AB.encode())})
folder('daily-csv-gz-twice',{'train.csv.gz':gzip.compress(gzip.compress(AB.encode(),mtime=0),mtime=0)})
folder('daily-parquet-gz-inside',{'train.parquet':gzip.compress(parquet(pa.table({'a':[1]})),mtime=0)})
folder('daily-csv-tar-gz-inside',{'train.csv.gz':gzip.compress(tarred({'a.csv':AB}),mtime=0)})
folder('daily-script-named-as-folder',{'daily-script-named-as-folder.py':'x=1\n','train.csv':AB})
folder('daily-script-other',{'load.py':'x=1\n','train.csv':AB})
folder('daily-zip-backslash-members',{'data.zip':zipped({'train\\a.csv':AB})})
folder('daily-zip-dotdot',{'data.zip':zipped({'../a.csv':AB,'b.csv':AB})})
folder('daily-zip-train-test-inside',{'data.zip':zipped({'train/a.csv':AB,'test/a.csv':AB})})
folder('daily-zip-wavs',{'train.zip':zipped({'a.wav':sound(),'b.wav':sound()})})
folder('daily-zip-images-metadata-beside',{'train.zip':zipped({'a.png':PNG,'b.png':PNG}),'metadata.csv':'file_name,t\na.png,x\nb.png,y\n'})
folder('daily-zip-images-metadata-missing',{'train.zip':zipped({'a.png':PNG,'b.png':PNG,'metadata.csv':'file_name,t\na.png,x\n'})})
folder('daily-zip-images-csv-beside',{'images.zip':zipped({'a.png':PNG,'b.png':PNG}),'train.csv':'image,t\na.png,x\n','test.csv':'image,t\nb.png,x\n'})
folder('daily-csv-gzip-ending',{'train.csv.gzip':gzip.compress(AB.encode(),mtime=0)})
folder('daily-csv-gz-upper',{'train.AB.GZ':gzip.compress(AB.encode(),mtime=0)})
folder('daily-csv-txt-ending',{'train.csv.txt':AB})
folder('daily-jsonl-txt-ending',{'train.jsonl.txt':J1})
folder('daily-json-bz2',{'train.json.bz2':bz2.compress(b'[{"a":1}]')})
folder('daily-gz-members',{'train.csv.gz':gzip.compress(b'a,b\n1,x\n',mtime=0)+gzip.compress(b'2,y\n',mtime=0)})
folder('daily-footer-stale',{'train.parquet':of_info(pa.table({'a':[1],'b':['x']}), {'a':{'dtype':'string','_type':'Value'}})})
folder('daily-footer-stale-types',{'train.parquet':of_info(pa.table({'a':['x']}), {'a':{'dtype':'int64','_type':'Value'}})})
folder('daily-footer-unknown-type',{'train.parquet':of_info(pa.table({'a':['x']}), {'a':{'dtype':'int64','_type':'Foo'}})})
folder('daily-footer-labels-differ',{'train-0.parquet':of_classes(['x','y']),'train-1.parquet':of_classes(['y','z'])})
folder('daily-footer-labels-differ-splits',{'train.parquet':of_classes(['x','y']),'test.parquet':of_classes(['y','z'])})
folder('daily-parquet-int32-int64',{'a.parquet':parquet(pa.table({'a':pa.array([1],pa.int32())})),'b.parquet':parquet(pa.table({'a':pa.array([1],pa.int64())}))})
folder('daily-parquet-int-string',{'a.parquet':parquet(pa.table({'a':[1]})),'b.parquet':parquet(pa.table({'a':['x']}))})
folder('daily-parquet-null-string',{'a.parquet':parquet(pa.table({'a':pa.nulls(2)})),'b.parquet':parquet(pa.table({'a':['x']}))})
folder('daily-parquet-string-null',{'a.parquet':parquet(pa.table({'a':['x']})),'b.parquet':parquet(pa.table({'a':pa.nulls(2)}))})
folder('daily-parquet-struct-fields',{'a.parquet':parquet(pa.table({'a':[{'x':1}]})),'b.parquet':parquet(pa.table({'a':[{'x':1,'y':2}]}))})
folder('daily-parquet-struct-order',{'a.parquet':parquet(pa.table({'a':[{'x':1,'y':2}]})),'b.parquet':parquet(pa.table({'a':[{'y':1,'x':2}]}))})
folder('daily-parquet-list-null',{'a.parquet':parquet(pa.table({'a':[[]]})),'b.parquet':parquet(pa.table({'a':[['x']]}))})
folder('daily-parquet-float-int',{'a.parquet':parquet(pa.table({'a':[1.5]})),'b.parquet':parquet(pa.table({'a':[1]}))})
folder('daily-parquet-splits-int-string',{'train.parquet':parquet(pa.table({'a':[1]})),'test.parquet':parquet(pa.table({'a':['x']}))})
folder('daily-parquet-splits-columns',{'train.parquet':parquet(pa.table({'a':[1],'label':[1]})),'test.parquet':parquet(pa.table({'a':[1]}))})
folder('daily-parquet-empty-name',{'train.parquet':parquet(pa.table({'':[1],'a':[2]}))})
folder('daily-parquet-one-shard-empty',{'a.parquet':parquet(pa.table({'a':pa.array([],pa.int64())})),'b.parquet':parquet(pa.table({'a':[1]}))})
folder('daily-jsonl-int-then-string-shards',{'a.jsonl':lines({'a':1}),'b.jsonl':lines({'a':'x'})})
folder('daily-jsonl-null-then-string-shards',{'a.jsonl':lines({'a':None}),'b.jsonl':lines({'a':'x'})})
folder('daily-jsonl-struct-fields-shards',{'a.jsonl':lines({'m':{'x':1}}),'b.jsonl':lines({'m':{'x':1,'y':2}})})
folder('daily-jsonl-struct-other-fields-shards',{'a.jsonl':lines({'m':{'x':1}}),'b.jsonl':lines({'m':{'y':'q'}})})
folder('daily-jsonl-list-then-string-shards',{'a.jsonl':lines({'m':['x']}),'b.jsonl':lines({'m':'x'})})
folder('daily-jsonl-emptylist-then-struct-shards',{'a.jsonl':lines({'m':[]}),'b.jsonl':lines({'m':[{'k':1}]})})
folder('daily-jsonl-timestamp-shards',{'a.jsonl':lines({'t':'2020-01-01 00:00:00'}),'b.jsonl':lines({'t':'yesterday'})})
folder('daily-jsonl-dates-mixed',{'train.jsonl':lines({'t':'2020-01-01T00:00:00'},{'t':'unknown'})})
folder('daily-jsonl-date-only',{'train.jsonl':lines({'t':'2020-01-01'},{'t':'2020-01-02'})})
folder('daily-jsonl-timestamp-z',{'a.jsonl':lines({'t':'2020-01-01T00:00:00Z'}),'b.jsonl':lines({'t':'2020-01-01T00:00:00'})})
folder('daily-jsonl-empty-middle',{'a.jsonl':lines({'a':1}),'b.jsonl':'','c.jsonl':lines({'a':1})})
folder('daily-csv-empty-middle',{'a.csv':AB,'b.csv':'','c.csv':AB})
folder('daily-csv-other-order',{'a.csv':AB,'b.csv':'b,a\nx,1\n'})
folder('daily-csv-bom-second',{'a.csv':AB,'b.csv':'\ufeff'+AB})
folder('daily-csv-case-columns',{'a.csv':AB,'b.csv':'A,B\n1,x\n'})
folder('daily-csv-space-columns',{'a.csv':AB,'b.csv':'a, b\n1,x\n'})
folder('daily-csv-text-then-int-shards',{'a.csv':'a\nx\n','b.csv':'a\n1\n'})
folder('daily-csv-int-then-empty-shards',{'a.csv':'a,b\n1,2\n','b.csv':'a,b\n,2\n'})
folder('daily-csv-empty-then-text-shards',{'a.csv':'a,b\n,2\n','b.csv':'a,b\nx,2\n'})
folder('daily-csv-bool-int-shards',{'a.csv':'a\nTrue\n','b.csv':'a\n1\n'})
folder('daily-name-tilde',{'~train.csv':AB})
folder('daily-name-bracket-glob',{'data[1].csv':AB,'data1.csv':AB})
folder('daily-name-hash-folder',{'#1/train.csv':AB,'#2/train.csv':AB})
folder('daily-readme-in-sub',{'train/README.txt':'hello\n','train/a.csv':AB})
folder('daily-tar-of-json',{'train.tar':tarred({'1.json':'{"a":1}','2.json':'{"a":2}'})})
folder('daily-tar-jpg-txt-json',{'train-000.tar':tarred({'1.jpg':JPG,'1.txt':'cap','1.json':'{"a":1}','2.jpg':JPG,'2.txt':'cap','2.json':'{"a":1}'})})
folder('daily-tar-json-differ',{'train-000.tar':tarred({'1.jpg':JPG,'1.json':'{"a":1}','2.jpg':JPG,'2.json':'{"b":"x"}'})})
folder('daily-tar-jpg-in-folders',{'train.tar':tarred({'cat/1.jpg':JPG,'dog/1.jpg':JPG})})
folder('daily-tar-gz-csv',{'train.tar.gz':gzip.compress(tarred({'a.csv':AB}),mtime=0)})
folder('daily-tar-dot-names',{'train.tar':tarred({'a.seg.png':PNG,'a.jpg':JPG})})
folder('daily-tar-missing-member',{'train.tar':tarred({'1.jpg':JPG,'1.txt':'c','2.jpg':JPG})})
folder('daily-video-metadata',{'train/a.mp4':b'\0\0\0\x18ftypmp42','train/metadata.jsonl':lines({'file_name':'a.mp4','text':'c'})})
folder('daily-json-objects-same',{f'annotations/{i}.json':json.dumps({'id':i,'t':'x'}) for i in range(3)})
folder('daily-json-objects-pretty',{f'annotations/{i}.json':json.dumps({'id':i,'t':'x','o':{'k':[1,2]}},indent=2) for i in range(3)})
folder('daily-json-objects-fields',{'1.json':'{"id":1,"t":"x"}','2.json':'{"id":2,"u":"x"}'})
folder('daily-json-objects-fewer',{'1.json':'{"id":1,"t":"x"}','2.json':'{"id":2}'})
folder('daily-json-objects-types',{'1.json':'{"id":1,"t":"x"}','2.json':'{"id":"b","t":"x"}'})
folder('daily-json-objects-null-first',{'1.json':'{"id":1,"t":null}','2.json':'{"id":2,"t":"x"}'})
folder('daily-json-objects-empty-list-first',{'1.json':'{"id":1,"t":[]}','2.json':'{"id":2,"t":[{"a":1}]}'})
folder('daily-json-objects-order',{'1.json':'{"id":1,"t":"x"}','2.json':'{"t":"x","id":2}'})
folder('daily-json-objects-pretty-fields',{'1.json':json.dumps({'id':1,'t':'x'},indent=1),'2.json':json.dumps({'id':2,'u':'x'},indent=1)})
folder('daily-json-objects-int-float',{'1.json':'{"id":1}','2.json':'{"id":2.5}'})
folder('daily-json-objects-data-key',{'1.json':'{"data":[{"a":1}]}','2.json':'{"data":[{"a":2},{"a":3}]}'})
folder('daily-json-objects-data-key-differ',{'1.json':'{"data":[{"a":1}]}','2.json':'{"data":[{"a":2,"b":3}]}'})
folder('daily-json-objects-splits',{'train.json':'{"data":[{"a":1}],"v":"1"}','test.json':'{"data":[{"a":2}]}'})
folder('daily-json-objects-splits-more',{'train.json':'{"data":[{"a":1}]}','test.json':'{"data":[{"a":2}],"v":"1"}'})
folder('daily-json-lists-one-row',{'1.json':'[{"a":1}]','2.json':'[{"a":"x"}]'})
folder('daily-json-lists-one-row-order',{'1.json':'[{"a":1,"b":2}]','2.json':'[{"b":1,"a":2}]'})
folder('daily-json-lists-one-row-float',{'1.json':'[{"a":1}]','2.json':'[{"a":2.5}]'})
folder('daily-json-lists-one-row-time',{'1.json':'[{"a":"2020-01-01"}]','2.json':'[{"a":"2020-01-02T10:00:00"}]'})
folder('daily-json-lists-one-then-two',{'1.json':'[{"a":1.5}]','2.json':'[{"a":1},{"a":2}]','3.json':'[{"a":1}]'})
folder('daily-csv-one-row-order',{'a.csv':'a,b\n1,2\n','b.csv':'b,a\n1,2\n'})
folder('daily-csv-one-then-two',{'a.csv':'a\n1.5\n','b.csv':'a\n1\n2\n','c.csv':'a\n3\n'})
folder('daily-tsv-one-row',{'a.tsv':'a\n1\n','b.tsv':'a\nx\n'})
folder('daily-csv-splits-one-row',{'train.csv':'a\n1.5\n','test.csv':'a\n1\n'})

# ---- daily: cards that people write, and the layouts of other tools ----
TRAIN = {'train.csv': AB}


def stated(name, matter, files):
    card(matter, files, f'daily-{name}')


def reading(options, path='train.csv'):
    return ('configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: %s\n' % path
            + ''.join(f'  {option}\n' for option in options))


LEROBOT = {'meta/info.json':'{"fps":30}','meta/tasks.jsonl':lines({'task_index':0,'task':'x'}),'meta/episodes.jsonl':lines({'episode_index':0,'tasks':['x'],'length':2}),'data/chunk-000/episode_000000.parquet':parquet(pa.table({'action':[[1.0,2.0]],'timestamp':[0.1]})),'videos/chunk-000/observation.images.top/episode_000000.mp4':b'\0\0\0\x18ftypmp42'}
stated('sep-tab',reading(['sep: "\\t"']),{'train.csv':'a\tb\n1\tx\n'})
stated('delimiter',reading(['delimiter: ";"']),{'train.csv':'a;b\n1;x\n'})
stated('quoting',reading(['quoting: 3']),{'train.csv':'a,b\n1,"x\n2,y"\n'})
stated('bad-lines',reading(['on_bad_lines: skip']),{'train.csv':'a,b\n1,x\n2,y,z\n3,w\n'})
stated('unknown-option',reading(['foo: 1']),TRAIN)
stated('lines-option',reading(['lines: true'],'train.jsonl'),{'train.jsonl':J1})
stated('keep-na',reading(['keep_default_na: false']),{'train.csv':'a,b\n1,NA\n2,y\n'})
stated('na-values',reading(['na_values: ["-"]']),{'train.csv':'a,b\n-,x\n2,y\n'})
stated('columns-parquet',reading(['columns: [a]'],'train.parquet'),{'train.parquet':parquet(pa.table({'a':[1],'b':['x']}))})
stated('header-0-names',reading(['header: 0','names: [x, y]']),TRAIN)
stated('header-null',reading(['header: null']),TRAIN)
stated('index-col',reading(['index_col: 0']),TRAIN)
stated('usecols',reading(['usecols: [a]']),TRAIN)
stated('nrows',reading(['nrows: 1']),TRAIN)
stated('skiprows-list',reading(['skiprows: [1]']),TRAIN)
stated('dtype',reading(['dtype: {a: str}']),TRAIN)
stated('dtype-text',reading(['dtype: str']),TRAIN)
stated('encoding-sig',reading(['encoding: utf-8-sig']),{'train.csv':'\ufeff'+AB})
stated('thousands',reading(['thousands: ","']),{'train.csv':'a;b\n"1,000";x\n'.replace(';','\t')})
stated('engine',reading(['engine: python']),TRAIN)
stated('compression',reading(['compression: gzip'],'train.dat'),{'train.dat':gzip.compress(AB.encode(),mtime=0)})
stated('chunksize',reading(['chunksize: 1']),TRAIN)
stated('column-names',reading(['column_names: [x, y]','header: null']),{'train.csv':'1,x\n'})
stated('quotechar',reading(["quotechar: \"'\""]),{'train.csv':"a,b\n1,'x,y'\n"})
stated('version',reading(['version: 1.0.0']),TRAIN)
stated('version-bad',reading(['version: v1']),TRAIN)
stated('description',reading(['description: something']),TRAIN)
stated('features-in-config','configs:\n- config_name: default\n  data_files: train.csv\n  features:\n  - name: a\n    dtype: int64\n  - name: b\n    dtype: string',TRAIN)
stated('configs-empty','configs: []',TRAIN)
stated('dot-slash',reading([],'./train.csv'),TRAIN)
stated('glob-deep',reading([],'data/*/x.csv'),{'data/a/x.csv':AB,'data/b/x.csv':AB})
stated('trailing-slash','configs:\n- config_name: default\n  data_dir: data/',{'data/x.csv':AB})
stated('data-dir-splits','configs:\n- config_name: default\n  data_dir: data',{'data/train.csv':AB,'data/test.csv':AB})
stated('one-glob-missing','configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: [train.csv, nope/*.csv]',TRAIN)
stated('info-order','dataset_info:\n  features:\n  - name: b\n    dtype: string\n  - name: a\n    dtype: int64',TRAIN)
stated('info-fewer','dataset_info:\n  features:\n  - name: a\n    dtype: int64',TRAIN)
stated('info-fewer-jsonl','dataset_info:\n  features:\n  - name: a\n    dtype: int64',{'train.jsonl':J1})
stated('info-fewer-parquet','dataset_info:\n  features:\n  - name: a\n    dtype: int64',{'train.parquet':parquet(pa.table({'a':[1],'b':['x']}))})
stated('info-counts-wrong','dataset_info:\n  splits:\n  - name: train\n    num_examples: 99',TRAIN)
stated('info-splits-other','dataset_info:\n  splits:\n  - name: test\n    num_examples: 2',TRAIN)
stated('info-splits-more','dataset_info:\n  splits:\n  - name: train\n    num_examples: 2\n  - name: test\n    num_examples: 2',TRAIN)
stated('info-bytes-wrong','dataset_info:\n  splits:\n  - name: train\n    num_examples: 2\n    num_bytes: 1\n  download_size: 5\n  dataset_size: 1',TRAIN)
stated('info-config-other','dataset_info:\n- config_name: other\n  features:\n  - name: z\n    dtype: string',TRAIN)
stated('info-sequence','dataset_info:\n  features:\n  - name: a\n    sequence: int64',{'train.jsonl':lines({'a':[1]})})
stated('info-sequence-struct','dataset_info:\n  features:\n  - name: a\n    sequence:\n    - name: x\n      dtype: int64',{'train.jsonl':lines({'a':{'x':[1,2]}})})
stated('info-list-struct','dataset_info:\n  features:\n  - name: a\n    list:\n    - name: x\n      dtype: int64',{'train.jsonl':lines({'a':[{'x':1}]})})
stated('info-struct','dataset_info:\n  features:\n  - name: a\n    struct:\n    - name: x\n      dtype: int64',{'train.jsonl':lines({'a':{'x':1}})})
stated('info-class-label-int','dataset_info:\n  features:\n  - name: a\n    dtype:\n      class_label:\n        names:\n          "0": no\n          "1": "yes"',{'train.csv':'a\n1\n'})
stated('viewer-false','viewer: false',TRAIN)
stated('field-missing',reading(['field: rows'],'train.json'),{'train.json':'{"data":[{"a":1}]}'})
stated('field-ok',reading(['field: data'],'train.json'),{'train.json':'{"data":[{"a":1}],"v":1}'})
stated('json-latin1',reading(['encoding: latin-1'],'train.jsonl'),{'train.jsonl':'{"a":"caf\u00e9"}\n'.encode('latin-1')})
stated('sample-by',reading(['sample_by: document'],'train.txt'),{'train.txt':'a\nb\n'})
stated('drop-labels',reading(['drop_labels: true'],'"*/*.png"'),{'x/a.png':PNG,'y/b.png':PNG})
stated('split-odd','configs:\n- config_name: default\n  data_files:\n  - split: train_sft\n    path: train.csv',TRAIN)
stated('split-dash','configs:\n- config_name: default\n  data_files:\n  - split: train-sft\n    path: train.csv',TRAIN)
stated('lerobot','configs:\n- config_name: default\n  data_files: data/*/*.parquet',LEROBOT)
folder('daily-lerobot',LEROBOT)
folder('daily-lerobot-many',{**LEROBOT,'data/chunk-000/episode_000001.parquet':parquet(pa.table({'action':[[1.0,2.0]],'timestamp':[0.1]})),'videos/chunk-000/observation.images.top/episode_000001.mp4':b'\0\0\0\x18ftypmp42'})
folder('daily-mds',{'index.json':'{"shards":[{"raw_data":{"basename":"shard.00000.mds"}}],"version":2}','shard.00000.mds':b'x'*50})
folder('daily-litdata',{'index.json':'{"chunks":[],"config":{}}','chunk-0-0.bin':b'x'*50})
folder('daily-delta',{'_delta_log/00000000000000000000.json':lines({'commitInfo':{'a':1}},{'add':{'path':'x'}}),'part-00000.parquet':parquet(pa.table({'a':[1]}))})
folder('daily-iceberg',{'metadata/v1.metadata.json':'{"format-version":2}','metadata/snap-1.avro':b'Obj\x01','data/00000.parquet':parquet(pa.table({'a':[1]}))})
folder('daily-figures-and-csv',{'assets/1.png':PNG,'assets/2.png':PNG,'data.csv':AB})
folder('daily-figure-and-csv',{'logo.png':PNG,'data.csv':AB})
folder('daily-figures-and-train-test',{'figures/a.png':PNG,'figures/b.png':PNG,'figures/c.png':PNG,'train.csv':AB,'test.csv':AB})
folder('daily-figures-and-parquet',{'images/1.png':PNG,'images/2.png':PNG,'images/3.png':PNG,'data/train-00000-of-00001.parquet':parquet(pa.table({'a':[1]}))})
folder('daily-caption-json-each',{'1.jpg':JPG,'1.json':'{"c":"x"}','2.jpg':JPG,'2.json':'{"c":"y"}'})
folder('daily-caption-json-each-differ',{'1.jpg':JPG,'1.json':'{"c":"x"}','2.jpg':JPG,'2.json':'{"d":"y"}'})
folder('daily-ljspeech',{'wavs/LJ1.wav':sound(),'wavs/LJ2.wav':sound(),'metadata.csv':'LJ1|text one|text one\nLJ2|two|two\n'})
folder('daily-kaggle',{'train.csv':'id,text,target\n1,a,0\n2,b,1\n','test.csv':'id,text\n3,c\n4,d\n','sample_submission.csv':'id,target\n3,0\n'})
folder('daily-mnli',{'train.tsv':'a\tlabel\nx\t1\ny\t0\n','dev_matched.tsv':'a\tlabel\nx\t1\ny\t0\n','dev_mismatched.tsv':'a\tlabel\nx\t1\ny\t0\n'})
folder('daily-mnli-test-differs',{'train.tsv':'a\tlabel\nx\t1\ny\t0\n','test.tsv':'index\ta\n0\tx\n1\ty\n'})
folder('daily-years-differ',{'data_2019.csv':'a,b\n1,2\n3,4\n','data_2020.csv':'a,b,c\n1,2,3\n4,5,6\n'})
folder('daily-conll-docstart',{'train.conll':'-DOCSTART- -X- O O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\n'})
folder('daily-conll-txt',{'train.txt':'EU NNP\nrejects VBZ\n\nx y\n'})
folder('daily-jsonl-content-mixed',{'train.jsonl':lines({'messages':[{'role':'user','content':'x'}]},{'messages':[{'role':'user','content':[{'type':'text','text':'x'}]}]})})
folder('daily-jsonl-tools',{'train.jsonl':lines({'tools':[{'name':'f','parameters':{'type':'object','properties':{'a':{'type':'string'}}}}]},{'tools':[{'name':'g','parameters':{'type':'object','properties':{'b':{'type':'integer','enum':[1]}}}}]})})
folder('daily-jsonl-meta-shards',{'a.jsonl':lines({'t':'x','meta':{'a':1}},{'t':'y','meta':{'a':2}}),'b.jsonl':lines({'t':'x','meta':{'b':1}},{'t':'y','meta':{'a':2}})})
folder('daily-jsonl-id-mixed',{'train.jsonl':lines({'id':1},{'id':'x'})})
folder('daily-jsonl-id-mixed-second',{'a.jsonl':lines({'id':1},{'id':2}),'b.jsonl':lines({'id':1},{'id':'x'})})
folder('daily-jsonl-id-mixed-first',{'a.jsonl':lines({'id':1},{'id':'x'}),'b.jsonl':lines({'id':1},{'id':2})})
folder('daily-jsonl-answer-mixed',{'train.jsonl':lines({'a':['x']},{'a':None},{'a':'x'})})
folder('daily-jsonl-int-float-shards',{'a.jsonl':lines({'s':1},{'s':2}),'b.jsonl':lines({'s':1.5},{'s':2})})
folder('daily-jsonl-float-int-shards',{'a.jsonl':lines({'s':1.5},{'s':2}),'b.jsonl':lines({'s':1},{'s':2})})
folder('daily-jsonl-nested-null-shards',{'a.jsonl':lines({'m':{'x':None}},{'m':{'x':None}}),'b.jsonl':lines({'m':{'x':'s'}},{'m':{'x':'s'}})})
folder('daily-jsonl-emptydict-shards',{'a.jsonl':lines({'m':{}},{'m':{}}),'b.jsonl':lines({'m':{'x':'s'}},{'m':{}})})
folder('daily-jsonl-train-more-fields-in-test',{'train.jsonl':lines({'a':1},{'a':2}),'test.jsonl':lines({'a':1,'b':2},{'a':2,'b':2})})
folder('daily-jsonl-test-fewer',{'train.jsonl':lines({'a':1,'b':2},{'a':2,'b':2}),'test.jsonl':lines({'a':1},{'a':2})})
folder('daily-csv-test-fewer',{'train.csv':'a,b\n1,2\n3,4\n','test.csv':'a\n1\n2\n'})
folder('daily-pdf-and-csv',{'paper.pdf':b'%PDF-1.4\n','data.csv':AB})
folder('daily-wav-and-csv',{'a.wav':sound(),'b.wav':sound(),'transcripts.csv':'file,text\na.wav,x\nb.wav,y\n'})
folder('daily-zarr',{'x.zarr/.zarray':'{}','x.zarr/.zgroup':'{}','x.zarr/0.0':b'x'})
folder('daily-config-per-folder-diff',{'cola/train.tsv':'a\tb\n1\t2\n','sst2/train.tsv':'s\tl\nx\t1\n'})
folder('daily-config-per-folder-diff-splits',{f'{k}/{s}.jsonl':lines({k:1},{k:2}) for k in ('qa','nli') for s in ('train','test')})
folder('daily-config-langs',{f'{k}/train-00000-of-00001.parquet':parquet(pa.table({'a':[1]})) for k in ('de','en')})
folder('daily-config-langs-data',{f'data/{k}/{s}-00000-of-00001.parquet':parquet(pa.table({'a':[1]})) for k in ('de','en') for s in ('train','test')})
folder('daily-index-html',{'index.html':'<html></html>','data.json':'[{"a":1}]'})
folder('daily-json-and-schema',{'data.json':'[{"a":1},{"a":2}]','schema.json':'{"type":"object"}'})
folder('daily-json-and-config',{'data.jsonl':J1,'config.json':'{"a":1}','settings.json':'{"x":1}'})
folder('daily-json-stats',{'train.json':'[{"a":1},{"a":2}]','stats.json':'{"rows":2}'})
folder('daily-only-stats',{'data.csv':AB,'stats.json':'{"rows":2}','labels.json':'{"0":"x"}'})
folder('daily-labels-txt',{'classes.txt':'cat\ndog\n','train/1.png':PNG,'train/2.png':PNG})
folder('daily-vocab-txt',{'vocab.txt':'a\nb\n','train.jsonl':J1,'test.jsonl':J1})
folder('daily-split-lists',{'splits/train.txt':'1\n','splits/test.txt':'2\n','images/1.png':PNG,'images/2.png':PNG,'images/3.png':PNG})
folder('daily-dup-names-case',{'Train.csv':AB,'train.csv':AB})
folder('daily-old-and-new',{'train.csv':AB,'train_old.csv':'x\n1\n2\n'})
folder('daily-backup-folder',{'train.csv':AB,'backup/train.csv':AB})
folder('daily-sample-folder',{'data/train.csv':AB,'sample/train_sample.csv':AB})
folder('daily-test-csv-tests-folder',{'train.csv':AB,'tests/test_data.csv':'q\n1\n2\n'})
folder('daily-ipynb-csv',{'analysis.ipynb':'{}','data.csv':AB})
folder('daily-numbered-jsonl-gz',{f'part-{i:05d}.jsonl.gz':gzip.compress(J1.encode(),mtime=0) for i in range(3)})
folder('daily-wet-gz',{'a.warc.wet.gz':gzip.compress(b'WARC/1.0\n',mtime=0)})
folder('daily-warc-gz-jsonl',{'a.warc.gz':gzip.compress(b'WARC/1.0\n',mtime=0),'index.jsonl':J1})
folder('daily-csv-dates-late',{'a.csv':'d\n2020-01-01\n2020-01-02\n','b.csv':'d\n1\n2\n'})
folder('daily-parquet-decimal-shards',{'a.parquet':parquet(pa.table({'a':pa.array([Decimal('1.20')],pa.decimal128(5,2))})),'b.parquet':parquet(pa.table({'a':pa.array([Decimal('1.200')],pa.decimal128(6,3))}))})
folder('daily-parquet-tz-shards',{'a.parquet':parquet(pa.table({'a':pa.array([dt.datetime(2020,1,1)],pa.timestamp('us','UTC'))})),'b.parquet':parquet(pa.table({'a':pa.array([dt.datetime(2020,1,1)],pa.timestamp('us'))}))})
folder('daily-parquet-bool-int',{'a.parquet':parquet(pa.table({'a':[True]})),'b.parquet':parquet(pa.table({'a':[1]}))})
folder('daily-parquet-date-string',{'a.parquet':parquet(pa.table({'a':[dt.date(2020,1,1)]})),'b.parquet':parquet(pa.table({'a':['2020-01-01']}))})
folder('daily-arrow-shards-other',{'a.arrow':arrow(pa.table({'a':[1,2]})),'b.arrow':arrow(pa.table({'a':['x','y']}))})
stated('field-jsonl',reading(['field: rows'],'train.json'),{'train.json':'{"rows":[{"a":1},{"a":2}]}'})
stated('info-fewer-features-config','configs:\n- config_name: de\n  data_files: de.csv\n- config_name: en\n  data_files: en.csv\ndataset_info:\n- config_name: de\n  features:\n  - name: a\n    dtype: int64\n- config_name: en\n  features:\n  - name: a\n    dtype: int64\n  - name: b\n    dtype: string',{'de.csv':AB,'en.csv':AB})
stated('info-image','dataset_info:\n  features:\n  - name: image\n    dtype: image\n  - name: t\n    dtype: string',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\na.png,x\n'})
stated('info-image-fewer','dataset_info:\n  features:\n  - name: image\n    dtype: image',{'train/a.png':PNG,'train/metadata.csv':'file_name,t\na.png,x\n'})
stated('info-names','configs:\n- config_name: default\n  data_files: train.csv\n  names: [x, y]\n  header: null\ndataset_info:\n  features:\n  - name: x\n    dtype: int64\n  - name: y\n    dtype: string',{'train.csv':'1,x\n2,y\n'})

# ---- fresh: shapes of which nothing was known before they were judged ----

def carded(name, matter, files):
    folder(name, {'README.md': f'---\n{matter}\n---\n\n# Some data\n\nSome words about it.\n', **files})


def parquet_of(**columns):
    return parquet(pa.table(columns))


INFO = {'default': {'features': {'z': {'dtype': 'string', '_type': 'Value'}}}}
GOOD = {'default': {'features': {'a': {'dtype': 'int64', '_type': 'Value'}, 'b': {'dtype': 'string', '_type': 'Value'}}}}
CLASSES = 'dataset_info:\n  features:\n  - name: a\n    dtype:\n      class_label:\n        names:\n          "0": "no"\n          "1": "yes"'
for name, (first, second) in {
        'quoted': ('1\n2', '"1"\n"2"'), 'late-text': ('1\n2', '1\nx'), 'text-then-number': ('x\ny', '1\n2'),
        'leading-zeros': ('1\n2', '001\n002'), 'plus': ('1', '+1'), 'spaces': ('1', ' 1 '), 'exponent': ('1', '1e0'), 'percent': ('1', '1%')}.items():
    folder(f'fresh-number-{name}', {f'{split}.csv': 'a,b\n' + ''.join(f'{cell},t\n' for cell in cells.split('\n')) for split, cells in {'train': first, 'test': second}.items()})
folder('fresh-int-float-one-split',{'data/train-00000-of-00002.csv':'a\n1\n2\n','data/train-00001-of-00002.csv':'a\n1.5\n2\n'})
folder('fresh-int-float-flat',{'a.csv':'a\n1\n2\n','b.csv':'a\n1.5\n2.5\n'})
folder('fresh-int-roundfloat-flat',{'a.csv':'a\n1\n2\n','b.csv':'a\n1.0\n2.0\n'})
folder('fresh-int-float-parquet',{'a.parquet':parquet(pa.table({'a':[1,2]})),'b.parquet':parquet(pa.table({'a':[1.5,2.5]}))})
folder('fresh-int-roundfloat-parquet',{'a.parquet':parquet(pa.table({'a':[1,2]})),'b.parquet':parquet(pa.table({'a':[1.0,2.0]}))})
folder('fresh-int64-int32-parquet',{'a.parquet':parquet(pa.table({'a':[1,2]})),'b.parquet':parquet(pa.table({'a':pa.array([1,2],pa.int32())}))})
folder('fresh-int-string-parquet',{'a.parquet':parquet(pa.table({'a':[1,2]})),'b.parquet':parquet(pa.table({'a':['1','2']}))})
folder('fresh-int-null-parquet',{'a.parquet':parquet(pa.table({'a':[1,2]})),'b.parquet':parquet(pa.table({'a':pa.nulls(2)}))})
folder('fresh-int-float-jsonl',{'a.jsonl':lines({'a':1},{'a':2}),'b.jsonl':lines({'a':1.5},{'a':2})})
folder('fresh-int-gaps',{'a.csv':'a,b\n1,x\n2,y\n','b.csv':'a,b\n1,x\n,y\n'})
carded('fresh-skipfooter',reading(['skipfooter: 1']),{'train.csv':'a,b\n1,x\nTotal,1\n'})
carded('fresh-skipfooter-engine',reading(['skipfooter: 1','engine: python']),{'train.csv':'a,b\n1,x\nTotal,1\n'})
folder('fresh-infos-good',{'train.csv':AB,'dataset_infos.json':json.dumps(GOOD)})
folder('fresh-infos-broken',{'train.csv':AB,'dataset_infos.json':'{"default": '})
folder('fresh-infos-list',{'train.csv':AB,'dataset_infos.json':'[]'})
folder('fresh-infos-empty',{'train.csv':AB,'dataset_infos.json':'{}'})
carded('fresh-infos-card-wins','dataset_info:\n  features:\n  - name: a\n    dtype: int64\n  - name: b\n    dtype: string',{'train.csv':AB,'dataset_infos.json':json.dumps(INFO)})
folder('fresh-break-name',{'tra\nin.csv':AB})
folder('fresh-break-name-two',{'a\nb.csv':AB,'c.csv':AB})
folder('fresh-break-name-end',{'train.csv\n':AB,'test.csv':AB})
folder('fresh-break-folder',{'da\nta/train.csv':AB})
folder('fresh-http-folder',{'http:/train.csv':AB})
folder('fresh-http-folder-deep',{'http:/x.org/train.csv':AB})
folder('fresh-https-folder',{'https:/x.org/train.csv':AB,'test.csv':AB})
folder('fresh-s3-folder',{'s3:/bucket/train.csv':AB})
folder('fresh-zip-in-csv-empty',{'train.csv':zipped({})})
folder('fresh-num-csv-mixedpart',{'train.csv':'a,b\n1,t\n2,t\n','test.csv':'a,b\n'+''.join(f'{i},t\n' for i in range(10005))+'x,t\n'})
folder('fresh-num-json-text',{'train.jsonl':lines({'a':1},{'a':2}),'test.jsonl':lines({'a':'1'},{'a':'2'})})
folder('fresh-num-json-text-bad',{'train.jsonl':lines({'a':1},{'a':2}),'test.jsonl':lines({'a':'1'},{'a':'x'})})
folder('fresh-num-json-float-text',{'train.jsonl':lines({'a':1.5},{'a':2}),'test.jsonl':lines({'a':'1.5'},{'a':'2'})})
folder('fresh-num-json-bool-text',{'train.jsonl':lines({'a':True},{'a':False}),'test.jsonl':lines({'a':'true'},{'a':'false'})})
folder('fresh-num-json-nested-text',{'train.jsonl':lines({'m':{'a':1}},{'m':{'a':2}}),'test.jsonl':lines({'m':{'a':'1'}},{'m':{'a':'2'}})})
folder('fresh-num-json-list-text',{'train.jsonl':lines({'m':[1]},{'m':[2]}),'test.jsonl':lines({'m':['1']},{'m':['2']})})
folder('fresh-num-parquet-text',{'train.parquet':parquet(pa.table({'a':[1,2]})),'test.parquet':parquet(pa.table({'a':['1','2']}))})
carded('fresh-configs-nothing','configs:',TRAIN)
carded('fresh-configs-null','configs: null',TRAIN)
carded('fresh-configs-map','configs: {}',TRAIN)
carded('fresh-configs-text','configs: ""',TRAIN)
carded('fresh-configs-false','configs: false',TRAIN)
carded('fresh-configs-zero','configs: 0',TRAIN)
carded('fresh-info-nothing','dataset_info:',TRAIN)
carded('fresh-info-text','dataset_info: x',TRAIN)
carded('fresh-info-features-empty','dataset_info:\n  features: []',TRAIN)
carded('fresh-config-features-nothing',reading(['features:']),TRAIN)
carded('fresh-config-data-files-nothing','configs:\n- config_name: default\n  data_files:',TRAIN)
carded('fresh-config-data-files-empty','configs:\n- config_name: default\n  data_files: []',TRAIN)
carded('fresh-two-formats','configs:\n- config_name: a\n  data_files: a.csv\n- config_name: b\n  data_files: b.json',{'a.csv':AB,'b.json':json.dumps([{'a':1}])})
carded('fresh-two-formats-default','configs:\n- config_name: default\n  data_files: a.csv\n- config_name: b\n  data_files: b.jsonl',{'a.csv':AB,'b.jsonl':lines({'a':1})})
carded('fresh-two-formats-options','configs:\n- config_name: a\n  data_files: a.csv\n  sep: ";"\n- config_name: b\n  data_files: b.jsonl',{'a.csv':'a;b\n1;2\n','b.jsonl':lines({'a':1})})
carded('fresh-two-formats-parquet','configs:\n- config_name: a\n  data_files: a.csv\n- config_name: b\n  data_files: b.parquet',{'a.csv':AB,'b.parquet':parquet(pa.table({'a':[1]}))})
carded('fresh-two-formats-media','configs:\n- config_name: a\n  data_files: a.csv\n- config_name: b\n  data_files: b/*.png',{'a.csv':AB,'b/x.png':PNG})
carded('fresh-missing','configs:\n- config_name: default\n  data_files: nope.csv',TRAIN)
carded('fresh-missing-glob','configs:\n- config_name: default\n  data_files: "nope/*.csv"',TRAIN)
carded('fresh-missing-one-of-two','configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: train.csv\n  - split: test\n    path: test.csv',TRAIN)
carded('fresh-missing-one-config','configs:\n- config_name: a\n  data_files: train.csv\n- config_name: b\n  data_files: b.csv',TRAIN)
carded('fresh-missing-dir','configs:\n- config_name: default\n  data_dir: nope',TRAIN)
folder('fresh-flores-dirs',{f'dev/{l}.dev':f'x\ny\n' for l in ('eng','deu')}|{f'devtest/{l}.devtest':'x\ny\n' for l in ('eng','deu')})
folder('fresh-parallel-txt',{'train.en':'a\nb\n','train.de':'c\nd\n'})
folder('fresh-tmx',{'en-de.tmx':'<tmx/>'})
folder('fresh-moses-zip',{'en-de.txt.zip':zipped({'a.en':'x\n','a.de':'y\n'})})
folder('fresh-common-voice',{'en/clips/a.mp3':b'ID3'+b'\0'*40,'en/train.tsv':'client_id\tpath\tsentence\n1\ta.mp3\tx\n','en/test.tsv':'client_id\tpath\tsentence\n1\ta.mp3\tx\n'})
folder('fresh-coco-splits',{'train/1.jpg':JPG,'train/_annotations.coco.json':json.dumps({'images':[],'annotations':[]}),'valid/2.jpg':JPG,'valid/_annotations.coco.json':json.dumps({'images':[],'annotations':[]})})
folder('fresh-roboflow-yolo',{'train/images/1.jpg':JPG,'train/labels/1.txt':'0 .5 .5 1 1\n','test/images/2.jpg':JPG,'test/labels/2.txt':'0 .5 .5 1 1\n','data.yaml':'nc: 1\n','README.roboflow.txt':'x\n','README.dataset.txt':'y\n'})
folder('fresh-celeba',{'img/000001.jpg':JPG,'img/000002.jpg':JPG,'list_attr.csv':'image_id,smile\n000001.jpg,1\n000002.jpg,-1\n'})
folder('fresh-halffloat',{'train.parquet':parquet(pa.table({'emb':pa.array([[.5,.25]],pa.list_(pa.float16()))}))})
folder('fresh-mmlu',{f'{s}/{t}.csv':'q,a,b,c,d,0\nw,a,b,c,d,1\n' for s in('dev','test','val') for t in('law','math')})
folder('fresh-hotpot',{'hotpot_train.json':json.dumps([{'_id':'1','supporting_facts':[['a',0]],'context':[['a',['s']]]}])})
folder('fresh-conll2003',{'train.txt':'-DOCSTART- -X- O O\n\nEU NNP B-NP B-ORG\n','valid.txt':'a b c d\n','test.txt':'a b c d\n'})
folder('fresh-bio',{'train.bio':'a O\n\n','dev.bio':'b O\n'})
folder('fresh-semeval-txt',{'train.txt':'1\tpositive\tgood\n2\tnegative\tbad\n'})
folder('fresh-labels-separate',{'train_text.txt':'a\nb\n','train_labels.txt':'0\n1\n','test_text.txt':'c\n','test_labels.txt':'1\n','mapping.txt':'0\tno\n1\tyes\n'})
folder('fresh-uci',{'iris.data':'5.1,3.5,1.4,0.2,Iris-setosa\n','iris.names':'x\n'})
folder('fresh-adult',{'adult.data':'39, State-gov, <=50K\n','adult.test':'|1x3 Cross validator\n25, Private, <=50K.\n'})
folder('fresh-adult-csv-q',{'adult.csv':'age, workclass, income\n39, State-gov, <=50K\n25, ?, >50K\n'})
folder('fresh-openml-arff',{'x.arff':'@relation x\n'})
folder('fresh-sklearn-svm',{'train.svm':'1 1:0.5\n','test.svm':'0 1:0.5\n'})
folder('fresh-titanic-same',{'train.csv':'id,age\n1,22\n2,\n','test.csv':'id,age\n3,34.5\n'})
folder('fresh-timeseries',{'ETTh1.csv':'date,HUFL\n2016-07-01 00:00:00,5.8\n','ETTh2.csv':'date,HUFL\n2016-07-01 00:00:00,41\n'})
folder('fresh-m4-wide',{'Daily-train.csv':'"V1","V2","V3"\n"D1",1017.1,1019.3\n"D2",2793.7,\n','Daily-test.csv':'"V1","V2"\n"D1",2039.2\n'})
folder('fresh-excel-sep-line',{'train.csv':'sep=;\na;b\n1;2\n'})
folder('fresh-tsv-named-csv',{'train.csv':'a\tb\n1\tx, y\n2\tz\n','test.csv':'a\tb\n1\tx\n'})
folder('fresh-bom-jsonl',{'train.jsonl':b'\xef\xbb\xbf{"a":1}\n{"a":2}\n'})
folder('fresh-bom-json',{'train.json':b'\xef\xbb\xbf[{"a":1}]'})
folder('fresh-jsonl-nested-types',{'train.jsonl':lines({'meta':{'year':2020,'tags':['a']}},{'meta':{'year':'n.d.','tags':None}})})
folder('fresh-jsonl-year-mixed-shards',{'data/train-00000-of-00002.jsonl':lines({'year':2020},{'year':2021}),'data/train-00001-of-00002.jsonl':lines({'year':'2020'},{'year':'n.d.'})})
folder('fresh-jsonl-optional',{'train.jsonl':lines({'a':1,'note':None},{'a':2,'note':None}),'test.jsonl':lines({'a':1,'note':'x'},{'a':2,'note':None})})
folder('fresh-jsonl-empty-list-shards',{'a.jsonl':lines({'tags':[]},{'tags':[]}),'b.jsonl':lines({'tags':['x']},{'tags':[]})})
folder('fresh-jsonl-list-shards',{'a.jsonl':lines({'tags':['x']},{'tags':[]}),'b.jsonl':lines({'tags':[]},{'tags':[]})})
folder('fresh-jsonl-bbox-int-float',{'a.jsonl':lines({'b':[1,2]},{'b':[1,2]}),'b.jsonl':lines({'b':[1.5,2]},{'b':[1,2]})})
folder('fresh-jsonl-more-keys-in-struct',{'a.jsonl':lines({'m':{'x':1}},{'m':{'x':1}}),'b.jsonl':lines({'m':{'x':1,'y':2}},{'m':{'x':1,'y':2}})})
folder('fresh-json-dict-of-records',{'data.json':json.dumps({'q1':{'text':'a','label':1},'q2':{'text':'b','label':0}})})
folder('fresh-json-per-item-optional',{f'data/{i}.json':json.dumps({'id':i,'text':'x',**({'n':1} if i==3 else {})}) for i in range(5)})
folder('fresh-json-nan',{'train.json':'[{"a": NaN}, {"a": 1.0}]'})
folder('fresh-jsonl-ts-text-splits',{'train.jsonl':lines({'d':'2020-01-01 10:00:00'},{'d':'2020-01-02 10:00:00'}),'test.jsonl':lines({'d':'unknown'},{'d':'x'})})
folder('fresh-csv-int-text-shards-same-split',{'data/train-00000-of-00002.csv':'zip,n\n1234,1\n5678,2\n','data/train-00001-of-00002.csv':'zip,n\nA123,1\n5678,2\n'})
folder('fresh-csv-label-text-int',{'train.csv':'text,label\nx,1\ny,0\n','test.csv':'text,label\nx,?\ny,?\n'})
folder('fresh-csv-test-label-minus',{'train.csv':'text,label\nx,1\ny,0\n','test.csv':'text,label\nx,-1\ny,-1\n'})
folder('fresh-csv-big-id',{'train.csv':'id,t\n1,a\n2,b\n','test.csv':'id,t\n12345678901234567890,a\n'})
folder('fresh-csv-index-both',{'train.csv':',a\n0,x\n1,y\n','test.csv':',a\n0,x\n'})
folder('fresh-csv-index-second',{'train.csv':'a\nx\ny\n','test.csv':',a\n0,x\n'})
folder('fresh-csv-row-longer-late',{'train.csv':'a,b\n1,2\n3,4,5\n'})
folder('fresh-csv-space-line',{'train.csv':'a,b\n1,2\n   \n3,4\n'})
folder('fresh-csv-nul-end',{'train.csv':b'a,b\n1,2\n\0\0\0'})
folder('fresh-csv-utf8-broken-late',{'train.csv':b'a,b\n'+b'1,x\n'*3000+b'2,caf\xe9\n'})
folder('fresh-csv-single-quote-apos',{'train.csv':"a,b\n1,it's\n2,'x, y'\n"})
folder('fresh-txt-latin-one',{'a.txt':'x\n','b.txt':'caf\u00e9\n'.encode('latin-1')})
folder('fresh-pdf-metadata',{'papers/1.pdf':b'%PDF-1.4\n','metadata.csv':'file_name,title\npapers/1.pdf,x\n'})
folder('fresh-midi',{'a.mid':b'MThd','b.mid':b'MThd'})
folder('fresh-video-csv',{'videos/1.mp4':b'\0\0\0\x18ftypmp42','train.csv':'video,label\n1.mp4,0\n','test.csv':'video,label\n1.mp4,0\n'})
folder('fresh-bids-events',{'sub-01/func/e.tsv':'onset\tduration\n0\t1\n','sub-02/func/e.tsv':'onset\tduration\n0\t1\n','participants.tsv':'id\tage\nsub-01\t30\n','dataset_description.json':'{"Name":"x"}'})
folder('fresh-dicom',{'a/1.dcm':b'\0'*128+b'DICM'})
folder('fresh-geojson',{'map.geojson':'{"type":"FeatureCollection","features":[]}'})
folder('fresh-geotiff',{'tiles/1.tif':picture('TIFF'),'tiles/2.tif':picture('TIFF'),'labels.geojson':'{"type":"FeatureCollection","features":[]}'})
folder('fresh-pt-only',{'train.pt':b'PK','test.pt':b'PK'})
folder('fresh-train-xlsx-test-csv',{'train.xlsx':b'PK\3\4','test.csv':AB})
folder('fresh-tfrecord',{'train-00000-of-00002.tfrecord':b'x','train-00001-of-00002.tfrecord':b'x'})
folder('fresh-tfds',{'1.0.0/dataset_info.json':'{}','1.0.0/features.json':'{}','1.0.0/x-train.tfrecord-00000-of-00001':b'x'})
folder('fresh-wds-npy',{'train.tar':tarred({'1.jpg':JPG,'1.txt':'x','2.jpg':JPG})})
folder('fresh-zip-images-labels',{'images.zip':zipped({'1.jpg':JPG,'2.jpg':JPG}),'labels.csv':AB})
folder('fresh-zip-only-docs',{'docs.zip':zipped({'a.docx':b'PK'})})
folder('fresh-hive-split',{f'split={s}/part-0.parquet':parquet_of(a=[1]) for s in('train','test')})
folder('fresh-parquet-dict-vs-string',{'a.parquet':parquet(pa.table({'a':pa.array(['x']).dictionary_encode()})),'b.parquet':parquet_of(a=['y'])})
folder('fresh-parquet-list-large',{'a.parquet':parquet_of(a=[[1]]),'b.parquet':parquet(pa.table({'a':pa.array([[1]],pa.large_list(pa.int64()))}))})
folder('fresh-parquet-list-fixed',{'a.parquet':parquet_of(a=[[1,2]]),'b.parquet':parquet(pa.table({'a':pa.array([[1,2]],pa.list_(pa.int64(),2))}))})
folder('fresh-parquet-struct-more',{'a.parquet':parquet_of(a=[{'x':1}]),'b.parquet':parquet_of(a=[{'x':1,'y':2}])})
folder('fresh-parquet-date-ts',{'a.parquet':parquet(pa.table({'t':pa.array([dt.date(2020,1,1)])})),'b.parquet':parquet(pa.table({'t':pa.array([1],pa.timestamp('us'))}))})
folder('fresh-parquet-nulls-first-shard',{'a.parquet':parquet_of(a=pa.nulls(1),b=[1]),'b.parquet':parquet_of(a=['x'],b=[1])})
folder('fresh-parquet-bool-string',{'a.parquet':parquet_of(a=[True]),'b.parquet':parquet_of(a=['yes'])})
folder('fresh-parquet-int-overflow',{'a.parquet':parquet(pa.table({'a':pa.array([1],pa.int8())})),'b.parquet':parquet_of(a=[300])})
folder('fresh-parquet-int-fits',{'a.parquet':parquet(pa.table({'a':pa.array([1],pa.int8())})),'b.parquet':parquet_of(a=[3])})
folder('fresh-parquet-more-cols-test',{'train.parquet':parquet_of(a=[1]),'test.parquet':parquet_of(a=[1],b=[2])})
folder('fresh-parquet-empty-test',{'train.parquet':parquet_of(a=[1]),'test.parquet':parquet(pa.table({'a':[1]}).slice(0,0))})
folder('fresh-arrow-and-parquet',{'train.arrow':arrow(PLAIN),'test.parquet':parquet(PLAIN)})
folder('fresh-names-X-y',{'X_train.csv':AB,'X_test.csv':AB,'y_train.csv':'y\n1\n','y_test.csv':'y\n1\n'})
folder('fresh-names-X-y-concat',{'X_train.csv':AB,'y_train.csv':'y\n1\n'})
folder('fresh-names-percent',{'train%20set.csv':AB})
folder('fresh-names-star',{'a*.csv':AB,'ab.csv':AB})
folder('fresh-names-braces',{'{a,b}.csv':AB})
folder('fresh-checkpoints',{'train.csv':AB,'model/config.json':'{}','model/model.safetensors':b'x','model/tokenizer.json':'{}','model/vocab.txt':'a\n'})
folder('fresh-logs-jsonl',{'samples_x.jsonl':J1,'results.json':'{"a":{"b":1}}'})
folder('fresh-raw-processed-same',{'raw/data.csv':AB,'processed/data.csv':AB})
folder('fresh-tables-star',{'users.csv':'id\n1\n2\n','items.csv':'item\n1\n2\n','ratings.csv':'user,item,r\n1,1,5\n2,2,4\n'})
folder('fresh-movielens-dat',{'ratings.dat':'1::2::3\n','movies.dat':'1::x::y\n'})
folder('fresh-graph',{'nodes.csv':'id,x\n1,2\n','edges.csv':'src,dst\n1,2\n'})
folder('fresh-kg-txt',{'train.txt':'a\tb\tc\n','valid.txt':'a\tb\tc\n','test.txt':'a\tb\tc\n','entities.dict':'0\ta\n'})
folder('fresh-ttl',{'data.ttl':'@prefix x: <y> .\n'})
folder('fresh-nt-gz',{'data.nt.gz':gzip.compress(b'<a> <b> <c> .\n',mtime=0)})
carded('fresh-card-int-for-fraction','dataset_info:\n  features:\n  - name: a\n    dtype: int64\n  - name: b\n    dtype: string',{'train.parquet':parquet_of(a=[1.5],b=['x'])})
carded('fresh-card-int-for-words-parquet','dataset_info:\n  features:\n  - name: a\n    dtype: int64\n  - name: b\n    dtype: string',{'train.parquet':parquet_of(a=['q'],b=['x'])})
carded('fresh-card-ts-for-words-parquet','dataset_info:\n  features:\n  - name: a\n    dtype: timestamp[s]\n  - name: b\n    dtype: string',{'train.parquet':parquet_of(a=['soon'],b=['x'])})
carded('fresh-card-int8-overflow','dataset_info:\n  features:\n  - name: a\n    dtype: int8\n  - name: b\n    dtype: string',{'train.parquet':parquet_of(a=[300],b=['x'])})
carded('fresh-card-list-for-string-json','dataset_info:\n  features:\n  - name: a\n    list: string',{'train.jsonl':lines({'a':'[1]'})})
carded('fresh-card-image-for-int','dataset_info:\n  features:\n  - name: image\n    dtype: image',{'train.parquet':parquet_of(image=[5])})
carded('fresh-card-struct-fewer','dataset_info:\n  features:\n  - name: m\n    struct:\n    - name: x\n      dtype: int64',{'train.jsonl':lines({'m':{'x':1,'y':2}})})
carded('fresh-card-struct-fewer-parquet','dataset_info:\n  features:\n  - name: m\n    struct:\n    - name: x\n      dtype: int64',{'train.parquet':parquet_of(m=[{'x':1,'y':2}])})
carded('fresh-card-features-case','dataset_info:\n  features:\n  - name: A\n    dtype: int64\n  - name: b\n    dtype: string',{'train.csv':AB})
carded('fresh-card-split-all','configs:\n- config_name: default\n  data_files:\n  - split: all\n    path: train.csv',TRAIN)
carded('fresh-card-split-number','configs:\n- config_name: default\n  data_files:\n  - split: 2020\n    path: train.csv',TRAIN)
carded('fresh-card-config-yes','configs:\n- config_name: yes\n  data_files: train.csv',TRAIN)
carded('fresh-card-config-no','configs:\n- config_name: no\n  data_files: train.csv',TRAIN)
carded('fresh-card-split-yes','configs:\n- config_name: default\n  data_files:\n  - split: on\n    path: train.csv',TRAIN)
carded('fresh-card-path-number','configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: 2020',{'2020':AB})
carded('fresh-card-path-dir','configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data',{'data/a.csv':AB})
carded('fresh-card-path-dir-slash','configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/',{'data/a.csv':AB})
carded('fresh-card-path-dir-list','configs:\n- config_name: default\n  data_files:\n  - data',{'data/a.csv':AB})
carded('fresh-card-path-up','configs:\n- config_name: default\n  data_files: data/../train.csv',TRAIN)
carded('fresh-card-path-abs','configs:\n- config_name: default\n  data_files: /train.csv',TRAIN)
carded('fresh-card-path-backslash','configs:\n- config_name: default\n  data_files: data\\a.csv',{'data/a.csv':AB})
carded('fresh-card-path-braces','configs:\n- config_name: default\n  data_files: "data_{a,b}.csv"',{'data_a.csv':AB,'data_b.csv':AB})
carded('fresh-card-path-case','configs:\n- config_name: default\n  data_files: Train.csv',TRAIN)
carded('fresh-card-xlsx','configs:\n- config_name: default\n  data_files: data.xlsx',{'data.xlsx':b'PK\3\4'})
carded('fresh-card-dat-as-csv','configs:\n- config_name: default\n  data_files: data.dat\n  sep: ","',{'data.dat':AB})
carded('fresh-card-noext','configs:\n- config_name: default\n  data_files: data',{'data':AB})
carded('fresh-card-features-both','configs:\n- config_name: default\n  data_files: train.csv\n  features:\n  - name: a\n    dtype: int64\n  - name: b\n    dtype: string\ndataset_info:\n  features:\n  - name: z\n    dtype: int64',TRAIN)
carded('fresh-card-features-name-missing','dataset_info:\n  features:\n  - dtype: int64',TRAIN)
carded('fresh-card-features-number-name','dataset_info:\n  features:\n  - name: 1\n    dtype: int64\n  - name: b\n    dtype: string',{'train.csv':'1,b\n2,x\n'})
carded('fresh-card-features-map','dataset_info:\n  features:\n    a: int64\n    b: string',TRAIN)
carded('fresh-card-features-dtype-missing','dataset_info:\n  features:\n  - name: a\n  - name: b',TRAIN)
carded('fresh-card-features-dtype-null','dataset_info:\n  features:\n  - name: a\n    dtype:\n  - name: b\n    dtype: string',TRAIN)
carded('fresh-card-splits-no-name','dataset_info:\n  splits:\n  - num_examples: 2',TRAIN)
carded('fresh-card-splits-map','dataset_info:\n  splits:\n    train: 2',TRAIN)
carded('fresh-card-splits-texts','dataset_info:\n  splits:\n  - name: train\n    num_examples: "2"',TRAIN)
carded('fresh-card-splits-unknown-key','dataset_info:\n  splits:\n  - name: train\n    num_examples: 2\n    size: 5',TRAIN)
carded('fresh-card-text-bad-sample',reading(['sample_by: chapter'],'train.txt'),{'train.txt':'a\nb\n'})


# ---- kinds that were left, and folders as people publish them ----

def clip():
    return b'\0\0\0\x18ftypmp42\0\0\0\0mp42isom'


def configured(*configs):
    """configs of a card: (name, files by split or one path, further lines)"""
    out = 'configs:\n'
    for name, files, *more in configs:
        out += f'- config_name: {name}\n'
        out += (f'  data_files: {json.dumps(files)}\n' if not isinstance(files, dict) else
                '  data_files:\n' + ''.join(f'  - split: {s}\n    path: {json.dumps(p)}\n' for s, p in files.items()))
        out += ''.join(f'  {line}\n' for line in more)
    return out


def featured(**columns):
    """features of a card: dtype as text, or YAML of the lines below the name"""
    return 'dataset_info:\n  features:\n' + ''.join(
        f'  - name: {n}\n' + (f'    dtype: {t}\n' if isinstance(t, str) else ''.join(f'    {line}\n' for line in t)) for n, t in columns.items())


def typed(values, kind):
    return parquet(pa.table({'a': pa.array(values, kind)}))


CLASS2 = ['dtype:', '  class_label:', '    names:', "      '0': 'no'", "      '1': 'yes'"]
NS, US, MS = pa.timestamp('ns'), pa.timestamp('us'), pa.timestamp('ms')
for name, values, kind, stated_as in [
        ('ns-us-lossy', [1001], NS, 'timestamp[us]'), ('ns-us-exact', [1000], NS, 'timestamp[us]'), ('ns-s-lossy', [1001], NS, 'timestamp[s]'),
        ('us-ms-lossy', [1001], US, 'timestamp[ms]'), ('us-s-exact', [1000000], US, 'timestamp[s]'), ('us-s-lossy', [1000001], US, 'timestamp[s]'),
        ('ms-s-lossy', [1001], MS, 'timestamp[s]'), ('us-date-lossy', [1001], US, 'date32'), ('us-date-exact', [86400000000], US, 'date32'),
        ('us-ns', [1001], US, 'timestamp[ns]'), ('us-ns-far', [10**17], US, 'timestamp[ns]'), ('us-zone', [1001], US, 'timestamp[us, tz=UTC]'),
        ('zone-none', [1001], pa.timestamp('us', 'UTC'), 'timestamp[us]'), ('time64-lossy', [1001], pa.time64('ns'), 'time64[us]'),
        ('time64-32', [1001], pa.time64('us'), 'time32[ms]'), ('duration-lossy', [1001], pa.duration('ns'), 'duration[us]'),
        ('duration-int', [1], pa.duration('us'), 'int64'), ('us-int', [1001], US, 'int64'), ('us-string', [1001], US, 'string'),
        ('date-string', [1], pa.date32(), 'string'), ('date-us', [1], pa.date32(), 'timestamp[us]'), ('date64-32', [86400000], pa.date64(), 'date32'),
        ('bool-int', [True], pa.bool_(), 'int8'), ('int-bool', [2], pa.int64(), 'bool'), ('float-bool', [0.5], pa.float64(), 'bool'),
        ('float-int-exact', [2.0], pa.float64(), 'int64'), ('int-float32-large', [2**25 + 1], pa.int64(), 'float32'), ('double-float32', [0.1], pa.float64(), 'float32'),
        ('double-float16', [1e9], pa.float64(), 'float16'), ('string-binary', ['x'], pa.string(), 'binary'), ('binary-string', [b'x'], pa.binary(), 'string'),
        ('binary-string-bad', [b'\xff'], pa.binary(), 'string'), ('decimal-float', [Decimal('1.5')], pa.decimal128(5, 2), 'float64'),
        ('decimal-int', [Decimal('1.5')], pa.decimal128(5, 2), 'int64'), ('decimal-smaller', [Decimal('123.45')], pa.decimal128(5, 2), 'decimal128(4, 1)'),
        ('float-decimal', [1.5], pa.float64(), 'decimal128(5, 2)'), ('uint-int-over', [2**63], pa.uint64(), 'int64'), ('neg-uint', [-1], pa.int64(), 'uint8'),
        ('null-int', [None], pa.null(), 'int64'), ('string-number', ['12'], pa.string(), 'int64'), ('string-float-bad', ['1,5'], pa.string(), 'float64')]:
    carded('left-cast-' + name, featured(a=stated_as), {'train.parquet': typed(values, kind)})
    if name in ('ns-us-lossy', 'us-s-lossy', 'float-int-exact', 'us-int', 'int-bool', 'time64-lossy', 'binary-string-bad', 'uint-int-over'):
        carded('left-cast-arrow-' + name, featured(a=stated_as), {'train.arrow': arrow(pa.table({'a': pa.array(values, kind)}))})
SHAPE22 = ['dtype:', '  array2_d:', '    shape: [2, 2]', '    dtype: float32']
SHAPEN2 = ['dtype:', '  array2_d:', '    shape: [null, 2]', '    dtype: float32']
for name, shape, rows in [('fit', SHAPE22, [[1.0, 2.0], [3.0, 4.0]]), ('more', SHAPE22, [[1.0, 2.0, 3.0], [3.0, 4.0, 5.0]]), ('longer', SHAPE22, [[1.0, 2.0]] * 3),
                          ('fewer', SHAPE22, [[1.0, 2.0]]), ('open', SHAPEN2, [[1.0, 2.0]] * 3), ('open-more', SHAPEN2, [[1.0, 2.0, 3.0]]), ('flat', SHAPE22, [1.0, 2.0, 3.0, 4.0])]:
    carded(f'left-array-{name}', featured(a=shape), {'train.parquet': parquet_of(a=[rows, rows])})
    carded(f'left-array-{name}-json', featured(a=shape), {'train.jsonl': lines({'a': rows}, {'a': rows})})
carded('left-array-ragged-json', featured(a=SHAPE22), {'train.jsonl': lines({'a': [[1, 2], [3]]}, {'a': [[1, 2], [3, 4]]})})
carded('left-list-length', featured(a=['list: int64', 'length: 2']), {'train.jsonl': lines({'a': [1, 2]}, {'a': [1, 2, 3]})})
carded('left-list-length-parquet', featured(a=['list: int64', 'length: 2']), {'train.parquet': parquet_of(a=[[1, 2, 3]])})
carded('left-list-length-fit', featured(a=['list: int64', 'length: 2']), {'train.jsonl': lines({'a': [1, 2]}, {'a': [3, 4]})})
folder('left-1e400-json', {'train.jsonl': '{"a": 1e400}\n{"a": 1.5}\n'})
folder('left-1e400-array', {'train.json': '[{"a": 1e400}, {"a": 1.5}]'})
folder('left-1e400-csv', {'train.csv': 'a\n1e400\n1.5\n'})
folder('left-minus-1e400-json', {'train.jsonl': '{"a": -1e400}\n'})
folder('left-1e400-later', {'train.jsonl': '{"a": 1.5}\n{"a": 1e400}\n'})
carded('left-1e400-declared', featured(a='float64'), {'train.jsonl': '{"a": 1e400}\n'})
folder('left-int-1e30-json', {'train.jsonl': '{"a": 1000000000000000000000000000000}\n'})
folder('left-arrow-int-then-fraction', {'a.arrow': arrow(pa.table({'a': [1, 2]})), 'b.arrow': arrow(pa.table({'a': [1.5, 2.0]}))})
folder('left-arrow-int-then-whole', {'a.arrow': arrow(pa.table({'a': [1, 2]})), 'b.arrow': arrow(pa.table({'a': [1.0, 2.0]}))})
folder('left-arrow-fraction-then-int', {'a.arrow': arrow(pa.table({'a': [1.5]})), 'b.arrow': arrow(pa.table({'a': [1]}))})
folder('left-arrow-int-then-fraction-file', {'a.arrow': arrow(pa.table({'a': [1, 2]}), False), 'b.arrow': arrow(pa.table({'a': [1.5, 2.0]}), False)})
folder('left-arrow-int-then-fraction-nested', {'a.arrow': arrow(pa.table({'a': [[1]]})), 'b.arrow': arrow(pa.table({'a': [[1.5]]}))})
folder('left-arrow-int-then-text', {'a.arrow': arrow(pa.table({'a': [1]})), 'b.arrow': arrow(pa.table({'a': ['x']}))})
folder('left-arrow-int-then-text-number', {'a.arrow': arrow(pa.table({'a': [1]})), 'b.arrow': arrow(pa.table({'a': ['5']}))})
folder('left-arrow-int8-then-large', {'a.arrow': arrow(pa.table({'a': pa.array([1], pa.int8())})), 'b.arrow': arrow(pa.table({'a': [300]}))})
folder('left-parquet-us-then-ns', {'a.parquet': typed([1], US), 'b.parquet': typed([1001], NS)})
folder('left-parquet-int-then-fraction', {'a.parquet': typed([1], pa.int64()), 'b.parquet': typed([1.5], pa.float64())})
folder('left-parquet-int-then-fraction-nested', {'a.parquet': parquet_of(a=[[1]]), 'b.parquet': parquet_of(a=[[1.5]])})
for name, option in {'missing': 'columns: [a, z]', 'there': 'columns: [a]', 'none': 'columns: []', 'text': 'columns: a', 'case': 'columns: [A]'}.items():
    carded('left-columns-' + name, configured(('default', 'train.parquet', option)), {'train.parquet': parquet_of(a=[1], b=['x'])})
    carded('left-columns-arrow-' + name, configured(('default', 'train.arrow', option)), {'train.arrow': arrow(pa.table({'a': [1], 'b': ['x']}))})
    carded('left-columns-json-' + name, configured(('default', 'train.jsonl', option)), {'train.jsonl': J1})
carded('left-usecols-missing', reading(['usecols: [a, z]']), TRAIN)
carded('left-usecols-there', reading(['usecols: [a]']), TRAIN)
carded('left-usecols-numbers', reading(['usecols: [0, 5]']), TRAIN)
carded('left-index-col', reading(['index_col: z']), TRAIN)
carded('left-index-col-there', reading(['index_col: a']), TRAIN)
carded('left-filters', configured(('default', 'train.parquet', 'filters: [[a, ">", 1]]')), {'train.parquet': parquet_of(a=[1, 2])})
carded('left-filters-missing', configured(('default', 'train.parquet', 'filters: [[z, ">", 1]]')), {'train.parquet': parquet_of(a=[1, 2])})
carded('left-batch-size', configured(('default', 'train.parquet', 'batch_size: 0')), {'train.parquet': parquet_of(a=[1, 2])})
carded('left-bracket-literal', configured(('default', {'train': 'data[1].csv'})), {'data[1].csv': AB})
carded('left-bracket-literal-two', configured(('default', {'train': 'data[1].csv', 'test': 'data[2].csv'})), {'data[1].csv': AB, 'data[2].csv': AB})
carded('left-bracket-escaped', configured(('default', {'train': 'data[[]1].csv'})), {'data[1].csv': AB})
carded('left-bracket-class', configured(('default', {'train': 'data[12].csv'})), {'data1.csv': AB, 'data2.csv': AB})
carded('left-bracket-folder', configured(('default', {'train': 'a [v2]/*.csv'})), {'a [v2]/1.csv': AB})
carded('left-bracket-glob-star', configured(('default', {'train': 'data[[]*].csv'})), {'data[1].csv': AB})
carded('left-question-literal', configured(('default', {'train': 'why?.csv'})), {'why?.csv': AB})
carded('left-star-literal', configured(('default', {'train': 'a*.csv'})), {'a*.csv': AB})
carded('left-missing-alone', configured(('default', {'train': 'train.csv'})), {})
carded('left-missing-alone-parquet', configured(('default', {'train': 'data/train-*'})), {})
carded('left-missing-beside-text', configured(('default', {'train': 'train.csv'})), {'LICENSE': 'MIT'})
carded('left-missing-two-alone', configured(('a', 'a.csv'), ('b', 'b.csv')), {'a.csv': AB})
carded('left-missing-dir-alone', 'configs:\n- config_name: default\n  data_dir: data', {})
carded('left-no-data', 'license: mit', {})
carded('left-info-no-data', featured(a='int64'), {})
ZIPS = {'csv': zipped({'a.csv': AB}), 'json': zipped({'a.jsonl': J1}), 'png': zipped({'a.png': PNG, 'b.png': PNG}), 'txt': zipped({'a.txt': 'x\n'}), 'none': zipped({'a.docx': b'PK'})}
for one, two in [('csv', 'csv'), ('csv', 'json'), ('png', 'csv'), ('png', 'png'), ('csv', 'none'), ('none', 'csv'), ('none', 'none'), ('txt', 'png')]:
    folder(f'left-zips-{one}-{two}', {'train.zip': ZIPS[one], 'test.zip': ZIPS[two]})
    carded(f'left-zips-card-{one}-{two}', configured(('default', {'train': 'a.zip', 'test': 'b.zip'})), {'a.zip': ZIPS[one], 'b.zip': ZIPS[two]})
folder('left-zips-one-split-mixed', {'a.zip': ZIPS['csv'], 'b.zip': ZIPS['json']})
folder('left-zip-train-csv-test', {'train.zip': ZIPS['csv'], 'test.csv': AB})
folder('left-zip-train-json-test', {'train.zip': ZIPS['json'], 'test.csv': AB})
for name, files in {'csv-json': {'data/a.csv': AB, 'data/b.jsonl': J1}, 'csv-parquet': {'data/a.csv': AB, 'data/b.parquet': parquet_of(a=[1], b=['x'])},
                    'csv-txt': {'data/a.csv': AB, 'data/b.txt': 'x\n'}, 'parquet-json': {'data/a.parquet': parquet_of(a=[1], b=['x']), 'data/b.json': '[{"a": 1, "b": "x"}]'},
                    'csv-tsv': {'data/a.csv': AB, 'data/b.tsv': 'a\tb\n1\tx\n'}, 'csv-two-json': {'data/a.csv': AB, 'data/b.jsonl': J1, 'data/c.jsonl': J1},
                    'csv-md': {'data/a.csv': AB, 'data/notes.md': '# x\n'}, 'png-csv': {'data/a.png': PNG, 'data/b.csv': AB}, 'png-csv2': {'data/a.png': PNG, 'data/b.csv': AB, 'data/c.csv': AB},
                    'png-json': {'data/a.png': PNG, 'data/a.json': '{"n": 1}'}, 'csv-gz': {'data/a.csv': AB, 'data/b.csv.gz': gzip.compress(AB.encode(), mtime=0)},
                    'csv-zip': {'data/a.csv': AB, 'data/b.zip': ZIPS['csv']}, 'txt-none': {'data/a.txt': 'x\n', 'data/b': 'y\n'}, 'csv-xlsx': {'data/a.csv': AB, 'data/b.xlsx': b'PK\3\4'}}.items():
    carded('left-glob-' + name, configured(('default', {'train': 'data/*'})), files)
    carded('left-glob-plain-' + name, configured(('default', 'data/*')), files)
    carded('left-glob-dir-' + name, 'configs:\n- config_name: default\n  data_dir: data', files)
for name, files in {'png2-json': {'a.png': PNG, 'b.png': PNG, 'c.json': '{"n": 1}'}, 'png2-wav': {'a.png': PNG, 'b.png': PNG, 'c.wav': sound()}, 'png2-txt': {'a.png': PNG, 'b.png': PNG, 'c.txt': 'x\n'},
                    'png2-metadata': {'a.png': PNG, 'b.png': PNG, 'metadata.csv': 'file_name,x\na.png,1\nb.png,2\n'}, 'json2-txt': {'a.jsonl': J1, 'b.jsonl': J1, 'c.txt': J1}, 'csv2-txt': {'a.csv': AB, 'b.csv': AB, 'c.txt': AB},
                    'csv2-png': {'a.csv': AB, 'b.csv': AB, 'c.png': PNG}, 'tar2-json': {'a.tar': tarred({'a.png': PNG}), 'b.tar': tarred({'b.png': PNG}), 'c.json': '{"n": 1}'}, 'txt2-csv': {'a.txt': 'x\n', 'b.txt': 'y\n', 'c.csv': AB},
                    'parquet2-csv': {'a.parquet': parquet_of(a=[1]), 'b.parquet': parquet_of(a=[1]), 'c.csv': AB}, 'wav2-png': {'a.wav': sound(), 'b.wav': sound(), 'c.png': PNG}}.items():
    carded('left-globs-' + name, configured(('default', {'train': 'data/*'})), {f'data/{path}': content for path, content in files.items()})
folder('left-csv-is-zip', {'train.csv': zipped({'train.csv': AB})})
folder('left-csv-is-zip-two', {'train.csv': zipped({'a.csv': AB, 'b.csv': AB})})
folder('left-csv-is-zip-of-other', {'train.csv': zipped({'a.txt': 'x\n'})})
folder('left-csv-is-zip-splits', {'train.csv': zipped({'train.csv': AB}), 'test.csv': AB})
folder('left-jsonl-is-zip', {'train.jsonl': zipped({'train.jsonl': J1})})
folder('left-tsv-is-zip', {'train.tsv': zipped({'train.tsv': 'a\tb\n1\tx\n'})})
folder('left-txt-is-zip', {'train.txt': zipped({'train.txt': 'x\n'})})
folder('left-parquet-is-zip', {'train.parquet': zipped({'train.parquet': parquet_of(a=[1])})})
folder('left-csv-is-tar', {'train.csv': tarred({'train.csv': AB})})
folder('left-csv-zip-name', {'train.csv.zip': zipped({'train.csv': AB})})
for name, rows in {'beyond': [0, 1, 2], 'minus': [-1, 0, 1], 'minus-two': [-2, 0], 'null': [0, None], 'text': ['0', '1'], 'text-beyond': ['0', '2'], 'names': ['no', 'yes'], 'other': ['no', 'maybe'], 'fraction': [0.0, 1.0], 'fraction-beyond': [0.0, 2.0], 'half': [0.5, 1.0], 'bool': [True, False]}.items():
    carded(f'left-class-{name}-parquet', featured(a=CLASS2), {'train.parquet': parquet_of(a=rows)})
    carded(f'left-class-{name}-jsonl', featured(a=CLASS2), {'train.jsonl': lines(*({'a': r} for r in rows))})
    carded(f'left-class-{name}-csv', featured(a=CLASS2), {'train.csv': 'a\n' + ''.join(f'{"" if r is None else r}\n' for r in rows) })
carded('left-class-list-beyond', featured(a=['list:', '  class_label:', '    names:', "      '0': 'no'", "      '1': 'yes'"]), {'train.jsonl': lines({'a': [0, 1]}, {'a': [2]})})
carded('left-class-list-beyond-parquet', featured(a=['list:', '  class_label:', '    names:', "      '0': 'no'", "      '1': 'yes'"]), {'train.parquet': parquet_of(a=[[0, 1], [2]])})
carded('left-class-struct-beyond', featured(a=['struct:', '- name: c', '  dtype:', '    class_label:', '      names:', "        '0': 'no'"]), {'train.jsonl': lines({'a': {'c': 0}}, {'a': {'c': 4}})})
folder('left-class-footer-beyond', {'train.parquet': of_info(pa.table({'a': [0, 5]}), {'a': {'names': ['no', 'yes'], '_type': 'ClassLabel'}})})
carded('left-class-footer-beyond-card', featured(a=CLASS2), {'train.parquet': of_info(pa.table({'a': [0, 5]}), {'a': {'names': ['no', 'yes'], '_type': 'ClassLabel'}})})
carded('left-class-gap', featured(a=['dtype:', '  class_label:', '    names:', "      '1': 'no'", "      '2': 'yes'"]), {'train.jsonl': lines({'a': 1}, {'a': 2})})
carded('left-class-words-of-yaml', 'dataset_info:\n  features:\n  - name: a\n    dtype:\n      class_label:\n        names:\n          "0": no\n          "1": yes', {'train.csv': 'a\nno\nyes\n'})
carded('left-class-words-of-yaml-numbers', 'dataset_info:\n  features:\n  - name: a\n    dtype:\n      class_label:\n        names:\n          "0": no\n          "1": yes', {'train.csv': 'a\n0\n1\n'})

# folders as people publish them
QA = [{'id': '1', 'context': 'Rome is old.', 'question': 'What?', 'answers': {'text': ['Rome'], 'answer_start': [0]}}, {'id': '2', 'context': 'x', 'question': 'y', 'answers': {'text': [], 'answer_start': []}}]
CHAT = [{'messages': [{'role': 'user', 'content': 'Hi'}, {'role': 'assistant', 'content': 'Hello'}]}, {'messages': [{'role': 'user', 'content': 'Bye'}]}]
TOOLCHAT = [{'messages': [{'role': 'user', 'content': 'Hi'}, {'role': 'assistant', 'content': None, 'tool_calls': [{'name': 'f', 'arguments': {'x': 1}}]}]}, {'messages': [{'role': 'tool', 'content': '1'}, {'role': 'assistant', 'content': 'ok', 'tool_calls': [{'name': 'g', 'arguments': {'y': 'a'}}]}]}]
PREF = [{'prompt': 'a', 'chosen': [{'role': 'user', 'content': 'x'}], 'rejected': [{'role': 'user', 'content': 'y'}]}]
MT = [{'translation': {'en': 'house', 'de': 'Haus'}}, {'translation': {'en': 'tree', 'de': 'Baum'}}]
PQ = lambda **c: parquet_of(**c)
def shards(split, n, make): return {f'data/{split}-{i:05}-of-{n:05}.parquet': make(i) for i in range(n)}
TXT = PQ(text=['a', 'b'], label=[0, 1])
EMB = parquet(pa.table({'id': ['a', 'b'], 'embedding': pa.array([[0.1, 0.2], [0.3, 0.4]], pa.list_(pa.float32(), 2))}))
IMG = of_hub({'image': [{'bytes': PNG, 'path': 'a.png'}] * 2, 'label': [0, 1]}, {'image': Image(), 'label': ClassLabel(names=['cat', 'dog'])})
IMGQ = parquet(IMG)
IMGINFO = featured(image='image', label=['dtype:', '  class_label:', '    names:', "      '0': cat", "      '1': dog"])

# text and tables
carded('real-imdb', configured(('plain_text', {'train': 'plain_text/train-*', 'test': 'plain_text/test-*', 'unsupervised': 'plain_text/unsupervised-*'})), {f'plain_text/{s}-00000-of-00001.parquet': TXT for s in ('train', 'test', 'unsupervised')})
carded('real-imdb-info', 'dataset_info:\n  config_name: plain_text\n  features:\n  - name: text\n    dtype: string\n  - name: label\n    dtype:\n      class_label:\n        names:\n          \'0\': neg\n          \'1\': pos\n  splits:\n  - name: train\n    num_bytes: 100\n    num_examples: 2\n  download_size: 10\n  dataset_size: 100\n' + configured(('plain_text', {'train': 'plain_text/train-*'})), {'plain_text/train-00000-of-00001.parquet': TXT})
carded('real-imdb-info-wrong-config', 'dataset_info:\n  config_name: other\n  features:\n  - name: z\n    dtype: string\n' + configured(('plain_text', {'train': 'plain_text/train-*'})), {'plain_text/train-00000-of-00001.parquet': TXT})
carded('real-glue', 'dataset_info:\n- config_name: ax\n  features:\n  - name: premise\n    dtype: string\n- config_name: cola\n  features:\n  - name: sentence\n    dtype: string\n  - name: label\n    dtype:\n      class_label:\n        names:\n          \'0\': unacceptable\n          \'1\': acceptable\n' + configured(('ax', {'test': 'ax/test-*'}), ('cola', {'train': 'cola/train-*'})), {'ax/test-00000-of-00001.parquet': PQ(premise=['a']), 'cola/train-00000-of-00001.parquet': PQ(sentence=['a'], label=[1])})
carded('real-glue-hidden-labels', 'dataset_info:\n- config_name: cola\n  features:\n  - name: sentence\n    dtype: string\n  - name: label\n    dtype:\n      class_label:\n        names:\n          \'0\': bad\n          \'1\': good\n' + configured(('cola', {'train': 'cola/train-*', 'test': 'cola/test-*'})), {'cola/train-00000-of-00001.parquet': PQ(sentence=['a'], label=[1]), 'cola/test-00000-of-00001.parquet': PQ(sentence=['a'], label=[-1])})
carded('real-squad-parquet', featured(id='string', context='string', question='string', answers=['sequence:', '- name: text', '  dtype: string', '- name: answer_start', '  dtype: int32']) + configured(('plain_text', {'train': 'plain_text/train-*'})), {'plain_text/train-00000-of-00001.parquet': parquet(pa.Table.from_pylist(QA))})
carded('real-squad-info-named', 'dataset_info:\n  config_name: plain_text\n' + featured(id='string', context='string', question='string', answers=['sequence:', '- name: text', '  dtype: string', '- name: answer_start', '  dtype: int32']).split('\n', 1)[1] + configured(('plain_text', {'train': 'plain_text/train-*'})), {'plain_text/train-00000-of-00001.parquet': parquet(pa.Table.from_pylist(QA))})
carded('real-squad-jsonl', 'dataset_info:\n  config_name: default\n' + featured(id='string', context='string', question='string', answers=['sequence:', '- name: text', '  dtype: string', '- name: answer_start', '  dtype: int32']).split('\n', 1)[1], {'train.jsonl': lines(*QA)})
folder('real-squad-nested', {'train-v2.0.json': json.dumps({'version': 'v2.0', 'data': [{'title': 'a', 'paragraphs': [{'context': 'x', 'qas': [{'id': '1', 'question': 'q', 'answers': []}]}]}]}), 'dev-v2.0.json': json.dumps({'version': 'v2.0', 'data': [{'title': 'b', 'paragraphs': []}]})})
carded('real-squad-field', configured(('default', {'train': 'train.json', 'validation': 'dev.json'}, 'field: data')), {'train.json': json.dumps({'version': '1', 'data': [{'title': 'a'}]}), 'dev.json': json.dumps({'version': '1', 'data': [{'title': 'b'}]})})
carded('real-field-missing', configured(('default', {'train': 'train.json'}, 'field: rows')), {'train.json': json.dumps({'version': '1', 'data': [{'title': 'a'}]})})
carded('real-field-of-lines', configured(('default', {'train': 'train.jsonl'}, 'field: data')), {'train.jsonl': lines({'data': [{'a': 1}]}, {'data': [{'a': 2}]})})
folder('real-chat', {'train.jsonl': lines(*CHAT)})
folder('real-chat-tools', {'train.jsonl': lines(*TOOLCHAT)})
folder('real-chat-tools-parquet', {'data/train-00000-of-00001.parquet': parquet(pa.Table.from_pylist(TOOLCHAT))})
folder('real-chat-splits', {'sft_train.jsonl': lines(*CHAT), 'sft_test.jsonl': lines(*CHAT)})
folder('real-chat-content-parts', {'train.jsonl': lines({'messages': [{'role': 'user', 'content': [{'type': 'text', 'text': 'x'}]}]}, {'messages': [{'role': 'user', 'content': 'plain'}]})})
folder('real-preference', {'train.jsonl.gz': gzip.compress(lines(*PREF).encode(), mtime=0), 'test.jsonl.gz': gzip.compress(lines(*PREF).encode(), mtime=0)})
folder('real-hh', {f'{d}/{s}.jsonl.gz': gzip.compress(lines({'chosen': 'a', 'rejected': 'b'}).encode(), mtime=0) for d in ('harmless-base', 'helpful-base') for s in ('train', 'test')})
folder('real-alpaca', {'alpaca_data.json': json.dumps([{'instruction': 'a', 'input': '', 'output': 'b'}] * 3, indent=4)})
folder('real-dolly', {'databricks-dolly-15k.jsonl': lines({'instruction': 'a', 'context': '', 'response': 'b', 'category': 'open_qa'})})
carded('real-mmlu', configured(*((c, {'test': f'{c}/test-*', 'validation': f'{c}/validation-*', 'dev': f'{c}/dev-*'}) for c in ('anatomy', 'law'))), {f'{c}/{s}-00000-of-00001.parquet': PQ(question=['a'], choices=[['x', 'y']], answer=[0]) for c in ('anatomy', 'law') for s in ('test', 'validation', 'dev')})
carded('real-mmlu-default', configured(('default', {'test': '*/test-*'}), ('anatomy', {'test': 'anatomy/test-*'})), {f'{c}/test-00000-of-00001.parquet': PQ(q=['a']) for c in ('anatomy', 'law')})
carded('real-wikipedia', configured(('20231101.de', '20231101.de/*.parquet'), ('20231101.als', '20231101.als/*.parquet')), {f'20231101.{l}/train-00000-of-00001.parquet': PQ(id=['1'], text=['x']) for l in ('de', 'als')})
carded('real-langs-dir', configured(*((l, {'train': f'{l}/train.jsonl.gz', 'test': f'{l}/test.jsonl.gz'}) for l in ('en', 'de', 'no'))).replace('config_name: no\n', 'config_name: "no"\n'), {f'{l}/{s}.jsonl.gz': gzip.compress(J1.encode(), mtime=0) for l in ('en', 'de', 'no') for s in ('train', 'test')})
carded('real-langs-no', configured(*((l, f'{l}.csv') for l in ('en', 'no'))), {'en.csv': AB, 'no.csv': AB})
carded('real-data-dir', 'configs:\n- config_name: en\n  data_dir: en\n- config_name: de\n  data_dir: de\n  default: true', {f'{l}/{s}.csv': AB for l in ('en', 'de') for s in ('train', 'test')})
carded('real-data-dir-files', 'configs:\n- config_name: en\n  data_dir: en\n  data_files:\n  - split: train\n    path: train.csv\n', {'en/train.csv': AB, 'en/test.csv': AB})
carded('real-data-dir-missing', 'configs:\n- config_name: en\n  data_dir: english\n', {'en/train.csv': AB})
carded('real-data-dir-slash', 'configs:\n- config_name: en\n  data_dir: ./en/\n', {'en/train.csv': AB, 'other.csv': 'z\n1\n'})
carded('real-data-dir-wrong-files', 'configs:\n- config_name: en\n  data_dir: en\n  data_files: en/train.csv\n', {'en/train.csv': AB})
carded('real-data-dir-media', 'configs:\n- config_name: a\n  data_dir: imgs\n- config_name: b\n  data_dir: tables', {'imgs/cat/1.png': PNG, 'imgs/dog/1.png': PNG, 'tables/train.csv': AB})
carded('real-drop-labels', 'configs:\n- config_name: default\n  data_dir: imgs\n  drop_labels: true', {'imgs/cat/1.png': PNG, 'imgs/dog/1.png': PNG})
carded('real-drop-labels-no', 'configs:\n- config_name: default\n  data_dir: imgs\n  drop_labels: false', {'imgs/1.png': PNG, 'imgs/2.png': PNG})
carded('real-drop-metadata', 'configs:\n- config_name: default\n  data_dir: imgs\n  drop_metadata: true', {'imgs/1.png': PNG, 'imgs/metadata.csv': 'file_name,x\n1.png,2\n'})
carded('real-starstar', configured(('default', {'train': '**/train*.csv', 'test': '**/test*.csv'})), {'a/train1.csv': AB, 'b/train2.csv': AB, 'a/test.csv': AB})
carded('real-starstar-wrong', configured(('default', {'train': 'data**.csv'})), {'data/a.csv': AB, 'data.csv': AB})
carded('real-list-of-globs', configured(('default', {'train': ['2020/*.csv', '2021/*.csv']}), ('2020', '2020/*.csv')), {'2020/a.csv': AB, '2021/a.csv': AB})
carded('real-list-one-missing', configured(('default', {'train': ['2020/*.csv', '2022/*.csv']})), {'2020/a.csv': AB, '2021/a.csv': AB})
carded('real-split-overlap', configured(('default', {'train': '*.csv', 'test': 'test.csv'})), {'train.csv': AB, 'test.csv': AB})
carded('real-two-splits-dash', configured(('default', {'train-clean': 'a.csv', 'test': 'b.csv'})), {'a.csv': AB, 'b.csv': AB})
carded('real-split-dots', configured(('default', {'train.clean.100': 'a.csv'})), {'a.csv': AB})
carded('real-split-space', configured(('default', {'train set': 'a.csv'})), {'a.csv': AB})
carded('real-split-umlaut', configured(('default', {'prüfung': 'a.csv'})), {'a.csv': AB})
carded('real-config-slash', configured(('en/de', 'a.csv')), {'a.csv': AB})
carded('real-config-space', configured(('English (US)', 'a.csv')), {'a.csv': AB})
carded('real-config-star', configured(('a*', 'a.csv')), {'a.csv': AB})
carded('real-config-empty-name', configured(("''", 'a.csv')), {'a.csv': AB})
carded('real-config-no-name', 'configs:\n- data_files: a.csv', {'a.csv': AB})
carded('real-config-files-differ', configured(('a', 'a.csv'), ('b', 'b.jsonl'), ('c', 'c.parquet'), ('d', 'd.txt')), {'a.csv': AB, 'b.jsonl': J1, 'c.parquet': TXT, 'd.txt': 'x\n'})
carded('real-config-images-and-table', configured(('images', 'images/**'), ('labels', 'labels.csv')), {'images/a.png': PNG, 'images/b.png': PNG, 'labels.csv': AB})
carded('real-semicolon-sep', configured(('default', {'train': 'data.csv'}, 'sep: ";"')), {'data.csv': 'a;b\n1;x\n'})
carded('real-sep-wrong', configured(('default', {'train': 'data.csv'}, 'sep: ";"')), {'data.csv': AB})
carded('real-tab-escape', configured(('default', {'train': 'data.csv'}, "sep: '\\t'")), {'data.csv': 'a\tb\n1\tx\n'})
carded('real-header-none', configured(('default', {'train': 'train.tsv'}, 'sep: "\\t"', 'header: null', 'names: ["text", "label"]')), {'train.tsv': 'x\t1\ny\t0\n'})
carded('real-names-only', configured(('default', {'train': 'train.csv'}, 'names: ["text", "label"]')), {'train.csv': 'x,1\ny,0\n'})
carded('real-names-fewer', configured(('default', {'train': 'train.csv'}, 'names: ["text"]')), {'train.csv': 'x,1\ny,0\n'})
carded('real-skiprows', configured(('default', {'train': 'train.csv'}, 'skiprows: 2')), {'train.csv': 'Exported by us\n\na,b\n1,x\n'})
carded('real-encoding', configured(('default', {'train': 'train.csv'}, 'encoding: latin-1')), {'train.csv': 'a,b\n1,caf\u00e9\n'.encode('latin-1')})
carded('real-encoding-wrong', configured(('default', {'train': 'train.csv'}, 'encoding: utf-8')), {'train.csv': 'a,b\n1,caf\u00e9\n'.encode('latin-1')})
carded('real-encoding-unknown', configured(('default', {'train': 'train.csv'}, 'encoding: utf-9')), {'train.csv': AB})
carded('real-dtype-option', configured(('default', {'train': 'train.csv'}, 'dtype: str')), {'train.csv': 'zip,b\n00123,x\n'})
carded('real-dtype-bad', configured(('default', {'train': 'train.csv'}, 'dtype: number')), {'train.csv': 'zip,b\n00123,x\n'})
carded('real-on-bad-lines', configured(('default', {'train': 'train.csv'}, 'on_bad_lines: skip')), {'train.csv': 'a,b\n1,x\n1,2,3\n2,y\n'})
carded('real-unknown-option', configured(('default', {'train': 'train.csv'}, 'seperator: ";"')), {'train.csv': AB})
carded('real-description-option', configured(('default', {'train': 'train.csv'}, 'description: All of it')), {'train.csv': AB})
carded('real-option-of-other-reader', configured(('default', {'train': 'train.jsonl'}, 'sep: ";"')), {'train.jsonl': J1})
carded('real-licenses-in-config', configured(('default', {'train': 'train.csv'}, 'license: mit')), {'train.csv': AB})
carded('real-thousands', configured(('default', {'train': 'train.csv'}, 'thousands: ","')), {'train.csv': 'a,b\n"1,000",x\n'})
carded('real-na-values', configured(('default', {'train': 'train.csv'}, 'na_values: ["-", "n/a"]')), {'train.csv': 'a,b\n-,x\n1,y\n'})
carded('real-quoting-none', configured(('default', {'train': 'train.tsv'}, 'quoting: 3')), {'train.tsv': 'a\tb\n1\t"x\n2\ty\n'})
carded('real-quote-open', configured(('default', {'train': 'train.tsv'})), {'train.tsv': 'a\tb\n1\t"x\n2\ty\n'})
carded('real-keep-linebreaks', configured(('default', {'train': 'train.txt'}, 'sample_by: document')), {'train.txt': 'x\n\ny\n'})
# types in cards
carded('real-types-spelled', featured(a='int', b='str'), TRAIN)
carded('real-types-text', featured(a='text', b='text'), TRAIN)
carded('real-types-object', featured(a='object', b='object'), TRAIN)
carded('real-types-int64-float', featured(a='float32', b='string'), TRAIN)
carded('real-types-one-missing', featured(a='int64'), TRAIN)
carded('real-types-one-more', featured(a='int64', b='string', c='string'), TRAIN)
carded('real-types-renamed', featured(A='int64', b='string'), TRAIN)
carded('real-types-other-order', featured(b='string', a='int64'), TRAIN)
carded('real-types-other-order-parquet', featured(b='string', a='int64'), {'train.parquet': parquet_of(a=[1], b=['x'])})
carded('real-types-one-missing-parquet', featured(a='int64'), {'train.parquet': parquet_of(a=[1], b=['x'])})
carded('real-types-one-more-parquet', featured(a='int64', b='string', c='string'), {'train.parquet': parquet_of(a=[1], b=['x'])})
carded('real-types-one-missing-jsonl', featured(a='int64'), {'train.jsonl': J1})
carded('real-types-one-more-jsonl', featured(a='int64', b='string', c='string'), {'train.jsonl': J1})
carded('real-types-date', featured(d='date32'), {'train.csv': 'd\n2020-01-01\n'})
carded('real-types-bool-yes', featured(d='bool'), {'train.csv': 'd\nyes\nno\n'})
carded('real-types-list-in-csv', featured(d=['list: string']), {'train.csv': 'd\n"[\'a\', \'b\']"\n'})
carded('real-types-sequence-in-csv', featured(d=['sequence: string']), {'train.csv': 'd\n"a, b"\n'})
carded('real-types-image-path-csv', featured(image='image', b='string'), {'train.csv': 'image,b\nimages/a.png,x\n', 'images/a.png': PNG})
carded('real-types-image-path-parquet', featured(image='image', b='string'), {'train.parquet': parquet_of(image=['images/a.png'], b=['x'])})
carded('real-types-audio-path', featured(audio=['dtype:', '  audio:', '    sampling_rate: 16000'], text='string'), {'train.csv': 'audio,text\na.wav,x\n'})
carded('real-types-translation', featured(translation=['dtype:', '  translation:', '    languages:', '    - en', '    - de']), {'train.jsonl': lines(*MT)})
carded('real-types-translation-other', featured(translation=['dtype:', '  translation:', '    languages:', '    - en', '    - fr']), {'train.jsonl': lines(*MT)})
carded('real-types-translation-parquet', featured(translation=['dtype:', '  translation:', '    languages:', '    - en', '    - de']), {'train.parquet': parquet(pa.Table.from_pylist(MT))})
carded('real-types-large-string', featured(a='int64', b='large_string'), TRAIN)
carded('real-types-list-struct', featured(messages=['list:', '- name: role', '  dtype: string', '- name: content', '  dtype: string']), {'train.jsonl': lines(*CHAT)})
carded('real-types-list-struct-fewer', featured(messages=['list:', '- name: role', '  dtype: string']), {'train.jsonl': lines(*CHAT)})
carded('real-types-list-struct-more', featured(messages=['list:', '- name: role', '  dtype: string', '- name: content', '  dtype: string', '- name: weight', '  dtype: float64']), {'train.jsonl': lines(*CHAT)})
carded('real-types-list-struct-more-parquet', featured(messages=['list:', '- name: role', '  dtype: string', '- name: content', '  dtype: string', '- name: weight', '  dtype: float64']), {'train.parquet': parquet(pa.Table.from_pylist(CHAT))})
carded('real-types-embedding', featured(id='string', embedding=['list: float32', 'length: 2']), {'train.parquet': EMB})
carded('real-types-embedding-64', featured(id='string', embedding=['list: float64']), {'train.parquet': EMB})
carded('real-types-embedding-length', featured(id='string', embedding=['list: float32', 'length: 3']), {'train.parquet': EMB})
carded('real-types-json', featured(a='int64', b='json'), {'train.jsonl': lines({'a': 1, 'b': {'x': 1}}, {'a': 2, 'b': [1]})})
carded('real-types-class-names-list', 'dataset_info:\n  features:\n  - name: label\n    dtype:\n      class_label:\n        names: [neg, pos]', {'train.csv': 'label\n0\n1\n'})
carded('real-types-class-in-config', 'configs:\n- config_name: default\n  data_files: train.csv\n  features:\n  - name: text\n    dtype: string\n  - name: label\n    dtype:\n      class_label:\n        names:\n          \'0\': neg\n          \'1\': pos', {'train.csv': 'text,label\na,neg\nb,pos\n'})
carded('real-types-class-words-case', 'dataset_info:\n  features:\n  - name: label\n    dtype:\n      class_label:\n        names:\n          \'0\': neg\n          \'1\': pos', {'train.csv': 'label\nNeg\nPos\n'})
# images
folder('real-images-hub', {'data/train-00000-of-00001.parquet': IMGQ, 'data/test-00000-of-00001.parquet': IMGQ})
carded('real-images-hub-card', IMGINFO + configured(('default', {'train': 'data/train-*'})), {'data/train-00000-of-00001.parquet': IMGQ})
carded('real-images-hub-card-names', featured(image='image', label=['dtype:', '  class_label:', '    names:', "      '0': a", "      '1': b", "      '2': c"]) + configured(('default', {'train': 'data/train-*'})), {'data/train-00000-of-00001.parquet': IMGQ})
carded('real-images-hub-card-string', featured(image='image', label='string') + configured(('default', {'train': 'data/train-*'})), {'data/train-00000-of-00001.parquet': IMGQ})
folder('real-images-classes', {f'{s}/{c}/{i}.jpg': JPG for s in ('train', 'val', 'test') for c in ('healthy', 'rust') for i in range(2)})
folder('real-images-test-unlabeled', {**{f'train/{c}/{i}.jpg': JPG for c in ('cat', 'dog') for i in range(2)}, 'test/1.jpg': JPG, 'test/2.jpg': JPG})
folder('real-images-metadata-splits', {**{f'{s}/{i}.png': PNG for s in ('train', 'test') for i in range(2)}, **{f'{s}/metadata.csv': 'file_name,text\n0.png,a\n1.png,b\n' for s in ('train', 'test')}})
folder('real-images-metadata-root', {**{f'images/{i}.png': PNG for i in range(2)}, 'metadata.jsonl': lines({'file_name': 'images/0.png', 'objects': {'bbox': [[1, 2, 3, 4]], 'categories': [0]}}, {'file_name': 'images/1.png', 'objects': {'bbox': [[1.5, 2, 3, 4]], 'categories': [1]}})})
folder('real-images-metadata-parquet', {**{f'images/{i}.png': PNG for i in range(2)}, 'metadata.parquet': parquet_of(file_name=['images/0.png', 'images/1.png'], caption=['x', 'y'])})
folder('real-images-csv-labels', {**{f'train/{i}.png': PNG for i in range(2)}, **{f'test/{i}.png': PNG for i in range(2)}, 'train.csv': 'id,label\n0,cat\n1,dog\n', 'sample_submission.csv': 'id,label\n0,cat\n'})
folder('real-images-masks', {f'{d}/{i}.png': PNG for d in ('images', 'masks') for i in range(3)})
folder('real-images-yolo', {**{f'{s}/images/{i}.jpg': JPG for s in ('train', 'valid') for i in range(2)}, **{f'{s}/labels/{i}.txt': '0 0.5 0.5 0.1 0.1\n' for s in ('train', 'valid') for i in range(2)}, 'data.yaml': 'nc: 1\nnames: [x]\n'})
folder('real-images-coco', {**{f'train2017/{i}.jpg': JPG for i in range(2)}, 'annotations/instances_train2017.json': json.dumps({'images': [{'id': 1, 'file_name': '0.jpg'}], 'annotations': [{'image_id': 1, 'bbox': [1, 2, 3, 4]}], 'categories': [{'id': 1, 'name': 'x'}]})})
folder('real-images-voc', {**{f'JPEGImages/{i}.jpg': JPG for i in range(2)}, **{f'Annotations/{i}.xml': XML for i in range(2)}, 'ImageSets/Main/train.txt': '0\n', 'ImageSets/Main/val.txt': '1\n'})
folder('real-images-zip-metadata', {'images.zip': zipped({'0.png': PNG, '1.png': PNG}), 'metadata.csv': 'file_name,text\n0.png,a\n1.png,b\n'})
folder('real-images-zips-splits', {'train.zip': zipped({'train/cat/0.png': PNG, 'train/dog/1.png': PNG}), 'test.zip': zipped({'test/cat/0.png': PNG, 'test/dog/1.png': PNG})})
folder('real-images-webp-gif', {'a.webp': picture('WEBP'), 'b.gif': picture('GIF'), 'c.bmp': picture('BMP')})
folder('real-images-heic-and-jpg', {'a.heic': b'\0\0\0\x18ftypheic', 'b.jpg': JPG, 'c.jpg': JPG})
folder('real-images-captions-txt', {f'{i}.{e}': c for i in range(2) for e, c in (('png', PNG), ('txt', 'caption'))})
folder('real-images-two-columns', {**{f'images/{d}{i}.png': PNG for d in 'ab' for i in range(2)}, 'metadata.csv': 'input_file_name,output_file_name\nimages/a0.png,images/b0.png\nimages/a1.png,images/b1.png\n'})
folder('real-images-readme-pictures', {'assets/logo.png': PNG, 'data/train.csv': AB, 'data/test.csv': AB})
folder('real-images-preview-one', {'preview.png': PNG, 'train.parquet': TXT})
# sound, film, documents
folder('real-audio-metadata', {**{f'clips/{i}.wav': sound() for i in range(2)}, 'metadata.csv': 'file_name,transcription\nclips/0.wav,hello\nclips/1.wav,bye\n'})
folder('real-audio-metadata-splits', {**{f'{s}/{i}.wav': sound() for s in ('train', 'test') for i in range(2)}, **{f'{s}/metadata.jsonl': lines({'file_name': '0.wav', 'speaker': 1}, {'file_name': '1.wav', 'speaker': 2}) for s in ('train', 'test')}})
folder('real-audio-classes', {f'{c}/{i}.wav': sound() for c in ('dog', 'rain') for i in range(2)})
folder('real-audio-esc', {**{f'audio/{i}.wav': sound() for i in range(2)}, 'meta/esc50.csv': 'filename,fold,category\n0.wav,1,dog\n1.wav,2,rain\n'})
folder('real-audio-common-voice', {**{f'clips/{i}.mp3': b'ID3\3\0\0\0\0\0\0' for i in range(2)}, **{f'{s}.tsv': 'client_id\tpath\tsentence\nx\t0.mp3\thello\n' for s in ('train', 'dev', 'test')}})
folder('real-audio-m4a', {'a.m4a': b'\0\0\0\x18ftypM4A ', 'b.m4a': b'\0\0\0\x18ftypM4A '})
folder('real-video-classes', {f'{c}/{i}.mp4': clip() for c in ('run', 'walk') for i in range(2)})
folder('real-video-metadata', {**{f'videos/{i}.mp4': clip() for i in range(2)}, 'metadata.csv': 'file_name,caption\nvideos/0.mp4,x\nvideos/1.mp4,y\n'})
folder('real-video-webm', {'a.webm': b'\x1aE\xdf\xa3', 'b.mp4': clip()})
folder('real-pdf-plain', {'docs/a.pdf': b'%PDF-1.4\n', 'docs/b.pdf': b'%PDF-1.4\n'})
folder('real-pdf-jsonl', {'docs/a.pdf': b'%PDF-1.4\n', 'docs/b.pdf': b'%PDF-1.4\n', 'questions.jsonl': J1})
folder('real-wds-shards', {f'shard-{i:06}.tar': tarred({f'{i}{k}.{e}': c for k in range(2) for e, c in (('jpg', JPG), ('json', '{"caption": "x"}'))}) for i in range(2)})
folder('real-wds-cls', {'train/0.tar': tarred({'a.jpg': JPG, 'a.cls': '0', 'b.jpg': JPG, 'b.cls': '1'}), 'val/0.tar': tarred({'c.jpg': JPG, 'c.cls': '1'})})
folder('real-wds-keys-differ', {'train.tar': tarred({'a.jpg': JPG, 'a.txt': 'x', 'b.jpg': JPG})})
folder('real-wds-metadata-beside', {'train.tar': tarred({'a.jpg': JPG, 'b.jpg': JPG}), 'metadata.csv': 'file_name,x\na.jpg,1\n'})
folder('real-tar-of-parquet', {'data.tar': tarred({'a.parquet': TXT})})
# layouts and leftovers
folder('real-shards-mixed-total', {'data/train-00000-of-00002.parquet': TXT, 'data/train-00001-of-00002.parquet': TXT, 'data/train-00000-of-00003.parquet': TXT})
folder('real-parquet-hive-years', {f'year={y}/part-0.parquet': TXT for y in (2020, 2021)})
folder('real-spark-output', {'train.parquet/_SUCCESS': '', 'train.parquet/part-00000-x.snappy.parquet': TXT, 'test.parquet/part-00000-x.snappy.parquet': TXT})
folder('real-code-jsonl', {f'data/{l}/train.jsonl': lines({'content': 'x', 'lang': l}) for l in ('python', 'java')})
folder('real-code-sources', {'src/a.py': 'x = 1\n', 'src/b.py': 'y = 2\n', 'index.jsonl': J1})
folder('real-benchmark-task-json', {f'tasks/{i}.json': json.dumps({'task': i, 'examples': [{'input': 'a', 'target': 'b'}]}) for i in range(3)})
folder('real-arc-agi', {f'{s}/{i}.json': json.dumps({'train': [{'input': [[0, 1]], 'output': [[1, 0]]}], 'test': [{'input': [[0]], 'output': [[1]]}]}) for s in ('training', 'evaluation') for i in range(2)})
folder('real-bigbench', {'task.json': json.dumps({'name': 'x', 'keywords': ['a'], 'examples': [{'input': 'a', 'target': 'b'}]})})
folder('real-conll', {f'{s}.conll': 'John B-PER\nran O\n\n' for s in ('train', 'dev', 'test')})
folder('real-parallel-lines', {f'{s}.{l}': 'x\ny\n' for s in ('train', 'test') for l in ('en', 'de')})
folder('real-parallel-txt', {f'{s}.{l}.txt': 'x\ny\n' for s in ('train', 'test') for l in ('en', 'de')})
folder('real-tatoeba', {'data/eng-deu.tsv': 'a\tb\nx\ty\n', 'data/eng-fra.tsv': 'a\tb\nx\ty\n'})
folder('real-timeseries', {'ETTh1.csv': 'date,OT\n2016-07-01 00:00:00,30.5\n', 'ETTh2.csv': 'date,OT\n2016-07-01 00:00:00,30.5\n', 'ETTm1.csv': 'date,HUFL,OT\n2016-07-01 00:00:00,1.5,30.5\n'})
folder('real-sensor-folders', {f'sensor_{i}/{d}.csv': 'time,value\n2020-01-01T00:00:00Z,1.5\n' for i in range(2) for d in ('2020-01-01', '2020-01-02')})
folder('real-geo-points', {'points.csv': 'lat,lon,name\n52.5,13.4,Berlin\n', 'regions.geojson': '{"type":"FeatureCollection","features":[]}'})
folder('real-medical', {'patients.csv': 'subject_id,sex\n1,F\n', 'admissions.csv': 'subject_id,hadm_id\n1,2\n', 'labs.csv.gz': gzip.compress(b'hadm_id,value\n2,3.5\n', mtime=0)})
folder('real-kaggle-competition', {'train.csv': 'id,x,y\n1,2,0\n', 'test.csv': 'id,x\n2,3\n', 'sample_submission.csv': 'id,y\n2,0\n'})
folder('real-kaggle-dictionary', {'data.csv': AB, 'data_dictionary.csv': 'column,meaning\na,number\n'})
folder('real-kaggle-xlsx-dictionary', {'train.csv': AB, 'test.csv': AB, 'dictionary.xlsx': b'PK\3\4'})
folder('real-survey-spss', {'survey.sav': b'$FL2', 'survey.csv': AB, 'codebook.pdf': b'%PDF-1.4\n'})
folder('real-leaderboard-results', {f'model{i}/results_2024-01-0{i+1}.json': json.dumps({'results': {'x': {'acc': i}}, 'config': {'m': 'a'}}) for i in range(2)})
folder('real-eval-details', {f'model/2024/details_{t}.parquet': PQ(q=['a'], p=[0.5]) for t in ('arc', 'mmlu')})
folder('real-lerobot-v3', {'meta/info.json': '{"codebase_version": "v3.0"}', 'meta/stats.json': '{"a": {"mean": [1]}}', 'meta/tasks.parquet': PQ(task=['x']), 'data/chunk-000/file-000.parquet': PQ(action=[[1.0]])})
folder('real-embeddings-npy', {'embeddings.npy': NPY, 'ids.csv': AB})
folder('real-faiss', {'index.faiss': b'IxFI', 'docs.jsonl': J1, 'config.json': '{}'})
folder('real-jsonl-bz2', {'train.jsonl.bz2': bz2.compress(J1.encode())})
folder('real-jsonl-zst', {'train.jsonl.zst': b'\x28\xb5\x2f\xfd\x04\x00'})
folder('real-csv-quoted-json', {'train.csv': 'id,meta\n1,"{""a"": 1}"\n2,"{""b"": 2}"\n'})
folder('real-csv-mixed-ids', {'train.csv': 'id,x\n' + ''.join(f'{i},1\n' for i in range(50)) + 'A51,1\n'})
folder('real-csv-dates', {'train.csv': 'date,x\n01/02/2020,1\n13/02/2020,2\n'})
folder('real-csv-percent', {'train.csv': 'name,share\na,12%\nb,8%\n'})
folder('real-csv-bool-words', {'train.csv': 'a,ok\n1,yes\n2,no\n', 'test.csv': 'a,ok\n1,True\n'})
folder('real-csv-excel-bom', {'Daten.csv': '\ufeffName;Wert\r\nM\u00fcller;1,5\r\n'})
folder('real-csv-sheet-totals', {'budget.csv': 'Budget 2024,,\n,,\nItem,Plan,Actual\na,1,2\nTotal,1,2\n'})
folder('real-csv-duplicated-header', {'a.csv': AB + AB})
folder('real-json-map-of-lists', {'train.json': json.dumps({'id': [1, 2], 'text': ['a', 'b']})})
folder('real-json-map-uneven', {'train.json': json.dumps({'id': [1, 2], 'meta': 'x'})})
folder('real-json-per-split-inside', {'data.json': json.dumps({'train': [{'a': 1}], 'test': [{'a': 2}]})})
folder('real-jsonl-null-late', {'train.jsonl': lines(*([{'a': None}] * 5), {'a': 'x'})})
folder('real-jsonl-types-vary', {'train.jsonl': lines({'answer': 'x'}, {'answer': ['x', 'y']})})
folder('real-jsonl-int-str', {'train.jsonl': lines({'answer': 1}, {'answer': 'one'})})
folder('real-jsonl-dict-keys', {'train.jsonl': lines({'scores': {'m1': 1}}, {'scores': {'m2': 2}})})
folder('real-jsonl-empty-dict', {'train.jsonl': lines({'meta': {}}, {'meta': {}})})
folder('real-jsonl-dates', {'train.jsonl': lines({'d': '2020-01-01'}, {'d': '2020-01-02T10:00:00'})})
folder('real-text-books', {f'books/{i}.txt': 'Chapter 1\n\nText.\n' for i in range(3)})
folder('real-text-classes', {f'{s}/{c}/{i}.txt': 'x\n' for s in ('train', 'test') for c in ('pos', 'neg') for i in range(2)})
folder('real-markdown-notes', {f'notes/{i}.md': '# x\n' for i in range(2)})
folder('real-html-pages', {f'pages/{i}.html': '<p>x</p>' for i in range(2)})
folder('real-warc', {'crawl.warc.gz': gzip.compress(b'WARC/1.0\r\n', mtime=0)})
folder('real-h5-and-csv', {'features.h5': b'\x89HDF\r\n\x1a\n', 'labels.csv': AB})
folder('real-model-files', {'pytorch_model.bin': b'PK', 'config.json': '{}', 'vocab.txt': 'a\nb\n', 'train.jsonl': J1})
folder('real-saved-and-csv', {'train/data-00000-of-00001.arrow': arrow(PLAIN), 'train/state.json': '{"_data_files": [{"filename": "data-00000-of-00001.arrow"}]}', 'train/dataset_info.json': '{}', 'dataset_dict.json': '{"splits": ["train"]}'})
folder('real-arrow-cache', {'csv-train.arrow': arrow(PLAIN), 'dataset_info.json': '{}'})
folder('real-gitattributes', {'.gitattributes': '*.csv filter=lfs\n', '.gitignore': 'x\n', 'data/train.csv': AB})
folder('real-ds-store', {'.DS_Store': b'\0', 'data/.DS_Store': b'\0', 'data/train.csv': AB, '__MACOSX/data/._train.csv': b'\0'})
folder('real-license-and-scripts', {'LICENSE.txt': 'MIT', 'prepare.py': 'x', 'requirements.txt': 'a\n', 'train.jsonl': J1, 'test.jsonl': J1})
folder('real-notebook', {'explore.ipynb': '{}', 'train.csv': AB, 'figures/a.png': PNG, 'figures/b.png': PNG, 'figures/c.png': PNG})
folder('real-changelog', {'CHANGES.txt': 'x', 'train.csv': AB})
folder('real-stats-json', {'stats.json': '{"rows": 2}', 'train.jsonl': J1, 'test.jsonl': J1})
folder('real-croissant-beside', {'croissant.json': '{"@type": "Dataset"}', 'train.csv': AB})
folder('real-yaml-config-beside', {'dataset.yaml': 'x: 1\n', 'train.csv': AB, 'val.csv': AB})

# separators of other formats, spaces around names, and layouts of several conventions at once
folder('more-pipes-in-tsv', {'train.tsv': 'a|b|c\n1|2|3\n4|5|6\n', 'dev.tsv': 'a|b|c\n7|8|9\n'})
folder('more-semicolons-in-tsv', {'train.tsv': 'a;b\n1;2\n3;4\n'})
folder('more-one-column-tsv', {'train.tsv': 'text\nOne; two\nThree | four\n'})
folder('more-one-row-tsv', {'train.tsv': 'a;b\n'})
folder('more-spaced-header-csv', {'train.csv': 'id, name, value\n1, a, 2.5\n2, b, 3.5\n'})
folder('more-spaced-header-semicolon-csv', {'train.csv': 'id ; name \n1 ; a \n2 ; b \n'})
folder('more-preamble-csv', {'export.csv': 'Report of sales\nGenerated 2024-01-01\n\nregion,amount\nNorth,12\nSouth,9\n'})
folder('more-csv-and-schema', {'data.csv': 'a,b\n1,2\n', 'notes.pdf': '%PDF-1.4', 'requirements.txt': 'pandas\n', 'LICENSE': 'MIT\n'})
folder('more-sft-and-dpo', {'sft/train.jsonl': lines({'messages': [{'role': 'user', 'content': 'hi'}], 'tools': []}), 'dpo/train.jsonl': lines({'prompt': 'p', 'chosen': 'c', 'rejected': 'r'})})
folder('more-spaced-folders-as-splits', {'Train Set/part one.csv': AB, 'Test Set/part one.csv': AB})
folder('more-holdout', {'my_train_data.csv': AB, 'my_eval_data.csv': AB, 'holdout.csv': AB})
folder('more-two-file-names', {'train/metadata.csv': 'id,left_file_name,right_file_name\n1,a.png,b.png\n', 'train/a.png': PNG, 'train/b.png': PNG})


def main():
    if len(sys.argv) > 1:
        for name, files in FOLDERS.items():
            for path, content in files.items():
                file = pathlib.Path(sys.argv[1], name, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
    else:
        out = pathlib.Path(__file__).resolve().parent.parent / 'loading' / 'folders.zip'
        with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name, files in FOLDERS.items():
                for path, content in files.items():
                    archive.writestr(zipfile.ZipInfo(f'{name}/{path}', (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    print(f'{len(FOLDERS)} folders')


if __name__ == '__main__':
    main()
