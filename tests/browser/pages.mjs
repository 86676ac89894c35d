// Looks at one page of every kind, as somebody who is led to it: axe at three widths, overflow, console, a picture.
import { crawl, routesOf } from "../crawl.mjs";
import { withFreshServer } from "../program.mjs";
import { runTasks, wordsOf } from "../tasks.mjs";
import { Unlike } from "../unlike.mjs";
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
      if (status === 200 && wanted(route) && !kinds.has(kind)) kinds.set(kind, { ...one, path, route });
    }
  }
  return [...kinds.values()];
}

async function look(origin, { key, name, path, route }) {
  const person = await Person.arrive(origin, key);
  try {
    const answer = await person.page.goto(path);
    if (/text\/html/.test(answer.headers()["content-type"])) await person.look(shotName(route.path, name.toLowerCase().replace(/\W+/g, "-")));
  } finally {
    await person.leave();
  }
}

async function everyPage() {
  await withFreshServer("sqlite", { world: "demonstration" }, async ({ origin }) => {
    const stranger = await Person.arrive(origin, null);
    const problems = [];
    const trying = (work) => work.catch((failure) => problems.push(failure.sentence ?? failure.stack));
    await stranger.page.goto("/sign-in");
    await trying(stranger.look("sign-in"));
    await stranger.leave();
    const kinds = await kindsOfPage(origin);
    for (const kind of kinds) await trying(look(origin, kind));
    console.log(`${kinds.length + 1} pages looked at`);
    if (problems.length) throw new Unlike(problems.join("\n"));
  });
}
await runTasks([{ name: "every page is fit to be read by everyone", work: everyPage }], { after: closeBrowser });
