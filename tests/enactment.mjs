// An example of a pack played through the pages: who acts signs in, opens the page of the step and fills in what it offers.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Paper } from "./paper.mjs";
import { temporary } from "./program.mjs";
import { Unlike } from "./unlike.mjs";
import { everybody, readable, Visitor } from "./visitor.mjs";

const somebodyElse = "0192f0c1-0000-4000-8000-000000000000";
const list = (said) => [said].flat();

export class Enactment {
  constructor(server, pack, world) {
    Object.assign(this, { server, pack, world, records: new Map(), visitor: new Visitor(server.origin) });
  }
  nameOf(key) {
    const known = [...(this.world.people ?? []), ...(this.world.subjects ?? [])].find((one) => one.key === key);
    return known?.name ?? this.records.get(key) ?? key;
  }
  typeAndStep(act) {
    const [name, key] = act.does.split("/");
    const type = this.pack.records.get(name);
    return { type, step: type?.steps.find((one) => one.key === key), form: this.pack.forms.get(type?.form), key };
  }
  address(act) {
    const [type, step] = act.does.split("/");
    if (!act.on) return `/records/new/${type}/${step}`;
    if (!this.records.has(act.on)) throw new Unlike(`nothing was made that is called ${act.on}`);
    return `/records/${this.records.get(act.on)}/steps/${step}`;
  }
  // Letters leave within a minute: whoever moves on by days lets that minute pass first.
  async at(moment) {
    const soon = this.moment && new Date(Date.parse(`${this.moment}Z`) + 60000).toISOString().slice(0, 16);
    if (soon && soon < moment) await this.visitor.moveClock(soon);
    if (moment !== this.moment) await this.visitor.moveClock(moment);
    this.moment = moment;
  }

  // --- filling in. What is not offered comes back as sentences.
  fields({ step, form }) {
    return (form?.sections ?? []).flatMap((section) =>
      section.fields.filter((field) => [step?.asks].flat().some((asked) => asked === section.key || asked === field.key)));
  }
  async fill(paper, act) {
    const missing = [], known = this.typeAndStep(act), said = act.answers ?? {};
    const note = (found, what) => found || missing.push(what);
    // Where there is one place only, the page says it and does not ask.
    if (act.about && paper.of("place", "hidden").length) note(paper.text.includes(act.about), `place: ${act.about}`);
    else if (act.about && paper.has("place")) note(paper.choose("place", act.about), `place: ${act.about}`);
    if (act["part-of"] && paper.has("part_of")) note(paper.choose("part_of", this.records.get(act["part-of"])), `part of: ${act["part-of"]}`);
    for (const field of this.fields(known)) {
      if (said[field.key] !== undefined) note(await this.answer(paper, field, said[field.key]), `${field.key}: ${JSON.stringify(said[field.key])}`);
      else if (said["all-aspects"] === "not-seen" && field.kind === "aspect") note(paper.choose(`${field.key}-seen`, "no"), field.key);
    }
    if (act.reason && paper.has("reason")) paper.say("reason", act.reason);
    return missing;
  }
  async answer(paper, { key, kind }, said) {
    if (kind === "date") return this.#date(paper, key, said);
    if (kind === "aspect") return this.#aspect(paper, key, said);
    if (kind === "replies") return this.#replies(paper, key, said);
    if (kind === "sampled") return this.#sampled(paper, key, said);
    if (kind === "file") return this.#file(paper, key, said);
    if (paper.of(key, "text").length) return paper.say(key, said), true;
    return paper.choose(key, ...list(said).map((one) => this.nameOf(one)));
  }
  #date(paper, key, said) {
    ["year", "month", "day"].forEach((part, at) => paper.say(`${key}-${part}`, String(Number(said.split("-")[at]))));
    return paper.has(`${key}-year`);
  }
  #aspect(paper, key, { seen, mark, ...texts }) {
    for (const [part, text] of Object.entries(texts)) if (paper.has(`${key}-${part}`)) paper.say(`${key}-${part}`, text);
    if (mark) paper.choose(`${key}-mark`, mark);
    return paper.choose(`${key}-seen`, seen);
  }
  // Points stand on the page under the label of the aspect that raised them.
  #replies(paper, key, said) {
    const labels = new Map([...this.pack.forms.values()].flatMap(({ sections }) => sections).flatMap(({ fields }) => fields).map((field) => [field.label, field.key]));
    return paper.points.every(({ name, title }) => {
      const reply = said[labels.get(title)] ?? said.every;
      if (reply === undefined) return true;
      if (reply.because) paper.say(`${name}-because`, reply.because);
      return paper.choose(`${name}-stance`, reply.stance ?? reply);
    });
  }
  // Each person drawn answers the same questions, or it is said why they were not asked.
  #sampled(paper, key, said) {
    const drawn = paper.drawn.filter(({ prefix }) => prefix.startsWith(`${key}-`));
    const answers = (prefix, all) => Object.entries(all).every(([question, answer]) =>
      paper.of(`${prefix}-${question}`, "text").length ? (paper.say(`${prefix}-${question}`, answer), true) : paper.choose(`${prefix}-${question}`, answer));
    if (said.every) return drawn.every(({ prefix }) => answers(prefix, said.every));
    return Object.entries(said).every(([subject, all]) => {
      const found = drawn.find(({ name }) => name.startsWith(this.nameOf(subject)));
      return found && answers(found.prefix, all);
    });
  }
  async #file(paper, key, said) {
    if (!paper.of(key, "file").length) return false;
    const path = join(await temporary("file"), said);
    await writeFile(path, said.endsWith(".pdf") ? "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n" : "Invented for a test.\n");
    paper.files = [...(paper.files ?? []), [key, path]];
    return true;
  }

  // What somebody sends who does not keep to what the page offers.
  async force(act, paper) {
    const { people } = this.world, all = await everybody(this.server.origin);
    const idOf = (said) => all.find(({ name }) => name === people.find(({ key }) => key === said)?.name)?.key.split(".")[0] ?? said;
    for (const { key, kind } of this.fields(this.typeAndStep(act))) {
      const said = act.answers?.[key];
      if (said === undefined) continue;
      if (kind === "sampled") for (const [question, answer] of Object.entries(Object.values(said)[0])) paper.say(`${key}-${somebodyElse}-${question}`, answer);
      else if (typeof said === "string" || Array.isArray(said)) paper.say(key, ...list(said).map(idOf));
    }
    return this.visitor.post(this.address(act), paper.entries().filter(([name]) => name !== "csrf"));
  }

  // --- acting, without a browser
  async page(act) {
    await this.at(act.at);
    await this.visitor.signInAs(this.nameOf(act.who));
    return this.visitor.get(this.address(act));
  }
  async send(address, paper) {
    const answer = await this.visitor.post(address, paper.entries(), { files: paper.files ?? [] });
    if (answer.status !== 200) return answer;
    return this.visitor.post(address, Paper.on(answer.text, address).entries());  // "Check your reply", read and sent
  }
  // A reason is asked for where the page asks: at once, or when what was sent is refused without one.
  async take(act) {
    const address = this.address(act), opened = await this.page(act);
    if (opened.status !== 200) throw new Unlike(`${this.nameOf(act.who)} gets ${opened.status} from ${address}`);
    let paper = Paper.on(opened.text, address);
    const missing = await this.fill(paper, act);
    if (missing.length) throw new Unlike(`the page does not offer ${missing.join(", ")}`);
    let answer = await this.send(address, paper);
    if (answer.status === 422 && act.reason && !paper.has("reason")) {
      paper = Paper.on(answer.text, address);
      if (!paper.has("reason")) throw new Unlike(`no reason is asked for: ${readable(answer.text).slice(0, 600)}`);
      paper.say("reason", act.reason);
      answer = await this.send(address, paper);
    }
    if (answer.status !== 303) throw new Unlike(`it was not done (${answer.status}): ${readable(answer.text).slice(0, 800)}`);
    if (act.as) this.records.set(act.as, answer.location.split("/").at(-1));
    return answer;
  }

  async joins(act) {
    const later = this.world.places.find((one) => one.name === act.joins);
    const role = this.pack.roles.find((one) => list(one.may).includes("places.edit"));
    await this.at(act.at);
    await this.visitor.signInAs(this.world.people.find((one) => one.role === role.key).name);
    const { text } = await this.visitor.get("/places/new");
    const paper = Paper.on(text, "/places");
    paper.choose("kind", later.kind);
    paper.say("name", later.name);
    const parent = paper.of("parent")[0].options.find(({ label }) => label.startsWith(`${later.in} (`));
    if (parent) paper.say("parent", parent.value);
    const answer = await this.visitor.post("/places", paper.entries());
    if (answer.status !== 303) throw new Unlike(`${act.joins} does not join (${answer.status}): ${readable(answer.text).slice(0, 400)}`);
  }
}
