#!/usr/bin/env node
// Writes the language list: node languages.mjs [out-file] [date]
//   out-file  default ../datacard/values/languages.tsv beside this script
//   date      default today (YYYY-MM-DD)
// Codes aa..zz and aaa..zzz are kept when the ICU data inside node has an English name for them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const out = process.argv[2] ?? fileURLToPath(new URL('../datacard/values/languages.tsv', import.meta.url));
const date = process.argv[3] ?? new Date().toISOString().slice(0, 10);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

// ICU folds some codes into another one and answers with that one's name. Where the two differ, the
// name is given here. The last two lines are Hub values and ISO 639-2 codes that ICU does not name.
const named = {
  bh: 'Bihari languages', sh: 'Serbo-Croatian', tl: 'Tagalog', tw: 'Twi',
  ajt: 'Judeo-Tunisian Arabic', aju: 'Judeo-Moroccan Arabic', als: 'Tosk Albanian', arb: 'Standard Arabic',
  ayr: 'Central Aymara', azj: 'North Azerbaijani', bcc: 'Southern Balochi', bcl: 'Central Bikol',
  bih: 'Bihari languages', bxk: 'Bukusu', bxr: 'Russia Buriat', cld: 'Chaldean Neo-Aramaic',
  cls: 'Classical Sanskrit', cmn: 'Mandarin Chinese', cwd: 'Woods Cree', dgo: 'Dogri (individual language)',
  dhd: 'Dhundari', dik: 'Southwestern Dinka', diq: 'Dimli', ekk: 'Standard Estonian',
  emk: 'Eastern Maninkakan', esk: 'Northwest Alaska Inupiatun', fat: 'Fanti', fuc: 'Pulaar',
  gaz: 'West Central Oromo', gbo: 'Northern Grebo', gno: 'Northern Gondi', gom: 'Goan Konkani',
  gug: 'Paraguayan Guaraní', gya: 'Northwest Gbaya', hbs: 'Serbo-Croatian', hdn: 'Northern Haida',
  hea: 'Northern Qiandong Miao', ike: 'Eastern Canadian Inuktitut', khk: 'Halh Mongolian', kmr: 'Northern Kurdish',
  knc: 'Central Kanuri', kng: 'Koongo', kpv: 'Komi-Zyrian', lvs: 'Standard Latvian', mhr: 'Meadow Mari',
  mup: 'Malvi', npi: 'Nepali (individual language)', ojg: 'Eastern Ojibwa', ory: 'Odia (individual language)',
  pbu: 'Northern Pashto', pes: 'Iranian Persian', plt: 'Plateau Malagasy', quz: 'Cusco Quechua',
  rmy: 'Vlax Romani', spy: 'Sabaot', src: 'Logudorese Sardinian', swh: 'Swahili (individual language)',
  tgl: 'Tagalog', ttq: 'Tawallammat Tamajaq', twi: 'Twi', umu: 'Munsee', uzn: 'Northern Uzbek',
  xpe: 'Liberia Kpelle', xsl: 'South Slavey', ydd: 'Eastern Yiddish', zai: 'Isthmus Zapotec',
  zsm: 'Standard Malay', zyb: 'Yongbei Zhuang',
  code: 'Programming language source code', multilingual: 'Several languages, not listed one by one',
  mul: 'Multiple languages', und: 'Language not determined', zxx: 'No linguistic content',
};
// Withdrawn three-letter codes. Withdrawn two-letter codes (iw, in, ji, mo ...) are those that ICU folds.
const withdrawn = new Set(('adp blg drh drw jaw ktr kxl kzj kzt mol pmk prp scc scr smd snb tdu tnf').split(' '));

const rows = new Map();
const add = (code) => {
  if (withdrawn.has(code)) return;
  const folded = new Intl.Locale(code).toString();
  if (code.length === 2 && folded !== code && !named[code]) { withdrawn.add(code); return; }
  const label = names.of(code);
  if (label && label !== code && label !== folded) rows.set(code, label);
};
for (const a of letters) for (const b of letters) {
  add(a + b);
  for (const c of letters) add(a + b + c);
}
for (const [code, label] of Object.entries(named)) rows.set(code, label);

const lines = [
  '# list: languages',
  '# title: Languages',
  `# source: ISO 639-1, 639-2 and 639-3 codes named by Intl.DisplayNames (node ${process.versions.node}, CLDR ${process.versions.cldr}), plus the Hub values code and multilingual; a part of ISO 639-3 only`,
  `# date: ${date}`,
];
const order = (x, y) => x.length - y.length || (x < y ? -1 : 1);
for (const code of [...rows.keys()].sort(order)) lines.push(`${code}\t${rows.get(code)}`);
writeFileSync(out, lines.join('\n') + '\n');
console.log(`${rows.size} codes written to ${out}; withdrawn, left out: ${[...withdrawn].sort(order).join(' ')}`);
