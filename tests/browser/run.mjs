// Walks every journey in Chromium against the real program.
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withFreshServer } from "../program.mjs";
import { runTasks, wordsOf } from "../tasks.mjs";
import { closeBrowser, moveClock, Person } from "./browser.mjs";

const { engine, words } = wordsOf(`node tests/browser/run.mjs [--engine sqlite|postgresql] [WORDS]

Walks the journeys whose name contains the words, all without words; pictures go to build/shots/.
`, { engine: true });

// A long journey is walked in its first way each time, and in every way before anything is called done.
const everyWay = Boolean(process.env.PLUMBLINE_EVERY_WAY);

const folder = join(dirname(fileURLToPath(import.meta.url)), "journeys");
const names = (await readdir(folder)).filter((name) => name.endsWith(".mjs") && words.every((word) => name.includes(word))).sort();

// A journey exports `walk`, `settings` where it begins in another world or at another moment, and `ways` where it is walked
// more than once: with and without a script, on a phone; `seldom` marks those of bin/test --all.
async function journey({ walk, settings = { world: "accounts" } }, way) {
  await withFreshServer(engine ?? "sqlite", settings, async ({ origin }) => {
    const here = [];
    const arrive = async (person, how) => {
      here.push(await Person.arrive(origin, person, how));
      return here.at(-1);
    };
    try {
      await walk({ arrive, moveClock: (to) => moveClock(origin, to), origin, way });
    } finally {
      await Promise.all(here.map((person) => person.leave()));
    }
  });
}
const inWords = (way) => Object.entries(way).map(([name, value]) => (value === true ? name : value === false ? `no ${name}` : `${name} ${value}`)).join(", ");
const tasks = [];
for (const name of names) {
  const told = await import(join(folder, name));
  for (const { seldom, ...way } of told.ways ?? [{}])
    if (!seldom || everyWay) tasks.push({ name: [name.replace(/\.mjs$/, "").replaceAll("_", " "), inWords(way)].filter(Boolean).join(": "), work: () => journey(told, way) });
}
await runTasks(tasks, { after: closeBrowser });
