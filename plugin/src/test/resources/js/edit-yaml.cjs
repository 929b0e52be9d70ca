// Asks the YAML server of editors over stdio what it offers and marks. Arguments: folder of the documents, cases, answers,
// folder of modules. A case is a text; where a bar stands, completions are asked for, else what is wrong.
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const [folder, cases, answers, modules] = process.argv.slice(2);
const server = spawn(process.execPath, [path.join(modules, "yaml-language-server/bin/yaml-language-server"), "--stdio"]);
const settings = { yaml: { validate: true, completion: true, schemaStore: { enable: false } } };
const waiting = new Map();
const marked = new Map();
let received = Buffer.alloc(0);
let last = 0;

function send(message) {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method, params) {
  return new Promise((resolve) => {
    waiting.set(++last, resolve);
    send({ id: last, method, params });
  });
}

function handle(message) {
  if (message.method === "textDocument/publishDiagnostics") {
    marked.set(message.params.uri, message.params.diagnostics);
  } else if (message.method === "workspace/configuration") {
    send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? null) });
  } else if (message.method !== undefined && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result);
  }
}

server.stdout.on("data", (data) => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const head = received.indexOf("\r\n\r\n");
    const length = head < 0 ? 0 : Number(/Content-Length: (\d+)/.exec(received.subarray(0, head))[1]);
    if (head < 0 || received.length < head + 4 + length) {
      return;
    }
    handle(JSON.parse(received.subarray(head + 4, head + 4 + length)));
    received = received.subarray(head + 4 + length);
  }
});

async function diagnostics(uri) {
  for (let round = 0; round < 100 && !marked.has(uri); round++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (marked.get(uri) ?? []).map((mark) => mark.message);
}

async function answer(text, number) {
  const uri = `file://${folder}/${number}.yaml`;
  const [before, behind] = text.split("|");
  send({
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "yaml", version: 1, text: before + (behind ?? "") } },
  });
  if (behind === undefined) {
    return { text, marks: await diagnostics(uri) };
  }
  const lines = before.split("\n");
  const position = { line: lines.length - 1, character: lines[lines.length - 1].length };
  const offered = await ask("textDocument/completion", { textDocument: { uri }, position });
  return {
    text,
    offers: (offered?.items ?? offered ?? []).map((item) => ({
      label: item.label,
      insert: item.textEdit?.newText ?? item.insertText ?? item.label,
    })),
  };
}

(async () => {
  await ask("initialize", {
    processId: null,
    rootUri: `file://${folder}`,
    capabilities: {
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
      workspace: { configuration: true },
    },
  });
  send({ method: "initialized", params: {} });
  const all = [];
  for (const [number, text] of JSON.parse(fs.readFileSync(cases, "utf8")).entries()) {
    all.push(await answer(text, number));
  }
  fs.writeFileSync(answers, JSON.stringify(all));
  server.kill();
  process.exit(0);
})();
