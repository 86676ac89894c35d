// Pulls the plug: kills the server at random moments while people write, and starts it again on what is left.
// Every record that was acknowledged is there, the history verifies, and a backup of the result can be restored.
import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { promisify } from "node:util";
import { command, Installation, Server, temporary } from "../program.mjs";
import { runTasks } from "../tasks.mjs";
import { Unlike } from "../unlike.mjs";
import { readable, Visitor } from "../visitor.mjs";

const usage = `node tests/faults/kill.mjs [TIMES] [--engine sqlite|postgresql]

Kills the server TIMES times (100 unless told) with -9 under concurrent writes, on SQLite unless told.
`;
const words = process.argv.slice(2);
const at = words.indexOf("--engine");
const engine = at < 0 ? "sqlite" : words.splice(at, 2)[1];
const times = Number(words[0] ?? 100);
if (!["sqlite", "postgresql"].includes(engine) || !(times > 0)) {
  (words.includes("--help") ? process.stdout : process.stderr).write(usage);
  process.exit(words.includes("--help") ? 0 : 2);
}

const run = promisify(execFile);
const person = "Ruth Okafor";
const atOnce = 4;
const review = (words) => ({ "reviewed-day": "12", "reviewed-month": "10", "reviewed-year": "2026", "looked-at": words, outcome: "keep", changes: "" });

// Writes until the plug is pulled; keeps what was acknowledged, and the words it was acknowledged with.
async function write(origin, writer, round, acknowledged) {
  const visitor = new Visitor(origin);
  try {
    await visitor.signInAs(person);
    for (let i = 0; ; ++i) {
      const said = `What worked, round ${round}, writer ${writer}, review ${i}`;
      const { status, location, text } = await visitor.post("/records/new/policy-review/prepare", review(said));
      if (status !== 303) throw new Unlike(`a review was refused with ${status}: ${readable(text).slice(0, 1500)}`);
      acknowledged.push({ path: location, said });
    }
  } catch (failure) {
    if (failure instanceof Unlike) throw failure;
    // the connection died with the server: what was under way was not acknowledged
  }
}

async function everythingIsThere(origin, acknowledged) {
  const visitor = new Visitor(origin);
  await visitor.signInAs(person);
  for (const { path, said } of acknowledged) {
    const { status, text } = await visitor.get(path);
    if (status !== 200 || !text.includes(said)) throw new Unlike(`${path} was acknowledged and is lost (${status}): ${said}`);
  }
}

async function verified(installation) {
  const { code, stdout, stderr } = await command("history", "verify", ...(await installation.where()));
  if (code !== 0) throw new Unlike(`the history does not verify: ${stdout}${stderr}`);
  return stdout.trim();
}

async function backUpAndRestore(installation) {
  const restored = await Installation.empty(engine);
  await cp(installation.keys, restored.keys);  // no backup holds it
  if (engine === "sqlite") {
    const copy = await temporary("backup");
    for (const words of [["backup", copy, ...(await installation.where())], ["restore", copy, ...(await restored.where())]]) {
      const { code, stderr } = await command(...words);
      if (code !== 0) throw new Unlike(`plumbline ${words[0]} ended with ${code}: ${stderr}`);
    }
  } else {
    const [from, to] = [(await installation.where()).at(-1), (await restored.where()).at(-1)];
    await run("sh", ["-c", 'pg_dump --no-owner "$0" | psql -qX -v ON_ERROR_STOP=1 "$1" >/dev/null', from, to]);
  }
  return restored;
}

async function pullThePlug() {
  const installation = await Installation.empty(engine);
  const server = await Server.start(installation);
  const all = [];
  try {
    for (let round = 1; round <= times; ++round) {
      const acknowledged = [];
      const writers = Array.from({ length: atOnce }, (_, writer) => write(server.origin, writer, round, acknowledged));
      await new Promise((later) => setTimeout(later, 20 + Math.random() * 400));
      await server.kill();
      await Promise.all(writers);
      await server.again();
      await everythingIsThere(server.origin, acknowledged);
      all.push(...acknowledged);
    }
    await everythingIsThere(server.origin, all);
    await server.stop();
    if (all.length < times) throw new Unlike(`only ${all.length} records were acknowledged in ${times} rounds: that proves little`);
    console.log(`${times} times killed, ${all.length} records acknowledged, none lost; ${await verified(installation)}`);
    const restored = await backUpAndRestore(installation);
    await verified(restored);
    const again = await Server.start(restored);
    await everythingIsThere(again.origin, all.slice(-50));
    await again.stop();
    await restored.remove();
  } finally {
    await server.kill();
    await installation.remove();
  }
}
await runTasks([{ name: `nothing acknowledged is lost on ${engine}`, work: pullThePlug }]);
