// The installation that is measured: a register of 30,000 places, and copies of it with the demonstration or with a policy.
import { execFile, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { command, Installation, root, Server, tidyUp } from "../tests/program.mjs";
import { Unlike } from "../tests/unlike.mjs";
import { childrenOf } from "./machine.mjs";
import { inventRegister } from "./register.mjs";

const run = promisify(execFile);

const isRegister = (name) => /\.(csv|tsv)(\.gz)?$/.test(name);

// What the importer will make of a file, told by its header: places, links between them, or nothing.
async function contentOf(file) {
  const bytes = await readFile(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1", 0, 4000);
  const titles = text.slice(0, text.search(/\r?\n/)).replaceAll('"', "").split(/[,\t]/);
  if (titles.includes("LinkURN")) return "links";
  return titles.includes("URN") || (titles.includes("school") && titles.includes("name")) ? "places" : "nothing";
}

export class World {
  constructor({ quick, engine, register, folder }) {
    Object.assign(this, { quick, engine, register, folder, processes: [], postmaster: null });
  }

  async load() {
    if (this.engine === "postgresql") await this.startCluster();
    const files = await this.registerFiles();
    this.loaded = await Installation.empty(this.engine);
    this.places = await this.import(files.filter(({ content }) => content === "places"));
    await this.import(files.filter(({ content }) => content === "links"));
    if (this.places < 25000) throw new Unlike(`only ${this.places} places were loaded: that measures something else`);
  }

  async registerFiles() {
    const data = process.env.PLUMBLINE_DATA && join(process.env.PLUMBLINE_DATA, "gias");
    this.source = this.register.length || data ? "an official register" : "an invented register";
    let files = this.register;
    if (!files.length) files = data ? (await readdir(data)).filter(isRegister).sort().map((name) => join(data, name)) : await inventRegister(this.folder);
    return Promise.all(files.map(async (file) => ({ path: resolve(file), content: await contentOf(file) })));
  }

  async import(files) {
    if (!files.length) return 0;
    const paths = files.map(({ path }) => path);
    return JSON.parse(await this.command("import", "gias", ...paths, "--json", ...(await this.loaded.where()))).added;
  }

  async command(...words) {
    const { code, stdout, stderr } = await command(...words);
    if (code > 1) throw new Unlike(`plumbline ${words[0]} ended with ${code}: ${stderr}`);
    return stdout;
  }

  async startCluster() {
    this.cluster = join(this.folder, "cluster");
    const { stdout } = await run("tests/postgres.sh", ["start", this.cluster], { cwd: root });
    process.env.PLUMBLINE_TEST_POSTGRES = stdout.trim();
    const pid = await readFile(join(this.cluster, "data/postmaster.pid"), "utf8");
    this.postmaster = Number(pid.split("\n")[0]);
  }

  // Who works for an answer: the program, and PostgreSQL's processes beside it.
  workersOf(server) {
    return [server.child.pid, ...(this.postmaster ? [this.postmaster, ...childrenOf(this.postmaster)] : [])];
  }

  async demonstration() {
    const server = await Server.start(await this.loaded.copy(), { world: "demonstration" });
    // what PostgreSQL does by itself within minutes, and the program need not wait for
    if (this.postmaster) await run("psql", ["-qX", "-c", "ANALYZE", (await server.installation.where()).at(-1)]);
    return server;
  }

  spawn(command, words, options = {}) {
    const child = spawn(command, words, { stdio: "ignore", cwd: root, ...options });
    this.processes.push(child);
    return child;
  }

  async end() {
    for (const child of this.processes) child.kill("SIGKILL");
    await tidyUp();
    if (this.cluster) await run("tests/postgres.sh", ["stop", this.cluster], { cwd: root });
  }
}
