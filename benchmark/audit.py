#!/usr/bin/env python3
"""Measures the goal audit on sets of cards of many sizes, made by varying the texts of a few.

  python benchmark/audit.py CARDS JAR [SIZE ...]

CARDS: a folder with cards (*.md). JAR: datacard.jar, its launcher (plugin/src/main/cli/datacard, with DATACARD_JAR), or a
class path with the main class behind a space. SIZE: numbers of cards; default 1000 7433 100000. Prints a table: whole process, cards a second, processor time, and memory at its peak.
"""
import json, os, pathlib, random, resource, shlex, subprocess, sys, tempfile, time

WORDS = 'river stone window paper garden letter morning signal copper harbor meadow planet engine violin market castle'.split()


def varied(text, at, number):
    """The same card about something else: one word in twelve is another, and none of the template is touched."""
    lines = []
    for line in text.split('\n'):
        if line[:1] in ('#', '-', '|', '`', '[', ':', ' ') or ':' in line[:30]:
            lines.append(line)
            continue
        words = line.split(' ')
        for place in range(len(words)):
            if at.random() < 0.08 and words[place].isalpha():
                words[place] = at.choice(WORDS) + str(number % 97)
        lines.append(' '.join(words))
    return '\n'.join(lines)


def write(file, texts, size):
    at = random.Random(7)
    with open(file, 'w', encoding='utf-8') as out:
        for number in range(size):
            name, text = texts[number % len(texts)]
            text = text if number < len(texts) else varied(text, at, number)
            out.write(json.dumps({'name': f'owner{number % 997}/{name}-{number}', 'text': text,
                                  'popularity': at.randrange(100000)}) + '\n')


def run(program, file, output):
    started = time.time()
    process = subprocess.Popen([*program, 'audit', f'--outputDirectory={output}', str(file)],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    return time.time() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, status


def main():
    folder, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    sizes = [int(size) for size in sys.argv[3:]] or [1000, 7433, 100000]
    command = ([program] if os.access(program, os.X_OK) and not program.endswith('.jar')
               else ['java', *(['-jar', program] if program.endswith('.jar') else shlex.split(program))])
    texts = [(file.stem, file.read_text(encoding='utf-8', errors='replace')) for file in sorted(folder.glob('*.md'))]
    print('| cards | MB | seconds | cards a second | processor seconds | memory MB |')
    print('| ---: | ---: | ---: | ---: | ---: | ---: |')
    with tempfile.TemporaryDirectory() as top:
        for size in sizes:
            file = pathlib.Path(top, 'cards.jsonl')
            write(file, texts, size)
            seconds, used, memory, status = run(command, file, pathlib.Path(top, 'out'))
            if status:
                sys.exit('the audit failed')
            print(f'| {size:,} | {file.stat().st_size / 1e6:,.0f} | {seconds:.1f} | {size / seconds:,.0f} '
                  f'| {used:.1f} | {memory:,.0f} |', flush=True)


main()
