#!/usr/bin/env node
// Writes the country list: node countries.mjs [out-file] [date]
//   out-file  default ../datacard/values/countries.tsv beside this script
//   date      default today (YYYY-MM-DD)
// Codes AA..ZZ are kept when the ICU data inside node has an English name for them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const out = process.argv[2] ?? fileURLToPath(new URL('../datacard/values/countries.tsv', import.meta.url));
const date = process.argv[3] ?? new Date().toISOString().slice(0, 10);
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

// Named by ICU but not countries of ISO 3166-1: reserved codes, groups of countries, test regions.
const notCountries = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

const lines = [
  '# list: countries',
  '# title: Countries',
  `# source: ISO 3166-1 alpha-2 codes, and XK, named by Intl.DisplayNames (node ${process.versions.node}, CLDR ${process.versions.cldr})`,
  `# date: ${date}`,
];
let count = 0;
for (const a of letters) for (const b of letters) {
  const code = a + b;
  const label = names.of(code);
  if (!label || label === code || notCountries.has(code)) continue;
  if (new Intl.Locale(`und-${code}`).region !== code) continue; // withdrawn: DD, SU, YU, UK ...
  lines.push(`${code}\t${label}`);
  count++;
}
writeFileSync(out, lines.join('\n') + '\n');
console.log(`${count} codes written to ${out}`);
