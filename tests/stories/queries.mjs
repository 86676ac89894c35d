// Fails for every query that no test ran:  node tests/stories/queries.mjs FILE, as PLUMBLINE_QUERIES_RUN wrote it.
import { readdir, readFile } from "node:fs/promises";

const [file] = process.argv.slice(2);
if (!file || file === "--help") {
  console.error("node tests/stories/queries.mjs FILE: names the queries under src that no line of FILE names");
  process.exit(file ? 0 : 2);
}
const ran = new Set((await readFile(file, "utf8")).split("\n"));
const rooms = (await readdir("src", { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const queries = [];
for (const room of rooms) {
  const files = await readdir(`src/${room}/sql`).catch(() => []);
  for (const name of files) if (/^\w+\.sql$/.test(name)) queries.push(`${room}/${name.slice(0, -4)}`);
}
const idle = queries.filter((name) => !ran.has(name));
for (const name of idle) console.log(`src/${name.replace("/", "/sql/")}.sql is run by no test`);
console.log(`${queries.length - idle.length} passed, ${idle.length} failed`);
process.exit(idle.length ? 1 : 0);
