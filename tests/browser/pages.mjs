// Looks at one page of every kind, as somebody who is led to it: axe at three widths, overflow, console, a picture.
import { crawl, routesOf } from "../crawl.mjs";
import { freshServer } from "../program.mjs";
import { runTasks, wordsOf } from "../tasks.mjs";
import { oneOfEachRole, Visitor } from "../visitor.mjs";
import { closeBrowser, Person } from "./browser.mjs";

const { words } = wordsOf(`node tests/browser/pages.mjs [WORDS]

Looks at one page of each route whose pattern contains the words, all without words; pictures go to build/shots/.
`);

const routes = (await routesOf("--demo")).filter(({ method }) => method === "GET");
const wanted = ({ path }) => words.every((word) => path.includes(word));
const shotName = (path, who) => (path.replace(/[{}]/g, "").replace(/[^\w]+/g, "-").replace(/^-|-$/g, "") || "home") + (who ? "-" + who : "");

// Homes, places and records look different to each role; other kinds of page are looked at once.
const differing = new Set(["/", "/places/{id}", "/records/{id}"]);
async function kindsOfPage(origin) {
  const kinds = new Map();
  for (const one of await oneOfEachRole(origin)) {
    const visitor = new Visitor(origin);
    await visitor.signInAs(one.key);
    for (const { path, route, status } of await crawl(visitor, routes, { limit: 2 })) {
      const kind = route.path + (differing.has(route.path) ? one.name : "");
      if (status === 200 && !kinds.has(kind)) kinds.set(kind, { ...one, path, route });
    }
  }
  return [...kinds.values()];
}

async function look(origin, { key, name, path, route }) {
  const person = await Person.arrive(origin, key);
  try {
    // What is taken away instead of shown is no page.
    const answer = await person.page.goto(path).catch((why) => (/Download is starting/.test(why.message) ? null : Promise.reject(why)));
    if (answer && /text\/html/.test(answer.headers()["content-type"])) await person.look(shotName(route.path, name.toLowerCase().replace(/\W+/g, "-")));
  } finally {
    await person.leave();
  }
}

const server = await freshServer("sqlite", { world: "demonstration" }).catch((failure) => {
  console.error(failure.message);
  process.exit(1);
});
const { origin } = server;
const everyKind = [{ key: null, name: "a stranger", path: "/sign-in", route: { path: "/sign-in" } }, ...(await kindsOfPage(origin))];
await runTasks(
  everyKind.filter(({ route }) => wanted(route)).map((kind) => ({ name: `${kind.route.path} as ${kind.name}`, work: () => look(origin, kind) })),
  { after: async () => (await closeBrowser(), await server.kill(), await server.installation.remove()) },
);
