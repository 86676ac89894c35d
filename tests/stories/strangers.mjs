// Who is not let in: strangers at every door, people of another body at every door with an id, and dead links.
import { crawl, routesOf } from "../crawl.mjs";
import { engines, freshServer } from "../program.mjs";
import { runTasks, wordsOf } from "../tasks.mjs";
import { Unlike } from "../unlike.mjs";
import { everybody, oneOfEachRole, readable, Visitor } from "../visitor.mjs";
import { twoBodies } from "../world/two_bodies.mjs";

wordsOf("node tests/stories/strangers.mjs: tries every route as a stranger and as somebody of another body\n");

const somebodyElses = "0192f0c1-0000-7000-8000-000000000000";
const filled = (path) => path.replace(/\{\w+\}/g, somebodyElses);
const routes = await routesOf("--demo");
const closed = routes.filter(({ permission }) => permission !== "public" && permission !== "link");

function atMostTwelvePublic() {
  const open = routes.filter(({ permission, path }) => permission === "public" && !path.startsWith("/demo"));
  if (open.length > 12) throw new Unlike(`twelve doors may be public, and ${open.length} are: ${open.map((route) => route.path).join(", ")}`);
}

async function strangersAreLedToTheDoor(origin) {
  for (const { method, path } of closed) {
    const stranger = new Visitor(origin);
    const { status, location } = await stranger.request(method, filled(path));
    const refused = method === "GET" ? status === 303 && location.startsWith("/sign-in") : status === 403 || (status === 303 && location.startsWith("/sign-in"));
    if (!refused) throw new Unlike(`${method} ${path} answers a stranger with ${status} ${location ?? ""}`);
  }
}

async function nothingIsDoneWithoutToken(origin, person) {
  const visitor = new Visitor(origin);
  for (const { method, path } of closed) {
    if (method !== "POST") continue;
    await visitor.signInAs(person);
    const { status } = await visitor.request(method, filled(path), { form: [], token: false });
    if (status !== 403 && status !== 404) throw new Unlike(`${method} ${path} without a token answers ${status}`);
  }
}

// What somebody sees of an id: status and words, without what differs from page to page by itself.
const impression = ({ status, text }, path) => status + " " + readable(text).replaceAll(path, "");

async function noDoorTellsAboutAnotherBody(origin) {
  const people = await oneOfEachRole(origin);
  const bodies = [...new Set(people.map((one) => one.body))];
  if (bodies.length < 2) throw new Unlike("two bodies are needed to see whether one sees the other");
  const ofBody = new Map();
  for (const body of bodies) {
    const addresses = new Map();
    for (const { key } of people.filter((one) => one.body === body)) {
      const visitor = new Visitor(origin);
      await visitor.signInAs(key);
      for (const { path, route } of await crawl(visitor, routes)) if (/\{id\}|\{record\}/.test(route.path)) addresses.set(path, route);
    }
    ofBody.set(body, addresses);
  }
  const leaks = [];
  for (const { key, name, body } of people) {
    const visitor = new Visitor(origin);
    await visitor.signInAs(key);
    for (const [other, addresses] of ofBody) {
      if (other === body) continue;
      for (const [path, route] of addresses) {
        const never = path.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, somebodyElses);
        const real = await visitor.get(path), none = await visitor.get(never);
        if (![403, 404].includes(real.status) || impression(real, path) !== impression(none, never))
          leaks.push(`${name} of ${body} gets ${real.status} from ${path} (${route.path}) of ${other}, and ${none.status} where nothing is`);
      }
    }
  }
  if (![...ofBody.values()].some((addresses) => addresses.size)) throw new Unlike("no page with an id was found to try");
  if (leaks.length) throw new Unlike(leaks.join("\n"));
}

async function everyLinkLeadsSomewhere(origin) {
  const dead = new Map();
  const pattern = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}").replace(/\?.*/, "");
  for (const { key, name, roles } of await oneOfEachRole(origin)) {
    const visitor = new Visitor(origin);
    await visitor.signInAs(key);
    for (const { path, from, route, status } of await crawl(visitor, routes))
      if (status >= 400) dead.set([roles, route.path, pattern(from)].join(), `${name} (${roles}) is led from ${from} to ${path}, which answers ${status}`);
  }
  if (dead.size) throw new Unlike([...dead.values()].join("\n"));
}

// Checks on one engine share its server, one after another: they only look.
const servers = new Map();
async function originOn(engine) {
  if (!servers.has(engine)) servers.set(engine, twoBodies().then((packs) => freshServer(engine, { world: "demonstration", more: ["--packs", packs] })));
  return (await servers.get(engine)).origin;
}
async function stopAll() {
  for (const starting of servers.values()) {
    const server = await starting.catch(() => null);
    await server?.stop();
    await server?.installation.remove();
  }
}
const checks = [
  ["a stranger is led to the door", (origin) => strangersAreLedToTheDoor(origin)],
  ["nothing is done without a token", async (origin) => nothingIsDoneWithoutToken(origin, (await everybody(origin))[0].key)],
  ["no door tells about another body", noDoorTellsAboutAnotherBody],
  ["every link leads somewhere", everyLinkLeadsSomewhere],
];
const atEveryDoor = engines.flatMap((engine) =>
  checks.map(([name, check]) => ({ name: `${name} on ${engine}`, work: async () => check(await originOn(engine)) })));
await runTasks([{ name: "at most twelve doors are public", work: async () => atMostTwelvePublic() }, ...atEveryDoor], { atOnce: 1, after: stopAll });
