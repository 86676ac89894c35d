// Every place and person of the packs and of the tests is invented: none of their names stands in a real register.
// PLUMBLINE_DATA names a folder with registers under gias/; without it there is nothing to compare with.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import { root } from "./program.mjs";
import { wordsOf } from "./tasks.mjs";

wordsOf(`node tests/invented_names.mjs

Compares the names of places and people of packs and tests with the registers in $PLUMBLINE_DATA/gias.
`);

const folded = (name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/&/g, " and ").replace(/['’.]/g, "").replace(/[^a-z0-9]+/g, " ").trim();

// --- the registers: Latin-1, separated by commas or tabs
function* rowsOf(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
  const separator = /\.tsv(\.gz)?$/.test(file) ? "\t" : ",";
  let row = [], cell = "", quoted = false;
  for (let at = 0; at < text.length; ++at) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"' && separator === ",") quoted = !quoted;
    else if (!quoted && (sign === separator || sign === "\n")) {
      row.push(cell.replace(/\r$/, ""));
      cell = "";
      if (sign === "\n") yield row.splice(0);
    } else cell += sign;
  }
  if (row.length || cell) yield [...row, cell];
}
function registers(folder) {
  const places = new Map(), people = new Map();
  const keep = (names, name, file) => folded(name ?? "").includes(" ") && names.set(folded(name), `${name} in ${file}`);
  for (const file of readdirSync(folder).filter((name) => /\.(csv|tsv)(\.gz)?$/.test(name) && !name.includes("type"))) {
    const [header, ...rows] = rowsOf(join(folder, file));
    const cell = (row, title) => row[header.indexOf(title)];
    for (const row of rows) {
      for (const title of ["EstablishmentName", "LinkName", "SiteName", "PropsName", "Trusts (name)", "name"]) keep(places, cell(row, title), file);
      keep(people, `${cell(row, "HeadFirstName") ?? ""} ${cell(row, "HeadLastName") ?? ""}`.trim(), file);
      keep(people, cell(row, "headteacher")?.replace(/^(Mr|Mrs|Miss|Ms|Dr|Mx|Rev|Sr|Sister|Professor)\.? /, ""), file);
    }
  }
  return { places, people };
}

// --- what the project invented: named in packs, quoted in tests
const ours = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" }).split("\n").filter((path) => path && existsSync(join(root, path)));
function* inPacks() {
  for (const path of ours.filter((one) => /^packs\/.*\.yaml$/.test(one))) {
    const said = parse(readFileSync(join(root, path), "utf8"), { schema: "failsafe", logLevel: "error" });
    if (said?.body) yield { path, name: said.body };
    for (const list of ["places", "people", "subjects"]) {
      for (const one of said?.[list] ?? []) {
        if (one.name) yield { path, name: one.name };
        if (one.name?.includes(",")) yield { path, name: one.name.split(",")[0] };
        if (one.safeguarding) yield { path, name: one.safeguarding };
      }
    }
  }
}
function* inTests() {
  for (const path of ours.filter((one) => /(_test\.cpp|\/testing\/.*\.(h|cpp))$|^tests\/.*\.(mjs|story|csv|tsv)$/.test(one)))
    for (const [, name] of readFileSync(join(root, path), "utf8").matchAll(/["=,]\s*((?:[A-Z][\w'’&.-]*)(?: (?:[A-Z][\w'’&.-]*|of|the|and|&|for))+)\s*(?=[",\n])/g)) yield { path, name };
}

const folder = process.env.PLUMBLINE_DATA && join(process.env.PLUMBLINE_DATA, "gias");
if (!folder) {
  console.log("no register was named by PLUMBLINE_DATA, so there is nothing to compare with\n0 passed, 0 failed");
  process.exit(0);
}
const { places, people } = registers(folder);
if (!places.size || !people.size) throw new Error(`no names were found in ${folder}`);
const names = [...inPacks(), ...inTests()];
if (names.length < 50) throw new Error("the packs and tests name next to nobody: they were not read");
const hits = new Set(names.flatMap(({ path, name }) => [places, people].filter((known) => known.has(folded(name))).map((known) => `${path} says ${name}, and there is ${known.get(folded(name))}`)));
for (const hit of hits) console.log(hit);
console.log(`${new Set(names.map(({ name }) => folded(name))).size} invented names, ${places.size} places and ${people.size} people of the registers`);
console.log(`${hits.size ? 0 : 1} passed, ${hits.size ? 1 : 0} failed`);
process.exit(hits.size ? 1 : 0);
