// Measures, compares, prints one table. What each line means stands in README.md.
import { mkdtempSync } from "node:fs";
import { chmod, copyFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const usage = `bench/run [--quick] [--engine sqlite|postgresql] [--write] [--register FILE…]

Measures build/release/plumbline (or the binary PLUMBLINE_BINARY names) with 30,000 places loaded: start, idle memory, CPU
an answer, steps a second. Prints each beside what the machine itself can do, measured in the same run. Four minutes on
two cores; nothing else should be running. Data lies in TMPDIR while it runs.

  --quick     a first look in one minute: shorter slices, less to be trusted
  --engine    sqlite unless told
  --write     put the table into bench/results.md
  --register  register files to load; the last option, one file or more. Else those of $PLUMBLINE_DATA/gias, else an
              invented register
`;

function fail(code, text) {
  (code ? process.stderr : process.stdout).write(text);
  process.exit(code);
}

function choices(words) {
  const chosen = { quick: false, write: false, engine: "sqlite", register: [] };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--help" || word === "-h") fail(0, usage);
    else if (word === "--quick" || word === "--write") chosen[word.slice(2)] = true;
    else if (word === "--engine") chosen.engine = words.shift();
    else if (word === "--register" && words.length) chosen.register = words.splice(0);
    else fail(2, usage);
  }
  if (!["sqlite", "postgresql"].includes(chosen.engine)) fail(2, usage);
  return chosen;
}

const chosen = choices(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
await chmod(folder, 0o755);  // PostgreSQL's own user reads below it
// A copy, so that a build under way changes nothing; what is imported next takes it from the environment.
const binary = process.env.PLUMBLINE_BINARY ?? join(dirname(fileURLToPath(import.meta.url)), "../build/release/plumbline");
process.env.PLUMBLINE_BINARY = join(folder, "plumbline");
await copyFile(binary, process.env.PLUMBLINE_BINARY).catch(() => fail(1, `${binary} is not there: build it first\n`));

const { World } = await import("./world.mjs");
const { busy, machine } = await import("./machine.mjs");
const { footprint } = await import("./footprint.mjs");
const { pages } = await import("./pages.mjs");
const { steps } = await import("./steps.mjs");
const { asTable, keep } = await import("./table.mjs");

const say = (text) => process.stderr.write(text + "\n");
function failed(failure) {
  process.exitCode = 1;
  say(String(failure.sentence ?? failure.stack ?? failure));
}
const world = new World({ ...chosen, folder });
try {
  const before = await busy();
  say("loading the register");
  await world.load();
  const rows = [];
  for (const [name, measure] of [["start and memory", footprint], ["CPU an answer", pages], ["steps a second", steps]]) {
    say(`measuring ${name}`);
    try {
      rows.push(...(await measure(world)));
    } catch (failure) {
      failed(failure);  // what was measured before is still worth reading
    }
  }
  const notes = [
    `${machine()}; ${Math.round(100 * Math.max(before, 0))} % busy before the run${before > 0.1 ? ", so these figures are not to be trusted" : ""}.`,
    `${world.places.toLocaleString("en-GB")} places of ${world.source}, beside the demonstration.${chosen.quick ? " Quick: short slices." : ""}`,
  ];
  console.log(asTable(rows, notes));
  if (chosen.write && !process.exitCode) await keep(chosen.engine, rows, notes);
} catch (failure) {
  failed(failure);
} finally {
  await world.end();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
