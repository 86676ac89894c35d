// Somebody with a browser's manners and no browser: keeps cookies, and sends back the token of the page in hand.
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { root } from "./program.mjs";

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
const decoded = (text) =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name) => entities[name]).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));

// What a person reads: no tags, no hidden machinery, single spaces.
export const readable = (html) =>
  decoded(html.replace(/<(script|style|title|svg)\b[\s\S]*?<\/\1>/g, " ").replace(/<\/?(span|a|strong|em|b|i|abbr|code)\b[^>]*>/g, "").replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();

export class Visitor {
  constructor(origin) {
    this.origin = origin;
    this.cookies = new Map();
    this.token = "";
    this.answer = null;
  }

  forget() {
    this.cookies.clear();
    this.token = "";
  }

  async request(method, path, { form = null, files = [], token = true } = {}) {
    const headers = { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
    const body = method === "POST" ? await this.bodyOf(path, form ?? [], files, token) : undefined;
    const response = await fetch(new URL(path, this.origin), { method, headers, body, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (value === "" || /max-age=0\b/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    this.answer = { method, path, status: response.status, headers: response.headers, location: response.headers.get("location"), text };
    const found = /name="csrf" value="([^"]*)"/.exec(text);
    if (found) this.token = found[1];
    return this.answer;
  }

  // What a browser would send along without being told: the hidden fields of the form in hand that posts there.
  hiddenFor(path) {
    const forms = [...(this.answer?.text ?? "").matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
    const form = forms.find(([, tag]) => decoded(/action="([^"]*)"/.exec(tag)?.[1] ?? this.answer.path) === path);
    const inputs = [...(form?.[2] ?? "").matchAll(/<input\b[^>]*\btype="hidden"[^>]*>/g)].map(([tag]) => tag);
    return inputs.map((tag) => [decoded(/name="([^"]*)"/.exec(tag)[1]), decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? "")]);
  }

  async bodyOf(path, form, files, token) {
    const said = new Set(form.map(([name]) => name));
    const fields = [...this.hiddenFor(path).filter(([name]) => !said.has(name) && name !== "csrf"), ...form];
    if (token && this.token && !said.has("csrf")) fields.unshift(["csrf", this.token]);
    if (files.length === 0) return new URLSearchParams(fields);
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    for (const [name, path] of files) body.append(name, new Blob([await readFile(resolve(root, path))]), basename(path));
    return body;
  }

  get(path) {
    return this.request("GET", path);
  }
  post(path, form, more = {}) {
    return this.request("POST", path, { form: Array.isArray(form) ? form : Object.entries(form), ...more });
  }

  async signInAs(person) {
    this.forget();
    const { status, text } = await this.post("/demo/sign-in", { person });
    if (status !== 303) throw new Error(`${person} cannot sign in (${status}): ${text.slice(0, 200)}`);
    await this.get("/");
  }

  async moveClock(to) {
    const { status, text } = await this.post("/demo/clock", { to });
    if (status !== 303) throw new Error(`the clock did not move to ${to} (${status}): ${text.slice(0, 200)}`);
  }
}

export async function everybody(origin) {
  return (await fetch(origin + "/demo/people")).json();
}

// The first person of every role of every body: pages differ by role, not by name.
export async function oneOfEachRole(origin) {
  const seen = new Set();
  const roleOf = ({ body, roles }) => [body, ...[roles].flat().map((role) => role.replace(/,.*/, ""))].join(" ");
  return (await everybody(origin)).filter((one) => !seen.has(roleOf(one)) && seen.add(roleOf(one)));
}
