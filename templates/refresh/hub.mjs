#!/usr/bin/env node
// Compares our lists of the Hub's values with what the Hub publishes, and prints what to add or remove:
//   node hub.mjs <hub-docs checkout> <huggingface.js checkout>
// Labels, aliases and addresses are written by people, so the lists are mended by hand; then set their "date".
//   licenses             hub-docs        docs/hub/repositories-licenses.md, ids in back quotes at the end of table rows
//   tasks, subtasks      huggingface.js  packages/tasks/src/pipelines.ts, keys of PIPELINE_DATA and their subtasks
//   gated-fields, keys   hub-docs        docs/hub/datasets-gated.md and datasetcard.md; read by eye
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const [docs, js] = process.argv.slice(2);
if (!docs || !js) {
  console.error('usage: node hub.mjs <hub-docs checkout> <huggingface.js checkout>');
  process.exit(2);
}
const ours = (name) => {
  const file = fileURLToPath(new URL(`../datacard/values/${name}.yaml`, import.meta.url));
  const values = readFileSync(file, 'utf8').split('\nvalues:\n')[1];
  return new Set([...values.matchAll(/^  ["']?([^\s"':][^"':]*)["']?:/gm)].map((match) => match[1]));
};
const compare = (name, theirs) => {
  const mine = ours(name);
  const added = [...theirs].filter((id) => !mine.has(id));
  const gone = [...mine].filter((id) => !theirs.has(id));
  console.log(`${name}: ${theirs.size} there, ${mine.size} here; add: ${added.join(' ') || '–'}; remove: ${gone.join(' ') || '–'}`);
};

const licenses = readFileSync(join(docs, 'docs/hub/repositories-licenses.md'), 'utf8');
compare('licenses', new Set([...licenses.matchAll(/^.*\|\s*`([a-z0-9.+-]+)`\s*\|?\s*$/gm)].map((match) => match[1])));

const pipelines = readFileSync(join(js, 'packages/tasks/src/pipelines.ts'), 'utf8').split('PIPELINE_DATA = {')[1];
compare('tasks', new Set([...pipelines.matchAll(/^\t"?([a-z0-9-]+)"?: \{/gm)].map((match) => match[1])));
compare('subtasks', new Set([...pipelines.matchAll(/^\t\t\t\ttype: "([a-z0-9-]+)"/gm)].map((match) => match[1])));
