// CPU an answer: what a page costs the machine, whatever else runs on it.
import { Unlike } from "../tests/unlike.mjs";
import { Visitor } from "../tests/visitor.mjs";
import { cpuOf } from "./machine.mjs";
import { Wire } from "./wire.mjs";

// She leads the assurance: no administrator, and nobody in the demonstration is shown more.
const person = "Ruth Okafor";
const connections = 8;
const least = { name: "sign-in page", path: "/sign-in", signedIn: false };

async function signedIn(origin) {
  const visitor = new Visitor(origin);
  await visitor.signInAs(person);
  return visitor;
}
const cookieOf = (visitor) => [...visitor.cookies].map((pair) => pair.join("=")).join("; ");

// Of the pages that a list leads to, the one for which the database hands over most.
async function busiest(visitor, list, pattern) {
  await visitor.get(list);
  const paths = new Set([...visitor.answer.text.matchAll(pattern)].map(([, path]) => path));
  const rows = [];
  for (const path of paths) {
    const { status, headers } = await visitor.get(path);
    if (status !== 200) throw new Unlike(`${path} answers ${status}`);
    rows.push([Number(headers.get("x-rows")), path]);
  }
  if (!rows.length) throw new Unlike(`${list} leads to none of what is to be measured`);
  return rows.sort((a, b) => b[0] - a[0])[0][1];
}

async function chosenPages(visitor, engine) {
  const quick = engine === "sqlite" ? 0.15 : 0.4;
  return [
    { name: "home", path: "/", budget: quick },
    { name: "place", path: await busiest(visitor, "/places", /href="(\/places\/[0-9a-f-]{36})"/g), budget: quick },
    { name: "places", path: "/places", budget: quick },
    { name: "records", path: "/records", budget: quick },
    { name: "register, a common word", path: "/register?words=school", budget: 1 },
    { name: "policy", path: "/policy", budget: 1 },
    { name: "clause", path: await busiest(visitor, "/policy", /href="(\/policy\/[A-Z]+-\d+)"/g), budget: 1 },
  ].map((page) => ({ ...page, signedIn: true }));
}

// Asks for one page on several kept connections for a while; milliseconds of CPU an answer.
async function slice(server, workers, page, cookie, seconds) {
  const wires = await Promise.all(Array.from({ length: connections }, () => Wire.open(server.origin)));
  const request = wires[0].request("GET", page.path, { cookie: page.signedIn ? cookie : "" });
  const first = await wires[0].ask(request);
  const right = ({ status, body }) => status === 200 && Math.abs(body.length - first.body.length) < 64;
  if (!right(first) || (page.signedIn && first.body.includes('action="/sign-in"'))) throw new Unlike(`${page.path} answers ${first.status}`);
  let answers = 0, asking = true;
  const before = cpuOf(workers());
  const loop = async (wire) => {
    while (asking) {
      if (!right(await wire.ask(request))) throw new Unlike(`${page.path} answered otherwise under load`);
      ++answers;
    }
  };
  setTimeout(() => (asking = false), seconds * 1000);
  await Promise.all(wires.map(loop));
  const spent = cpuOf(workers()) - before;
  wires.forEach((wire) => wire.close());
  return { ms: (1000 * spent) / answers, bytes: first.body.length, said: /x-queries: (\d+)[\s\S]*x-rows: (\d+)/i.exec(first.head) };
}

export async function pages(world) {
  const server = await world.demonstration();
  const visitor = await signedIn(server.origin);
  const all = [least, ...(await chosenPages(visitor, world.engine))];
  const best = new Map();
  for (let round = 0; round < (world.quick ? 2 : 4); ++round) {
    for (const page of round % 2 ? [...all].reverse() : all) {
      const got = await slice(server, () => world.workersOf(server), page, cookieOf(visitor), world.quick ? 1 : 3);
      if (!best.has(page) || got.ms < best.get(page).ms) best.set(page, got);
    }
  }
  await server.stop();
  await server.installation.remove();
  const limit = best.get(least).ms;
  return all.map((page) => {
    const { ms, bytes, said } = best.get(page);
    const size = `${Math.round(bytes / 1024)} KB${page === least ? "" : `, ${said[1]} queries, ${said[2]} rows`}`;
    if (page === least) return { measure: `CPU: ${page.name} (${size})`, value: ms, unit: "ms" };
    return { measure: `CPU: ${page.name} (${size})`, value: ms, unit: "ms", beside: "sign-in page", limit, budget: page.budget };
  });
}
