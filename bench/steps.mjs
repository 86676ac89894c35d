// Steps a second: eight people put reviews to the board at once, each waiting for the answer, each kept for good.
import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Unlike } from "../tests/unlike.mjs";
import { Visitor } from "../tests/visitor.mjs";
import { cpuOf } from "./machine.mjs";
import { Wire } from "./wire.mjs";

const run = promisify(execFile);
const writers = 8;
const person = "Ruth Okafor";
const door = "/records/new/policy-review/prepare";
const review = (words) => ({ "reviewed-day": "12", "reviewed-month": "10", "reviewed-year": "2026", "looked-at": words, outcome: "keep", changes: "" });

class Writer {
  static async at(origin, number) {
    const visitor = new Visitor(origin);
    await visitor.signInAs(person);
    const writer = new Writer();
    Object.assign(writer, { number, token: visitor.token, cookie: [...visitor.cookies].map((pair) => pair.join("=")).join("; "), written: 0 });
    writer.wire = await Wire.open(origin);
    return writer;
  }

  async write() {
    const said = `What worked, writer ${this.number}, review ${++this.written}`;
    const body = new URLSearchParams({ csrf: this.token, ...review(said) }).toString();
    const { status, body: answer } = await this.wire.ask(this.wire.request("POST", door, { cookie: this.cookie, body }));
    if (status === 500) return false;  // nothing was kept, and the person was told so: it is counted apart
    if (status !== 303) throw new Unlike(`a review was refused with ${status}: ${answer.toString().slice(0, 1000)}`);
    return true;
  }
}

async function stepsFor(world, server, all, seconds) {
  let writing = true, written = 0, tried = 0;
  setTimeout(() => (writing = false), seconds * 1000);
  const before = cpuOf(world.workersOf(server)), began = performance.now();
  await Promise.all(all.map(async (writer) => {
    for (; writing; ++tried) if (await writer.write()) ++written;
  }));
  const cpu = 1000 * (cpuOf(world.workersOf(server)) - before);
  return { rate: (1000 * written) / (performance.now() - began), cpu: cpu / written, failed: (tried - written) / tried };
}

const named = (what, { failed }) => (failed ? `${what} (${(100 * failed).toFixed(1)} % answered 500)` : what);

// Ours and the limit in turns, A B B A; the best of each.
async function inTurns(ours, limit) {
  const best = { ours: { rate: 0 }, limit: {} };
  const turns = [ours, limit, limit, ours].map((work, turn) => [work, turn === 0 || turn === 3]);
  for (const [work, isOurs] of turns) {
    const got = await work();
    if (isOurs && got.rate > best.ours.rate) best.ours = got;
    if (!isOurs) for (const [name, value] of Object.entries(got)) best.limit[name] = Math.max(best.limit[name] ?? 0, value);
  }
  return best;
}

async function withWriters(world, preload, work) {
  if (preload) process.env.LD_PRELOAD = preload;
  const server = await world.demonstration().finally(() => delete process.env.LD_PRELOAD);
  try {
    const all = await Promise.all(Array.from({ length: writers }, (_, number) => Writer.at(server.origin, number)));
    const result = await work((seconds) => stepsFor(world, server, all, seconds));
    all.forEach(({ wire }) => wire.close());
    await server.stop();
    return result;
  } catch (failure) {
    throw new Unlike(`${failure.sentence ?? failure.stack}\n${server.said.slice(-2000)}`);
  } finally {
    await server.kill();
    await server.installation.remove();
  }
}

async function sqliteItself(world, preload, seconds) {
  const folder = join(world.folder, "limit");
  await mkdir(folder, { recursive: true });
  const env = preload ? { ...process.env, LD_PRELOAD: preload } : process.env;
  const { stdout } = await run("python3", [join(import.meta.dirname, "commits.py"), folder, String(seconds)], { env });
  return JSON.parse(stdout);
}

async function slowFlush(world) {
  const made = join(world.folder, "slow_flush.so");
  await run("cc", ["-O2", "-shared", "-fPIC", "-o", made, join(import.meta.dirname, "slow_flush.c"), "-ldl"]);
  return made;
}

async function besideSqlite(world, seconds) {
  const measured = (preload) =>
    withWriters(world, preload, (ours) => inTurns(() => ours(seconds), () => sqliteItself(world, preload, seconds)));
  const plain = await measured(null);
  const slow = await measured(await slowFlush(world));
  const unit = "a second";
  return [
    { measure: "CPU: a step", value: plain.ours.cpu, unit: "ms" },
    { measure: "SQLite's own commits, one row each", value: plain.limit.commits, unit, beside: "flushes of the disk", limit: plain.limit.flushes },
    { measure: named(`steps, ${writers} writers`, plain.ours), value: plain.ours.rate, unit, beside: "SQLite's own commits", limit: plain.limit.commits, share: 0.2 },
    {
      measure: named("steps, every flush 1 ms longer", slow.ours), value: slow.ours.rate, unit, beside: `${writers} at every flush`, limit: writers * slow.limit.flushes,
      budget: 3000,
    },
  ];
}

async function pgbench() {
  const versions = (await readdir("/usr/lib/postgresql").catch(() => [])).sort((a, b) => b - a);
  return versions.length ? `/usr/lib/postgresql/${versions[0]}/bin/pgbench` : "pgbench";
}

// PostgreSQL's own rate: the same eight clients, one small row a commit.
async function besidePostgresql(world, seconds) {
  const url = (await world.loaded.where()).at(-1), script = join(world.folder, "insert.sql");
  await run("psql", ["-qX", "-v", "ON_ERROR_STOP=1", "-c", "CREATE TABLE IF NOT EXISTS kept (id bigserial PRIMARY KEY, place int, words text); CREATE INDEX IF NOT EXISTS kept_place ON kept (place)", url]);
  await writeFile(script, "\\set place random(1, 1000)\nINSERT INTO kept (place, words) VALUES (:place, repeat('w', 300));\n");
  const words = ["-n", "-f", script, "-c", String(writers), "-j", "2", "-T", String(seconds), url];
  const limit = async () => {
    const { stdout } = await run(await pgbench(), words);
    return { commits: Number(/tps = ([\d.]+)/.exec(stdout)[1]) };
  };
  const best = await withWriters(world, null, (ours) => inTurns(() => ours(seconds), limit));
  return [
    { measure: "CPU: a step", value: best.ours.cpu, unit: "ms" },
    { measure: named(`steps, ${writers} writers`, best.ours), value: best.ours.rate, unit: "a second", beside: "pgbench, one row a commit", limit: best.limit.commits },
  ];
}

export async function steps(world) {
  return (world.engine === "sqlite" ? besideSqlite : besidePostgresql)(world, world.quick ? 2 : 5);
}
