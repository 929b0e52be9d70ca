#!/usr/bin/env python3
"""Records what official software does with the folders of the museum, for the test that compares Datacard with it.

Run:  python museum.py FOLDER_OF_THE_MUSEUM   (needs datasets and huggingface_hub; works offline)
Writes recorded.tsv there: folder, what load_dataset does, what DatasetCard does.
"""
import os, pathlib, re, shutil, sys, tempfile, warnings

os.environ.update(HF_HUB_OFFLINE='1', HF_DATASETS_OFFLINE='1', HF_HUB_DISABLE_PROGRESS_BARS='1')
warnings.simplefilter('ignore')


def words(error):
    while error.__cause__ is not None:
        error = error.__cause__
    text = re.sub(r'\S*/tmp\S*', '…', ' '.join(str(error).split()))
    return f'{type(error).__name__}: {text}'[:100].rstrip()


def loaded(folder):
    import datasets
    datasets.disable_progress_bars()
    datasets.logging.set_verbosity_error()
    with tempfile.TemporaryDirectory() as top:
        copy = pathlib.Path(top, 'birds')
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns('note.yaml'))
        if not any(file.suffix in ('.csv', '.jsonl', '.parquet', '.gz') for file in copy.rglob('*')):
            return 'no data here'
        try:
            names = datasets.get_dataset_config_names(str(copy))
            for name in names:
                datasets.load_dataset(str(copy), name, cache_dir=str(pathlib.Path(top, 'cache')))
            return 'loads'
        except Exception as error:
            return words(error)


def card(folder):
    from huggingface_hub import DatasetCard
    file = folder / 'README.md'
    if not file.exists():
        return 'no card'
    try:
        read = DatasetCard(file.read_text(encoding='utf-8'), ignore_metadata_errors=False)
        return 'takes it' if read.data.to_dict() else 'sees no metadata'
    except Exception as error:
        return words(error)


museum = pathlib.Path(sys.argv[1])
rows = [(folder.name, loaded(folder), card(folder)) for folder in sorted(museum.iterdir()) if folder.is_dir()]
(museum / 'recorded.tsv').write_text(''.join('\t'.join(row) + '\n' for row in rows), encoding='utf-8')
