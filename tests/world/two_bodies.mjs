// A folder of packs in which two bodies have adopted something: the packs themselves, or, where only one has a
// demonstration, that one a second time under other names.
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, temporary } from "../program.mjs";

async function changed(file, change) {
  await writeFile(file, change(await readFile(file, "utf8")));
}

let made = null;
async function make() {
  const packs = join(root, "packs");
  const shown = (await readdir(packs)).filter((name) => existsSync(join(packs, name, "demonstration.yaml")));
  if (shown.length > 1) return packs;
  const folder = await temporary("packs");
  await cp(packs, folder, { recursive: true });
  const second = join(folder, "second-body");
  await cp(join(packs, shown[0]), second, { recursive: true });
  await changed(join(second, "pack.yaml"), (text) => text.replace(/^key: .*/m, "key: second-body"));
  await changed(join(second, "demonstration.yaml"), (text) =>
    text.replace(/^body: .*/m, "body: Second Body Trust").replace(/email: *([\w.-]+)@/g, "email: $1.second@"));
  return folder;
}
export const twoBodies = () => (made ??= make());
