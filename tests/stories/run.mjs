// Plays every story against the real program on both engines, a fresh installation each.
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { engines, root, withFreshServer } from "../program.mjs";
import { runTasks, wordsOf } from "../tasks.mjs";
import { play, readStory } from "./story.mjs";

const { engine, words } = wordsOf(`node tests/stories/run.mjs [--engine sqlite|postgresql] [WORDS]

Plays the stories whose path contains the words, all without words.
`, { engine: true });

const here = dirname(fileURLToPath(import.meta.url));
const paths = (await readdir(here, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(async (room) => (await readdir(join(here, room.name))).filter((name) => name.endsWith(".story")).map((name) => join(here, room.name, name)));
const stories = (await Promise.all(paths)).flat().map((path) => relative(root, path)).filter((path) => words.every((word) => path.includes(word))).sort();

await runTasks(stories.flatMap((path) => (engine ? [engine] : engines).map((on) => ({
  name: `${path} on ${on}`,
  work: async () => {
    const story = await readStory(path);
    await withFreshServer(on, { world: story.world, now: story.now }, (server) => play(story, server));
  },
}))));
