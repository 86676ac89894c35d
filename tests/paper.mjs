// A form as it stands on a page, filled in as a person would: by what the page offers, never by what a client may send.
import { readable } from "./visitor.mjs";
import { Unlike } from "./unlike.mjs";

const attribute = (tag, name) => readable(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

export class Paper {
  // The form of a page that posts to an address; `html` is the whole page.
  static on(html, action) {
    const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
    const found = forms.find(([, tag]) => attribute(tag, "action") === action);
    if (!found) throw new Unlike(`no form on this page leads to ${action}: ${readable(html).slice(0, 400)}`);
    return new Paper(found[2]);
  }

  constructor(html) {
    this.boxes = [];   // {name, value, kind: text | hidden | one-of | any-of | select | file, label}
    this.said = new Map();
    for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) this.#input(tag);
    for (const [, tag, text] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
      this.#box({ name: attribute(tag, "name"), kind: "text" }, readable(text));
    for (const [, tag, inside] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) this.#select(tag, inside);
    this.points = [...html.matchAll(/<section class="point" id="([^"]+)"><h3>\d+\. ([\s\S]*?)<\/h3>/g)].map(([, name, title]) => ({ name, title: readable(title) }));
  }

  #input(tag) {
    const kinds = { radio: "one-of", checkbox: "any-of", hidden: "hidden", file: "file" };
    const box = { name: attribute(tag, "name"), kind: kinds[attribute(tag, "type")] ?? "text", value: attribute(tag, "value") };
    const chosen = /\schecked\b/.test(tag);
    if (["one-of", "any-of"].includes(box.kind)) this.#box(box, chosen ? box.value : undefined);
    else this.#box(box, box.kind === "file" ? undefined : box.value);
  }
  #select(tag, inside) {
    const options = [...inside.matchAll(/<option\b([^>]*)>([\s\S]*?)<\/option>/g)].map(([, one, text]) => ({
      value: attribute(one, "value"), label: readable(text), chosen: /\sselected\b/.test(one) }));
    this.#box({ name: attribute(tag, "name"), kind: "select", options }, (options.find((one) => one.chosen) ?? options[0])?.value);
  }
  #box(box, said) {
    this.boxes.push(box);
    if (said === undefined) return;
    this.said.set(box.name, box.kind === "any-of" || box.kind === "hidden" ? [...(this.said.get(box.name) ?? []), said] : [said]);
  }

  has = (name) => this.boxes.some((box) => box.name === name);
  of = (name, kind) => this.boxes.filter((box) => box.name === name && (!kind || box.kind === kind));
  names = () => [...new Set(this.boxes.map((box) => box.name))];
  say(name, ...values) {
    this.said.set(name, values);
  }

  // Chooses by what stands beside the box: a name, the beginning of it, or the value itself. False where it is not offered.
  choose(name, label) {
    const [select] = this.of(name, "select");
    const offered = select?.options ?? this.of(name).map(({ value }) => ({ value, label: value }));
    const found = offered.find((one) => one.value === label || one.label === label) ?? offered.find((one) => one.label.startsWith(label));
    if (found) this.say(name, found.value);
    return Boolean(found);
  }

  entries() {
    return [...this.said].flatMap(([name, values]) => values.map((value) => [name, value]));
  }
}
