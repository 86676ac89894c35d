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
    this.boxes = [];  // {name, kind: text | hidden | one-of | any-of | select | file, value, label}
    this.said = new Map();
    this.text = readable(html);
    this.labels = new Map([...html.matchAll(/<label\b([^>]*)>([\s\S]*?)<\/label>/g)].map(([, tag, text]) => [attribute(tag, "for"), readable(text)]));
    for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) this.#input(tag);
    for (const [, tag, text] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
      this.#box({ name: attribute(tag, "name"), kind: "text" }, readable(text));
    for (const [, tag, inside] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) this.#select(tag, inside);
    this.drawn = [...html.matchAll(/<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">([^<]*)<\/legend>[\s\S]*?\bname="(.+?-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-/g)].map(([, name, prefix]) => ({ name: readable(name), prefix }));
    this.points = [...html.matchAll(/<section class="point" id="([^"]+)"><h3>\d+\. ([\s\S]*?)<\/h3>/g)].map(([, name, title]) => ({ name, title: readable(title) }));
  }

  #input(tag) {
    const kinds = { radio: "one-of", checkbox: "any-of", hidden: "hidden", file: "file" };
    const box = { name: attribute(tag, "name"), kind: kinds[attribute(tag, "type")] ?? "text", value: attribute(tag, "value"), label: this.labels.get(attribute(tag, "id")) };
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

  // Chooses by what stands beside the box, or by its value. False where that is not offered.
  choose(name, ...wanted) {
    const [select] = this.of(name, "select");
    const offered = select?.options ?? this.of(name).filter(({ kind }) => kind === "one-of" || kind === "any-of");
    const found = wanted.map((one) => offered.find(({ value, label }) => value !== "" && (value === one || label === one || label?.startsWith(`${one} (`))));
    if (found.length && found.every(Boolean)) this.say(name, ...found.map(({ value }) => value));
    return found.every(Boolean);
  }

  entries() {
    return [...this.said].flatMap(([name, values]) => values.map((value) => [name, value]));
  }
}
