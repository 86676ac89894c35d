// The world of one example of a pack as an installation: its places, people and terms, and nothing that has happened.
import { cp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { root, temporary } from "../program.mjs";

const lists = ["terms", "closed", "places", "subjects", "people"];

export function worldOf(pack, example) {
  const world = { ...pack.world };
  for (const list of lists) if (example[list]) world[list] = [...(world[list] ?? []), ...example[list]];
  return world;
}

// A folder of packs in which this pack alone has people; examples with the same world share it.
const made = new Map();
export function packsWith(pack, world) {
  const key = JSON.stringify([pack.folder, world]);
  if (!made.has(key)) made.set(key, make(pack, world));
  return made.get(key);
}
async function make(pack, world) {
  const folder = await temporary("packs");
  await cp(join(root, "packs"), folder, { recursive: true });
  for (const name of await readdir(folder)) await rm(join(folder, name, "demonstration.yaml"), { force: true });
  await writeFile(join(folder, pack.key, "demonstration.yaml"), stringify({ ...world, acts: [] }, { schema: "failsafe", lineWidth: 0 }));
  return folder;
}
