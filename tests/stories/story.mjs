// A story: plain-text HTTP against the real program. tests/stories/README.md says how one is written.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { usualMoment } from "../program.mjs";
import { Unlike } from "../unlike.mjs";
import { readable, Visitor } from "../visitor.mjs";

const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
const pattern = String.raw`\/((?:[^/\\]|\\.)+)\/`;
const plain = (text) => text.replace(/\\(.)/g, "$1");

// What a line may say, in the order in which they are tried.
const grammar = [
  ["world", /^world (accounts|demonstration)$/],
  ["at", /^at (\d{4}-\d\d-\d\dT\d\d:\d\d)$/],
  ["nobody", /^as nobody$/],
  ["as", /^as (.+)$/],
  ["damage", /^damage every file$/],
  ["request", /^(GET|POST) (\S+)$/],
  ["tokenless", /^ +without csrf$/],
  ["file", /^ +file ([\w.[\]{}-]+) = (\S+)$/],
  ["field", /^ +([\w.[\]{}-]+) =(?: (.*))?$/],
  ["status", /^(\d{3})(?: (\S+))?$/],
  ["follow", /^follow$/],
  ["contains", new RegExp(`^contains ${quoted}$`)],
  ["lacks", new RegExp(`^not contains ${quoted}$`)],
  ["headerless", /^not header ([\w-]+)$/],
  ["header", new RegExp(`^header ([\\w-]+) ${quoted}$`)],
  ["capture", new RegExp(`^capture (\\w+) from ${pattern}$`)],
  ["captureHeader", new RegExp(`^capture (\\w+) from header ([\\w-]+) ${pattern}$`)],
];

export async function readStory(path) {
  const story = { path, world: "accounts", now: usualMoment, acts: [] };
  const lines = (await readFile(path, "utf8")).split("\n");
  for (const [index, line] of lines.entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [verb, found] = parsed(line) ?? [];
    if (!verb) throw new Unlike(`${path}:${index + 1}: a story does not say: ${line}`);
    const act = { verb, words: found.slice(1), line: index + 1 };
    if (verb === "world") story.world = act.words[0];
    else if (verb === "at" && story.acts.length === 0) story.now = act.words[0];
    else if (["field", "file", "tokenless"].includes(verb)) lastRequest(story, act).details.push(act);
    else story.acts.push(verb === "request" ? { ...act, details: [] } : act);
  }
  everyAnswerIsExpected(story);
  return story;
}

function parsed(line) {
  for (const [verb, form] of grammar) {
    const found = form.exec(line);
    if (found) return [verb, found];
  }
  return null;
}

function lastRequest(story, act) {
  const last = story.acts.at(-1);
  if (last?.verb !== "request") throw new Unlike(`${story.path}:${act.line}: only a request has fields`);
  return last;
}

function everyAnswerIsExpected({ path, acts }) {
  for (const [index, act] of acts.entries())
    if (["request", "follow"].includes(act.verb) && acts[index + 1]?.verb !== "status")
      throw new Unlike(`${path}:${act.line}: the next line must say the status of the answer`);
}

// Each act as a deed of the visitor; a sentence comes back where the answer is otherwise.
const deeds = {
  at: ({ visitor }, [to]) => visitor.moveClock(to).then(() => null),
  damage: ({ server }) => damageEvidence(server).then(() => null),
  nobody: ({ visitor }) => void visitor.forget(),
  as: ({ visitor, fill }, [person]) => visitor.signInAs(fill(person)).then(() => null),
  request: async ({ visitor, fill }, [method, path], act) => {
    const of = (verb) => act.details.filter((detail) => detail.verb === verb);
    const form = of("field").map(({ words: [name, value] }) => [fill(name), fill(value ?? "")]);
    const files = of("file").map(({ words }) => words);
    await visitor.request(method, fill(path), { form, files, token: of("tokenless").length === 0 });
  },
  follow: async ({ visitor }) => {
    if (!visitor.answer.location) return "there is no redirection to follow";
    await visitor.get(visitor.answer.location);
  },
  status: ({ visitor, fill }, [status, place]) => {
    const { status: got, location } = visitor.answer;
    if (got !== Number(status)) return `the status should be ${status} but is ${got}${location ? ` to ${location}` : ""}`;
    if (!place) return null;
    const wanted = fill(place);
    const fits = wanted.endsWith("*") ? location?.startsWith(wanted.slice(0, -1)) : location === wanted;
    return fits ? null : `the answer should lead to ${wanted} but leads to ${location ?? "nowhere"}`;
  },
  contains: ({ page, fill }, [text]) => (page().includes(fill(plain(text))) ? null : `the page should say "${fill(text)}"`),
  lacks: ({ page, fill }, [text]) => (page().includes(fill(plain(text))) ? `the page should not say "${fill(text)}"` : null),
  header: ({ visitor, fill }, [name, text]) => {
    const got = visitor.answer.headers.get(name);
    return got?.includes(fill(plain(text))) ? null : `the header ${name} should say "${text}" but says ${got ?? "nothing"}`;
  },
  headerless: ({ visitor }, [name]) => (visitor.answer.headers.has(name) ? `there should be no header ${name}` : null),
  capture: (scene, [name, form]) => keep(scene, name, form, scene.visitor.answer.text),
  captureHeader: (scene, [name, header, form]) => keep(scene, name, form, scene.visitor.answer.headers.get(header) ?? ""),
};

// What a bad disk does to files that people brought in.
async function damageEvidence({ installation }) {
  const folder = join(installation.folder, "evidence");
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await writeFile(join(entry.path, entry.name), "damaged");
}

function keep({ known }, name, form, text) {
  const found = new RegExp(form).exec(text);
  if (!found) return `nothing is like /${form}/`;
  known.set(name, found[1] ?? found[0]);
  return null;
}

export async function play(story, server) {
  const visitor = new Visitor(server.origin);
  const known = new Map();
  const fill = (text) => text.replace(/\{(\w+)\}/g, (whole, name) => known.get(name) ?? whole);
  // Both what a person reads and the markup: what must not be there is in neither.
  const page = () => readable(visitor.answer.text) + "\n" + visitor.answer.text;
  for (const act of story.acts) {
    const sentence = await deeds[act.verb]({ server, visitor, known, fill, page }, act.words, act);
    if (sentence) throw new Unlike(`${story.path}:${act.line}: ${sentence}\n${lastAnswer(visitor)}\n${server.said.trim()}`);
  }
}

function lastAnswer({ answer }) {
  if (!answer) return "";
  return `after ${answer.method} ${answer.path} (${answer.status}): ${readable(answer.text).slice(0, 1500)}`;
}
