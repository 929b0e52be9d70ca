"""Loads many dataset folders, each in a process that is forked from one that has the library, which takes long to import."""
import importlib.util, json, os, pathlib, shutil, signal, tempfile, traceback

os.environ['HF_HUB_OFFLINE'] = '1'
os.environ.setdefault('HF_HOME', tempfile.mkdtemp(prefix='hub-home-'))
import datasets
import hub_load

SECONDS = 60
if not importlib.util.find_spec('torchcodec'):
    # Sounds are named and never decoded here; the library wants to be able to all the same.
    datasets.Audio.encode_example = lambda audio, value: (
        {'bytes': value.get('bytes'), 'path': value.get('path')} if isinstance(value, dict)
        else {'bytes': None, 'path': value} if isinstance(value, str) else {'bytes': value, 'path': None})


def load_all(folders, workers=os.cpu_count()):
    """What the library says of each folder, in their order."""
    work = pathlib.Path(tempfile.mkdtemp(prefix='hub-many-'))
    waiting, running, found = list(enumerate(folders)), {}, {}
    while waiting or running:
        while waiting and len(running) < workers:
            number, folder = waiting.pop(0)
            running[fork(str(folder), work / str(number))] = number
        child, status = os.wait()
        number = running.pop(child)
        result = work / str(number) / 'result.json'
        found[number] = (json.loads(result.read_text().replace(str(folders[number]), '…')) if result.exists()
                         else {'error': f'the process ended with {status} (after {SECONDS} s at most)'})
        shutil.rmtree(work / str(number), ignore_errors=True)
    shutil.rmtree(work, ignore_errors=True)
    shutil.rmtree(os.environ['HF_HOME'], ignore_errors=True)
    return [found[number] for number in range(len(folders))]


def fork(folder, work):
    work.mkdir()
    child = os.fork()
    if child:
        return child
    try:
        signal.alarm(SECONDS)
        datasets.config.HF_DATASETS_CACHE = work / 'cache'
        result = hub_load.load(folder, False, False)
        (work / 'part').write_text(json.dumps(result, ensure_ascii=False))
        (work / 'part').rename(work / 'result.json')
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)
