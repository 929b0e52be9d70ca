#!/usr/bin/env python3
"""Records which files the library `datasets` takes for data: loading/layouts.txt → loading/layouts.json.

Each line of layouts.txt names the files of one folder. Files are empty: only names are asked for. Run it in a Python with
datasets 5.0.1 after a change of the lines, or to follow a new version of the library.
"""
import json, os, pathlib, shutil, tempfile

HERE = pathlib.Path(__file__).resolve().parent
LAYOUTS = HERE.parent / 'loading' / 'layouts.txt'
os.environ['HF_HUB_OFFLINE'] = '1'
WORK = tempfile.mkdtemp()
os.environ['HF_HOME'] = WORK + '/home'
import datasets
from datasets.data_files import DataFilesDict, get_data_patterns
from datasets.load import infer_module_for_data_files
from datasets.packaged_modules import (_ALL_ALLOWED_EXTENSIONS, _MODULE_TO_EXTENSIONS,
                                       _MODULE_TO_METADATA_EXTENSIONS, _MODULE_TO_METADATA_FILE_NAMES)


def said(folder):
    """The reader and the files of each split, as LocalDatasetModuleFactory finds them; or the error."""
    base = str(folder)
    try:
        files = DataFilesDict.from_patterns(get_data_patterns(base), base_path=base,
                                            allowed_extensions=_ALL_ALLOWED_EXTENSIONS)
        module, _ = infer_module_for_data_files(files, path=base)
        files = files.filter(extensions=_MODULE_TO_EXTENSIONS[module] + _MODULE_TO_METADATA_EXTENSIONS[module],
                             file_names=_MODULE_TO_METADATA_FILE_NAMES[module])
    except Exception as e:
        return {'error': f'{type(e).__name__}: {e}'.replace(base, '…')[:120]}
    return {'reader': module,
            'splits': {str(split): sorted(os.path.relpath(f, base) for f in found) for split, found in files.items()}}


recorded = []
for number, line in enumerate(LAYOUTS.read_text().splitlines()):
    folder = pathlib.Path(WORK, str(number)).resolve()
    for name in line.split(' '):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    recorded.append({'files': line, **said(folder)})
shutil.rmtree(WORK)
LAYOUTS.with_suffix('.json').write_text(json.dumps(
    {'source': f'datasets {datasets.__version__}', 'recorded': recorded}, indent=1, ensure_ascii=False) + '\n')
print(f'{len(recorded)} folders')
