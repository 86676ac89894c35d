// How long until somebody sees a page, and what a server that nobody asks anything holds in memory.
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { cpuOf, residentMegabytes } from "./machine.mjs";
import { Wire } from "./wire.mjs";

const pause = (ms) => new Promise((later) => setTimeout(later, ms));
const firstPage = "/sign-in";

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

async function answered(origin) {
  for (;;) {
    try {
      const wire = await Wire.open(origin);
      const { status } = await wire.ask(wire.request("GET", firstPage));
      wire.close();
      if (status === 200) return;
      throw new Error(`${firstPage} answers ${status}`);
    } catch (failure) {
      if (failure.code !== "ECONNREFUSED") throw failure;
      await pause(0.5);
    }
  }
}

// As in earnest: a policy in force and no demonstration.
async function inEarnest(world) {
  const installation = await world.loaded.copy();
  const where = await installation.where();
  await world.command("pack", "adopt", "packs/alternative-provision", "--body", "Wenmoor Inclusion Trust", "--from", "2026-09-01", ...where);
  return { installation, where };
}

async function startOnce(world, where) {
  const port = await freePort();
  const began = performance.now();
  const child = world.spawn(process.env.PLUMBLINE_BINARY, ["serve", "--listen", `127.0.0.1:${port}`, ...where]);
  await answered(`http://127.0.0.1:${port}`);
  return { child, took: performance.now() - began, cpu: 1000 * cpuOf([child.pid]) };
}

async function pythonOnce(world) {
  const began = performance.now();
  await once(world.spawn(python, ["-c", "pass"]), "exit");
  return performance.now() - began;
}
const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

// The engine's own client with the same database open and one question answered.
async function bareClient(world, installation) {
  const name = world.engine === "sqlite" ? "sqlite3" : "psql";
  const place = world.engine === "sqlite" ? join(installation.folder, "plumbline.db") : (await installation.where()).at(-1);
  const child = world.spawn(name, [place], { stdio: ["pipe", "pipe", "inherit"] });
  const failed = once(child, "error").then(([failure]) => { throw failure; });
  child.stdin.write("SELECT count(*) FROM place;\n");
  await Promise.race([once(child.stdout, "data"), failed]).catch((failure) => {
    throw new Error(`${name} is what idle memory is compared with, and it cannot be run: ${failure.message}`);
  });
  const held = residentMegabytes(child.pid);
  child.kill();
  return { name, held };
}

export async function footprint(world) {
  const { installation, where } = await inEarnest(world);
  const starts = [], pythons = [], spent = [];
  let idle = 0;
  for (let round = 0; round < (world.quick ? 4 : 12); ++round) {
    pythons.push(await pythonOnce(world));
    const { child, took, cpu } = await startOnce(world, where);
    starts.push(took);
    spent.push(cpu);
    if (round === 0) {
      await pause(2000);
      idle = residentMegabytes(child.pid);
    }
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  const client = await bareClient(world, installation);
  await installation.remove();
  return [
    { measure: `start to first page (${Math.min(...spent)} ms of CPU)`, value: Math.min(...starts), unit: "ms", beside: "`python3 -c pass`", limit: Math.min(...pythons), budget: 40 },
    { measure: "idle memory", value: idle, unit: "MB", beside: `${client.name}, same database open`, limit: client.held, budget: 32 },
  ];
}
