// A pack as tests read it: YAML in which every scalar is the text that stands there, as the program reads it.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { root } from "../program.mjs";

export const yamlIn = async (file) => parse(await readFile(join(root, file), "utf8"), { schema: "failsafe", logLevel: "error" });

async function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return (await readdir(join(root, folder))).filter((name) => name.endsWith(".yaml")).sort().map((name) => join(folder, name));
}

export async function packAt(folder) {
  const pack = { folder, key: relative("packs", folder), records: new Map(), forms: new Map(), examples: [], world: null, roles: [] };
  for (const file of await filesIn(join(folder, "records"))) {
    const type = await yamlIn(file);
    pack.records.set(type.type, type);
  }
  for (const file of await filesIn(join(folder, "forms"))) {
    const form = await yamlIn(file);
    pack.forms.set(form.key, form);
  }
  if (existsSync(join(root, folder, "roles.yaml"))) pack.roles = await yamlIn(join(folder, "roles.yaml"));
  for (const file of await filesIn(join(folder, "examples"))) {
    if (file.endsWith("/world.yaml")) pack.world = await yamlIn(file);
    else pack.examples.push({ file, ...(await yamlIn(file)) });
  }
  return pack;
}

export async function packs() {
  const names = (await readdir(join(root, "packs"))).filter((name) => existsSync(join(root, "packs", name, "pack.yaml")));
  return Promise.all(names.sort().map((name) => packAt(join("packs", name))));
}
