// Every no of a policy, seen in a browser: the examples of the packs are played through the pages, and whatever they say is
// refused is filled in, sent and read in Chromium. An example that is written tomorrow is played without being listed here.
import { freshServer } from "../program.mjs";
import { Enactment } from "../enactment.mjs";
import { Paper } from "../paper.mjs";
import { runTasks, wordsOf } from "../tasks.mjs";
import { Unlike } from "../unlike.mjs";
import { readable } from "../visitor.mjs";
import { packsWith, worldOf } from "../world/example.mjs";
import { packs } from "../world/pack.mjs";
import { closeBrowser, Person } from "./browser.mjs";

const { engine, words } = wordsOf(`node tests/browser/refusals.mjs [--engine sqlite|postgresql] [WORDS]

Plays the examples of the packs whose file name contains the words and in which something is refused.
`, { engine: true });

const kept = ["forbidden", "not-found", "not-yet"];  // what the page of a step does not offer at all
const seen = [];                                     // {pack, clause, text} of every refusal that stood on a page

// --- in the browser
async function write(page, paper) {
  for (const [name, path] of paper.files ?? []) await page.locator(`[name="${name}"][type=file]`).setInputFiles(path);
  for (const name of paper.names()) {
    const said = paper.said.get(name) ?? [], boxes = paper.of(name), box = (value) => page.locator(`[name="${name}"][value="${value}"]:not([type=hidden])`);
    const { kind } = boxes.find((one) => one.kind !== "hidden") ?? boxes[0];
    if (kind === "select") await page.locator(`select[name="${name}"]`).selectOption(said[0] ?? "");
    else if (kind === "text") await page.locator(`[name="${name}"]`).fill(said[0] ?? "");
    else if (kind === "one-of" && said.length) await box(said[0]).check();
    else if (kind === "any-of") for (const { value } of boxes.filter((one) => one.kind === kind)) await box(value).setChecked(said.includes(value));
  }
}
async function sendInBrowser(page, address) {
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.locator(`form[action="${address}"] .govuk-button`).first().click();
  const answer = await answered;
  await page.waitForLoadState();
  const checking = answer.status() === 200 && (await page.locator(`form[action="${address}"]`).count());
  return checking ? sendInBrowser(page, address) : answer.status();  // "Check your reply", read and sent
}

async function readsTheRefusal(person, play, act) {
  const { page } = person, address = play.address(act);
  if ((await page.goto(address)).status() !== 200) return `${address} answers otherwise in the browser`;
  const paper = Paper.on(await page.content(), address);
  const missing = await play.fill(paper, act);
  if (missing.length) return notOffered(play, act, paper);
  await write(page, paper);
  const status = await sendInBrowser(page, address);
  const text = readable(await page.content());
  if (status === 404 && act.refused === "not-found") return null;
  if (status !== 422) return `it should be refused and answers ${status}: ${text.slice(0, 600)}`;
  if (!(await page.getByText("There is a problem").isVisible())) return "the page does not say that there is a problem";
  const after = Paper.on(await page.content(), address), typed = JSON.stringify(visible(paper));
  if (JSON.stringify(visible(after, paper)) !== typed) return `what was typed is lost: ${typed} became ${JSON.stringify(visible(after, paper))}`;
  if (act.refused === "incomplete") return null;
  seen.push({ pack: play.pack.key, clause: act.refused, text });
  return (await theClauseIsLinked(page, act.refused)) ?? null;
}
// What a person typed or chose, wherever it stands afterwards: a place that was chosen may be said again as a hidden field.
function visible(paper, like = paper) {
  const names = like.names().filter((name) => like.of(name).some(({ kind }) => !["hidden", "file"].includes(kind)));
  return names.sort().map((name) => [name, (paper.said.get(name) ?? []).filter(Boolean)]);
}

// Somebody or something that may not be chosen is not there to choose, and is refused when it is sent all the same.
async function notOffered(play, act, paper) {
  const { status, text } = await play.force(act, paper);
  if (![422, 404].includes(status)) return `what the page does not offer is answered with ${status} when sent all the same`;
  if ([...kept, "incomplete"].includes(act.refused)) return null;
  seen.push({ pack: play.pack.key, clause: act.refused, text: readable(text) });
  return text.includes(`href="/policy/${act.refused}"`) || text.includes(`Clause ${act.refused}: `) ? null : `no link leads to clause ${act.refused}: ${readable(text).slice(0, 800)}`;
}

async function theClauseIsLinked(page, clause) {
  const link = page.locator(`main a[href="/policy/${clause}"]`).or(page.getByText(`Clause ${clause}: `)).first();
  if (!(await link.count()) || !(await link.isVisible())) return `no link leads to clause ${clause}: ${readable(await page.content()).slice(0, 600)}`;
  return null;
}

// --- one act that the example says is refused
async function refused(play, act, arrive) {
  const opened = await play.page(act);
  if (kept.includes(act.refused)) {
    if (opened.status === 404) return play.visitor.post(play.address(act), []).then(({ status }) => (status === 404 || status === 403 ? null : `sent all the same, it answers ${status}`));
    if (act.refused !== "not-found") return `the page is offered (${opened.status})`;
  }
  if (opened.status !== 200) return `${play.nameOf(act.who)} gets ${opened.status} from ${play.address(act)}`;
  const person = await arrive(play.nameOf(act.who));
  try {
    return await readsTheRefusal(person, play, act);
  } finally {
    await person.leave();
  }
}

async function enact(pack, example) {
  const world = worldOf(pack, example);
  const settings = { world: "accounts", now: `${world.adopted}T08:00`, more: ["--packs", await packsWith(pack, world)] };
  const server = await freshServer(engine ?? "sqlite", settings);
  const arrive = (name) => Person.arrive(server.origin, name, { javaScript: false });
  const play = new Enactment(server, pack, world), wrong = [];
  try {
    for (const act of example.acts) {
      const what = `${act.at} ${act.does ?? act.joins} by ${act.who ?? "the lead"}`;
      const tell = (failure) => wrong.push(`${what}: ${failure.sentence ?? failure.message ?? failure}`);
      if (act.joins) await play.joins(act);
      else if (act.does && act.refused) await refused(play, act, arrive).then((sentence) => sentence && tell(sentence), tell);
      else if (act.does) await play.take(act).catch((failure) => { throw new Unlike([...wrong, `${what}: ${failure.sentence ?? failure.stack}`].join("\n")); });
    }
  } finally {
    await server.kill();
    await server.installation.remove();
  }
  if (wrong.length) throw new Unlike(wrong.join("\n"));
}

// --- every guard that refuses or asks for a reason has been met
const escaped = (text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
const sentenceOf = (guard) => new RegExp(escaped(readable(guard.say)).replace(/\{[^}]*\}/g, ".*?"));
function everyGuardWasMet(pack) {
  const unmet = [];
  for (const { type, guards = [] } of pack.records.values())
    for (const guard of guards.filter((one) => !one["flag-when"] && !one["flag-unless"])) {
      const met = seen.some((one) => one.pack === pack.key && one.clause === guard.clause && sentenceOf(guard).test(one.text));
      if (!met) unmet.push(`${type} under ${guard.clause}: ${guard.say}`);
    }
  if (unmet.length) throw new Unlike(`no example meets these guards on a page:\n${unmet.join("\n")}`);
}

const all = (await packs()).filter(({ world }) => world);
const chosen = ({ file, acts }) => words.every((word) => file.includes(word)) && acts.some((act) => act.refused);
const tasks = all.flatMap((pack) => pack.examples.filter(chosen).map((example) => ({ name: `${pack.key}: ${example.example}`, work: () => enact(pack, example) })));
let left = tasks.length;
let allDone;
const playedAll = new Promise((done) => (allDone = done));
for (const task of tasks) {
  const { work } = task;
  task.work = () => work().finally(() => --left || allDone());
}
if (!words.length)
  for (const pack of all) tasks.push({ name: `${pack.key}: every guard is met on a page`, work: () => playedAll.then(() => everyGuardWasMet(pack)) });
await runTasks(tasks, { after: closeBrowser });
