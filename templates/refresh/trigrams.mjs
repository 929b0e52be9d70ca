#!/usr/bin/env node
// Writes the list of what three characters follow each other how often: node trigrams.mjs FOLDER [out-file] [date]
//   FOLDER    the folder languages/ in language-detector-0.6.jar (com.optimaize.languagedetector, Apache-2.0)
//   out-file  default ../datacard/values/language-trigrams.tsv beside this script
//   date      default today (YYYY-MM-DD)
// Each language is a line: numbers, each with the trigrams that have it; _ is the edge of a word. The number is
// -10 ln of their share. Languages that are alone in their script are not in it, nor those without words of letters.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
const out = process.argv[3] ?? fileURLToPath(new URL('../datacard/values/language-trigrams.tsv', import.meta.url));
const date = process.argv[4] ?? new Date().toISOString().slice(0, 10);
const kept = 1200;
const scripts = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}\p{M}'’ ]{3}$/u;
const alone = new Set('bn el gu ja km kn ko ml pa ta te th zh-CN zh-TW'.split(' '));

const lines = readdirSync(folder).filter(code => !alone.has(code)).sort().map(code => {
  const counts = new Map();
  for (const [gram, count] of Object.entries(JSON.parse(readFileSync(join(folder, code), 'utf8')).freq)) {
    const small = gram.toLowerCase();
    if ([...gram].length === 3 && scripts.test(small) && !/^ .? $|  |\p{N}/u.test(small)) {
      const key = small.replaceAll(' ', '_').replaceAll('’', "'");
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const levels = new Map();
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, kept).forEach(([gram, count]) => {
    const level = Math.round(-10 * Math.log(count / all) / 2) * 2;
    levels.set(level, [...(levels.get(level) ?? []), gram]);
  });
  return `${code}\t${[...levels].map(([level, grams]) => `${level} ${grams.join(' ')}`).join(' ')}`;
});
writeFileSync(out, [
  '# list: language-trigrams',
  '# title: Characters that follow each other in languages',
  '# source: Profiles of language-detector 0.6 (Apache-2.0), counted in abstracts of Wikipedia',
  `# date: ${date}`,
  ...lines,
].join('\n') + '\n');
