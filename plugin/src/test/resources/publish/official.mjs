// Publishes files by the Hub's own client: module, endpoint, token, repository, folder, way.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const [module, hubUrl, accessToken, name, folder, way] = process.argv.slice(2);
const { commit, createRepo, datasetInfo } = await import(pathToFileURL(module));

const walk = (at) => readdirSync(at).sort().flatMap((child) => (statSync(join(at, child)).isDirectory() ? walk(join(at, child)) : [join(at, child)]));
const operations = walk(folder).map((file) => ({
  operation: "addOrUpdate",
  path: relative(folder, file),
  content: new Blob([readFileSync(file)]),
}));
const repo = { type: "dataset", name };
const common = { hubUrl, accessToken, repo, operations, title: "Publish it", description: "Because.", useXet: false };
if (way === "commit") {
  const { sha } = await datasetInfo({ name, hubUrl, accessToken, additionalFields: ["sha"] });
  console.log((await commit({ ...common, parentCommit: sha })).commit.oid);
} else if (way === "pull-request") {
  console.log((await commit({ ...common, isPullRequest: true })).pullRequestUrl);
} else if (way === "stale") {
  await commit({ ...common, parentCommit: "0".repeat(40) }).catch((refused) => console.log(refused.statusCode));
} else if (way === "create") {
  console.log((await createRepo({ repo, hubUrl, accessToken, private: true })).repoUrl);
}
