// Reads a JSON file of cases {yaml, value}, parses each with every js-yaml that is installed, and prints those that give
// another value, then how many were equal.
const fs = require("node:fs");
const { isDeepStrictEqual } = require("node:util");

const [file, modules] = process.argv.slice(2);
const cases = JSON.parse(fs.readFileSync(file, "utf8"));
const readers = fs.readdirSync(modules).filter((name) => name.startsWith("js-yaml-"));
let equal = 0;
for (const reader of readers) {
  const yaml = require(`${modules}/${reader}`);
  for (const { yaml: text, value } of cases) {
    let read;
    try {
      read = yaml.load(text);
    } catch (error) {
      read = { error: String(error.message) };
    }
    if (isDeepStrictEqual(read, value)) {
      equal++;
    } else {
      console.log(`${reader}: ${JSON.stringify(text)} is ${JSON.stringify(read)}`);
    }
  }
}
console.log(`${readers.length} readers, ${equal} equal`);
