// The real program under test: an installation on either engine, started, stopped, killed, copied.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Unlike } from "./unlike.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const binary = process.env.PLUMBLINE_BINARY ?? join(root, "build/release/plumbline");
export const engines = ["sqlite", "postgresql"];
export const usualMoment = "2026-10-19T09:00";
const run = promisify(execFile);

// Everything a run leaves behind lies in one folder and goes with it.
const ours = mkdtempSync(join(tmpdir(), "plumbline-"));
process.on("exit", () => rmSync(ours, { recursive: true, force: true }));
export const temporary = (name) => mkdtemp(join(ours, name + "-"));

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

// A PostgreSQL cluster: the one PLUMBLINE_TEST_POSTGRES names, else one of our own for as long as the tests last.
let cluster = null;
async function postgres() {
  cluster ??= (async () => {
    if (process.env.PLUMBLINE_TEST_POSTGRES) return { url: process.env.PLUMBLINE_TEST_POSTGRES, stop: async () => {} };
    const folder = await mkdtemp(join(tmpdir(), "plumbline-postgres-"));
    const { stdout } = await run(join(root, "tests/postgres.sh"), ["start", folder, "--no-fsync"]);
    const stop = async () => {
      await run(join(root, "tests/postgres.sh"), ["stop", folder]);
      await rm(folder, { recursive: true, force: true });
    };
    return { url: stdout.trim(), stop };
  })();
  return cluster;
}
async function ask(text) {
  await run("psql", ["-qX", "-v", "ON_ERROR_STOP=1", "-c", text, (await postgres()).url]);
}
let databases = 0;
async function freshDatabase(template) {
  const name = `p${process.pid}_${++databases}`;
  await ask(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ""}`);
  return name;
}

// A data folder, and on PostgreSQL a database: what a server is started on.
export class Installation {
  static async empty(engine) {
    const made = new Installation();
    made.engine = engine;
    made.folder = await temporary("data");
    if (engine === "postgresql") made.database = await freshDatabase();
    return made;
  }

  async copy() {
    const made = new Installation();
    made.engine = this.engine;
    made.folder = await temporary("data");
    await cp(this.folder, made.folder, { recursive: true, filter: (path) => !path.endsWith(".socket") });
    if (existsSync(this.keys)) await cp(this.keys, made.keys);
    if (this.database) made.database = await freshDatabase(this.database);
    return made;
  }

  // What seals names and files lies beside the folder, never in it.
  get keys() {
    return this.folder + ".keys";
  }

  async where() {
    const data = ["--data", this.folder];
    if (!this.database) return data;
    const url = new URL((await postgres()).url);
    url.pathname = "/" + this.database;
    return [...data, "--database", url.href];
  }

  async remove() {
    for (const path of [this.folder, this.keys]) await rm(path, { recursive: true, force: true });
    if (this.database) await ask(`DROP DATABASE ${this.database} WITH (FORCE)`);
  }
}

// Runs a command of the program to its end; never throws for an exit code.
export async function command(...words) {
  try {
    const { stdout, stderr } = await run(binary, words, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    return { code: 0, stdout, stderr };
  } catch (failure) {
    if (typeof failure.code !== "number") throw new Error(`${binary} could not be run: ${failure.message}`);
    return { code: failure.code, stdout: failure.stdout, stderr: failure.stderr };
  }
}

const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

export class Server {
  // `world`: accounts (packs and one account per role) or demonstration (with what has happened by then).
  static async start(installation, { world = "accounts", now = usualMoment, more = [] } = {}) {
    const server = new Server();
    server.installation = installation;
    server.settings = { world, now, more };
    await server.again();
    return server;
  }

  async again() {
    const { world, now, more } = this.settings;
    const port = await freePort();
    this.origin = `http://127.0.0.1:${port}`;
    const demo = world === "accounts" ? "--demo=accounts" : "--demo";
    const words = ["serve", ...(await this.installation.where()), demo, "--now", now, "--listen", `127.0.0.1:${port}`, ...more];
    this.said = "";
    this.child = spawn(binary, words, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
    running.add(this.child);
    this.ended = new Promise((end) => {
      this.child.once("error", (failure) => end((this.said += failure.message)));
      this.child.once("exit", end);
    });
    this.child.stderr.on("data", (bytes) => (this.said = (this.said + bytes).slice(-20000)));
    this.ended.then(() => running.delete(this.child));
    await this.answering();
  }

  async answering() {
    let ended = false;
    this.ended.then(() => (ended = true));
    for (const began = Date.now(); Date.now() - began < 120000; await new Promise((later) => setTimeout(later, 25))) {
      if (ended) throw new Unlike(`the program ended instead of serving:\n${this.said}`);
      try {
        if ((await fetch(this.origin + "/demo/people")).ok) return;
      } catch {
        // not listening yet
      }
    }
    await this.kill();
    throw new Unlike(`the program did not answer within two minutes:\n${this.said}`);
  }

  async stop() {
    this.child.kill("SIGTERM");
    const late = setTimeout(() => this.child.kill("SIGKILL"), 20000);
    const code = await this.ended;
    clearTimeout(late);
    if (code !== 0) throw new Unlike(`the program did not stop in order (${code ?? "killed"}):\n${this.said}`);
  }

  async kill() {
    this.child.kill("SIGKILL");
    await this.ended;
  }
}

// Worlds are made once per engine and moment, and copied for everyone who wants a fresh one.
const moulds = new Map();
export async function freshServer(engine, settings = {}) {
  const key = JSON.stringify([engine, settings.world, settings.now, settings.more]);
  if (!moulds.has(key)) {
    moulds.set(key, (async () => {
      const installation = await Installation.empty(engine);
      const server = await Server.start(installation, settings);
      await server.stop();
      return installation;
    })());
  }
  return Server.start(await (await moulds.get(key)).copy(), settings);
}

export async function withFreshServer(engine, settings, work) {
  const server = await freshServer(engine, settings);
  try {
    await work(server);
    await server.stop();
  } finally {
    await server.kill();
    await server.installation.remove();
  }
}

export async function tidyUp() {
  for (const mould of moulds.values()) await (await mould.catch(() => null))?.remove();
  if (cluster) await (await cluster).stop();
}

export async function aside(name) {
  const folder = join(root, "build", name);
  await mkdir(folder, { recursive: true });
  return folder;
}
