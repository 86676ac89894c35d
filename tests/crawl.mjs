// Walks the links of the program as one person: every page they are led to, each address once.
import { command } from "./program.mjs";
import { Unlike } from "./unlike.mjs";

export async function routesOf(...options) {
  const { code, stdout, stderr } = await command("routes", "--json", ...options);
  if (code !== 0) throw new Unlike(`plumbline routes --json ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

// The most literal pattern wins, as in the program.
export function matcher(routes) {
  const patterns = routes
    .map((route) => ({ ...route, form: new RegExp("^" + route.path.replace(/[.]/g, "\\$&").replace(/\{\w+\}/g, "([^/]+)") + "$") }))
    .sort((a, b) => (a.path.match(/\{/g) ?? []).length - (b.path.match(/\{/g) ?? []).length);
  return (method, address) => patterns.find((route) => route.method === method && route.form.test(address.split("?")[0]));
}

const ours = (text) => [...text.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map((found) => found[1].replaceAll("&amp;", "&")).filter((path) => !path.startsWith("/assets/"));

// `limit` pages of one pattern are enough: a list of a thousand places is one kind of page.
export async function crawl(visitor, routes, { limit = 5 } = {}) {
  const kindOf = matcher(routes);
  const waiting = [{ path: "/", from: "the first page" }];
  const seen = new Set(["/"]), counted = new Map(), found = [];
  while (waiting.length) {
    const { path, from } = waiting.shift();
    const route = kindOf("GET", path);
    if (!route) throw new Unlike(`${from} links to ${path}, and no route leads there`);
    const before = counted.get(route.path) ?? 0;
    if (before >= limit || /\/demo\b/.test(path)) continue;
    counted.set(route.path, before + 1);
    const answer = await visitor.get(path);
    found.push({ path, from, route, status: answer.status });
    const next = answer.location?.startsWith("/") ? [answer.location] : ours(answer.text);
    for (const link of next) if (!seen.has(link)) seen.add(link) && waiting.push({ path: link, from: path });
  }
  return found;
}
