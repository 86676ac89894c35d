// What nobody may know cannot be found out: two worlds that differ only in visits of which nobody was told are walked side
// by side, at every door that the program has, by everybody who must not know. Every difference is a leak.
import { crawl, routesOf } from "../crawl.mjs";
import { engines, freshServer } from "../program.mjs";
import { Paper } from "../paper.mjs";
import { runTasks, wordsOf } from "../tasks.mjs";
import { Unlike } from "../unlike.mjs";
import { everybody, oneOfEachRole, readable, Visitor } from "../visitor.mjs";
import { packAt } from "../world/pack.mjs";

const { engine, words } = wordsOf(`node tests/stories/undisclosed.mjs [--engine sqlite|postgresql] [WORDS]

Looks for what tells of a visit that nobody may know of, in the scenes whose name contains the words.
`, { engine: true });

const team = /^APT /, lead = "Ruth Okafor";
const pack = await packAt("packs/alternative-provision");
const routes = await routesOf("--demo");
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
// Counted by the demonstration's own headers while the page itself is the same to the letter.
const tolerated = [/^GET \/(policy|places)\/[\w-]+(\/proof)?(\?…)? as .*: x-(rows|queries): /];
const when = (date, time, minutes, visitor) => ({ date, time, minutes, visitor });

const scenes = [
  {
    name: "observations before their notice",
    now: "2027-03-01T09:00", later: "2027-03-02T09:00",
    provider: "Hopewell Arts Studio", site: "Hopewell Arts Studio, Tanner Street",
    acts: [
      { does: "half-day-observation/plan", as: "observation", answers: when("2027-03-04", "09:30", "180", "Grace Lonsdale"), reason: "A second look this year." },
      { does: "work-scrutiny/plan", as: "scrutiny", partOf: "observation", answers: when("2027-03-04", "13:15", "60", "Samira Haddad") },
      { does: "half-day-observation/give-notice", on: "observation", refused: true },
      { does: "half-day-observation/plan", as: "unannounced", answers: when("2027-03-09", "13:00", "120", "Grace Lonsdale"), reason: "A third look." },
      { does: "half-day-observation/skip-notice", on: "unannounced", reason: "A parent rang." },
      { does: "half-day-observation/plan", as: "given-up", answers: when("2027-03-11", "09:30", "120", "Grace Lonsdale"), reason: "A fourth look." },
      { does: "half-day-observation/cancel", on: "given-up", reason: "Three are enough." },
    ],
    disclosure: { at: "2027-03-03T13:00", does: "half-day-observation/give-notice", on: "observation" },
  },
  {
    name: "the day of a walk inside an announced period",
    now: "2026-10-06T09:00", later: "2026-10-07T09:00",
    provider: "Loft and Loom", site: "Loft and Loom, Market Street",
    acts: [
      { does: "learning-walk/plan", as: "walk", partOf: /^Walk period, 12 October/, answers: when("2026-10-22", "13:00", "60", "Samira Haddad") },
      { does: "learning-walk/move", on: "walk", answers: when("2026-10-23", "09:30", "60"), reason: "The looms are being moved." },
      { does: "learning-walk/move", on: "walk", refused: true, answers: when("2026-10-23", "09:30", "100"), reason: "There is much to see." },
    ],
  },
];

// --- what the lead does in one of the two worlds, through the pages
async function take(visitor, { site }, act, made) {
  const [type, step] = act.does.split("/");
  const address = act.on ? `/records/${made[act.on]}/steps/${step}` : `/records/new/${type}/${step}`;
  const page = await visitor.get(address);
  const paper = Paper.on(page.text, address);
  for (const [name, value] of Object.entries(act.answers ?? {})) {
    if (paper.has(`${name}-year`)) ["year", "month", "day"].forEach((part, i) => paper.say(`${name}-${part}`, String(Number(value.split("-")[i]))));
    else if (!paper.choose(name, value)) paper.say(name, value);
  }
  if (act.reason) paper.say("reason", act.reason);
  if (paper.has("place")) paper.choose("place", site);
  if (act.partOf) chooseWhole(paper, act.partOf, made);
  const { status, location, text } = await visitor.post(address, paper.entries());
  if (status !== (act.refused ? 422 : 303)) throw new Unlike(`${act.does} came out otherwise (${status}): ${readable(text).slice(0, 600)}`);
  if (act.refused) return null;
  return location.split("/").at(-1);
}
function chooseWhole(paper, whole, made) {
  const [select] = paper.of("part_of", "select");
  const found = select.options.find(({ value, label }) => value === made[whole] || (whole instanceof RegExp && whole.test(label)));
  if (!found) throw new Unlike(`nothing like ${whole} is offered as the whole`);
  paper.say("part_of", found.value);
}
async function hide(scene, visitor) {
  const made = {};
  for (const act of scene.acts) {
    const id = await take(visitor, scene, act, made);
    if (act.as) made[act.as] = id;
  }
  return made;
}

// --- the two worlds, and somebody in both of them
class Pair {
  constructor(plain, secret) {
    this.servers = [plain, secret];
    this.known = null;  // ids that were there before the clock moved: those made later are random in each world
  }
  async enter(person) {
    this.visitors = this.servers.map(({ origin }) => new Visitor(origin));
    if (person) await Promise.all(this.visitors.map((visitor) => visitor.signInAs(person)));
  }
  both(method, path, form) {
    return Promise.all(this.visitors.map((visitor) => visitor.request(method, path, method === "POST" ? { form: [...form] } : {})));
  }
  impression({ status, location, headers, text }, { origin }) {
    const settled = (words) => {
      const met = [];
      const number = (id) => (met.includes(id) ? met.indexOf(id) : met.push(id) - 1);
      // Masks, the port of the server and the digest of everything that ever happened tell nothing.
      const still = words.replace(/name="csrf" value="[^"]*"/g, 'name="csrf"').replaceAll(origin, "").replace(/\b[0-9a-f]{64}\b/g, "#");
      return this.known ? still.replace(uuid, (id) => (this.known.has(id) ? id : `#${number(id)}`)) : still;
    };
    const rest = [...headers].filter(([name]) => !["date", "set-cookie", "location", "content-length"].includes(name));
    return { status, location: settled(location ?? ""), ...Object.fromEntries(rest), length: settled(text).length, body: settled(text) };
  }
  differences([plain, secret]) {
    const [before, after] = [plain, secret].map((answer, world) => this.impression(answer, this.servers[world]));
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((what) => before[what] !== after[what])
      .map((what) => (what === "body" ? `body: ${parting(before.body, after.body)}` : `${what}: ${before[what]} and ${after[what]}`));
  }
}
function parting(one, other) {
  let at = 0;
  while (one[at] === other[at]) ++at;
  const part = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
  return `${part(one)} and ${part(other)}`;
}

// --- every door, with what could be put into its address
const steps = (type) => pack.records.get(type).steps.map((step) => step.key);
function fillings(scene, pair) {
  const types = [...new Set(scene.acts.map(({ does }) => does.split("/")[0]))];
  const clauses = [...new Set(types.flatMap((type) => JSON.stringify(pack.records.get(type)).match(/\b[A-Z]{2,3}-\d+\b/g)))];
  const records = Object.values(pair.made), places = pair.places;
  const values = { id: [...records, ...places], record: records, type: types, step: types.flatMap(steps), clause: clauses };
  const [year, month] = Object.values(scene.acts[0].answers)[0].split("-");
  const asked = new URLSearchParams({ place: places[0], part_of: records[0], type: types[0], q: scene.provider, words: scene.provider, name: scene.provider,
    year, month: `${year}-${month}`, week: Object.values(scene.acts[0].answers)[0], past: "yes", person: lead });
  return { values, asked: `?${asked}` };
}
function addresses(path, values) {
  const [, name] = /\{(\w+)\}/.exec(path) ?? [];
  if (!name) return [path];
  return [...new Set(values[name] ?? ["x"])].flatMap((value) => addresses(path.replace(`{${name}}`, value), values));
}
const everyDoor = (method, { values }) => routes.filter((route) => route.method === method && !route.path.startsWith("/demo")).flatMap(({ path }) => addresses(path, values));

async function walk(pair, scene, person) {
  const filled = fillings(scene, pair);
  await pair.enter(person?.key);
  const met = person ? (await crawl(pair.visitors[0], routes, { limit: 8 })).map(({ path }) => path) : [];
  const doors = everyDoor("GET", filled).flatMap((path) => (/\d/.test(path) ? [path] : [path, path + filled.asked]));
  const leaks = [];
  for (const path of new Set([...met, ...doors])) leaks.push(...(await compared(pair, "GET", path, person)));
  return leaks;
}
async function knock(pair, scene, person) {
  const filled = fillings(scene, pair), leaks = [];
  const forms = [[], [["place", pair.places[0]], ["part_of", Object.values(pair.made)[0]], ["version", "1"], ["reason", "Because."], ["sure", "yes"]]];
  await pair.enter(person?.key);
  for (const path of everyDoor("POST", filled)) {
    if (/^\/sign-/.test(path)) continue;
    for (const form of forms) leaks.push(...(await compared(pair, "POST", path, person, form)));
  }
  return leaks;
}
async function compared(pair, method, path, person, form) {
  const answers = await pair.both(method, path, form);
  const told = pair.differences(answers);
  for (const id of Object.values(pair.made)) if (!path.includes(id) && answers[1].text.includes(id)) told.push(`names the hidden record ${id}`);
  const who = person ? `${person.name} (${[person.roles].flat().join("; ")})` : "a stranger";
  pair.looked = (pair.looked ?? 0) + 1;
  return told.map((what) => `${method} ${path.replace(/\?.*/, "?…")} as ${who}: ${what}`).filter((leak) => !tolerated.some((one) => one.test(leak)));
}

// --- the story of one scene
async function begin(scene, on) {
  const settings = { world: "demonstration", now: scene.now };
  const pair = new Pair(await freshServer(on, settings), await freshServer(on, settings));
  const ruths = pair.servers.map(({ origin }) => new Visitor(origin));
  for (const ruth of ruths) await ruth.signInAs(lead);
  pair.made = await hide(scene, ruths[1]);
  pair.places = [];
  for (const name of [scene.site, scene.provider]) {
    const { text } = await ruths[0].get(`/places?q=${encodeURIComponent(name)}`);
    const link = [...text.matchAll(/href="\/places\/([0-9a-f-]{36})"[^>]*>([^<]*)/g)].find(([, , label]) => label.trim() === name);
    if (!link) throw new Unlike(`the lead does not find ${name}`);
    pair.places.push(link[1]);
  }
  return pair;
}
const mustNotKnow = async ({ servers: [{ origin }] }, { provider }) => {
  const outside = (one) => ![one.roles].flat().some((role) => team.test(role));
  const there = (await everybody(origin)).filter((one) => [one.roles].flat().some((role) => role.endsWith(`, ${provider}`)));
  const others = (await oneOfEachRole(origin)).filter((one) => !there.some((known) => known.key === one.key));
  const more = (await everybody(origin)).find((one) => /^Manager, /.test([one.roles].flat()[0]) && !there.some((known) => known.key === one.key));
  return [...new Map([...there, ...others, more].filter(outside).map((one) => [one.key, one])).values(), null];
};

// The letters of the outbox that go to somebody who must not know.
async function letters({ servers }, people) {
  return Promise.all(servers.map(async ({ origin }) => {
    const ruth = new Visitor(origin);
    await ruth.signInAs(lead);
    const { text } = await ruth.get("/mail");
    const rows = [...text.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([row]) => readable(row));
    return rows.filter((row) => people.some((one) => one && row.includes(one.name))).sort().join("\n");
  }));
}

async function nothingTells(scene, on) {
  const pair = await begin(scene, on);
  try {
    const people = await mustNotKnow(pair, scene), leaks = [];
    await theTeamSeesIt(pair);
    for (const person of people) leaks.push(...(await walk(pair, scene, person)), ...(await knock(pair, scene, person)));
    leaks.push(...(await theOutboxIsSilent(pair, people)));
    pair.known = await idsOf(pair);
    await Promise.all(pair.servers.map(({ origin }) => new Visitor(origin).moveClock(scene.later)));
    for (const person of people) leaks.push(...(await walk(pair, scene, person)).map((leak) => `a day later: ${leak}`));
    leaks.push(...(await theOutboxIsSilent(pair, people)));
    if (scene.disclosure) await onceToldItIsSeen(pair, scene);
    console.log(`        ${pair.looked} doors tried in both worlds`);
    if (leaks.length) throw new Unlike(`${leaks.length} differences\n${[...new Set(leaks)].slice(0, 60).join("\n")}`);
  } finally {
    for (const server of pair.servers) await server.kill().then(() => server.installation.remove());
  }
}
async function theOutboxIsSilent(pair, people) {
  const [plain, secret] = await letters(pair, people);
  return plain === secret ? [] : [`the outbox: ${parting(plain + "\n\0", secret + "\n\0")}`];
}
// Whoever may know does see a difference: a walk that finds none there would find none anywhere.
async function theTeamSeesIt(pair) {
  await pair.enter(lead);
  for (const path of ["/records", ...Object.values(pair.made).map((id) => `/records/${id}`)])
    if (!pair.differences(await pair.both("GET", path)).length) throw new Unlike(`${path} is the same for the lead in both worlds: nothing was hidden`);
}
async function onceToldItIsSeen(pair, { provider, disclosure }) {
  const [, { origin }] = pair.servers;
  const visitor = new Visitor(origin);
  await visitor.moveClock(disclosure.at);
  await visitor.signInAs(lead);
  await take(visitor, {}, disclosure, pair.made);
  const manager = (await everybody(origin)).find((one) => [one.roles].flat().includes(`Manager, ${provider}`));
  await visitor.signInAs(manager.key);
  const { status } = await visitor.get(`/records/${pair.made[disclosure.on]}`);
  if (status !== 200) throw new Unlike(`${manager.name} was told and still gets ${status}`);
}
async function idsOf({ servers: [{ origin }] }) {
  const ids = new Set();
  const ruth = new Visitor(origin);
  await ruth.signInAs(lead);
  const readAll = async (path) => (await ruth.get(path)).text.match(uuid)?.forEach((id) => ids.add(id));
  for (const { path } of await crawl(ruth, routes, { limit: 40 })) await readAll(path);
  return ids;
}

await runTasks((engine ? [engine] : engines).flatMap((on) => scenes.filter(({ name }) => words.every((word) => name.includes(word)))
  .map((scene) => ({ name: `nothing tells of ${scene.name} on ${on}`, work: () => nothingTells(scene, on) }))), { atOnce: 1 });
