// A browser for journeys: Debian's Chromium, one context per person, every page looked at where a journey asks for it.
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { aside } from "../program.mjs";
import { Unlike } from "../unlike.mjs";

export const widths = [320, 768, 1280];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let launched = null;

const launch = () =>
  (launched ??= chromium.launch({ executablePath: "/usr/bin/chromium", args: process.getuid() === 0 ? ["--no-sandbox"] : [] }));

export async function closeBrowser() {
  if (launched) await (await launched).close();
}

export class Person {
  static async arrive(origin, name, { javaScript = true, width = 1280, height = 900 } = {}) {
    const person = new Person();
    person.name = name;
    person.context = await (await launch()).newContext({ baseURL: origin, javaScriptEnabled: javaScript, viewport: { width, height } });
    person.page = await person.context.newPage();
    person.complaints = [];
    person.page.on("console", (message) => message.type() === "error" && !/status of 422/.test(message.text()) && person.complaints.push(message.text()));
    person.page.on("pageerror", (failure) => person.complaints.push(failure.message));
    if (name) await person.signIn();
    return person;
  }

  // Again, where days have passed: a session ends by itself.
  async signIn() {
    const answer = await this.context.request.post("/demo/sign-in", { form: { person: this.name }, maxRedirects: 0 });
    if (answer.status() !== 303) throw new Unlike(`${this.name} cannot sign in: ${answer.status()}`);
  }

  async go(path) {
    const answer = await this.page.goto(path);
    if (answer.status() >= 400) throw new Unlike(`${this.name} gets ${answer.status()} from ${path}`);
    return answer;
  }

  async sees(text) {
    await this.page.getByText(text).first().waitFor({ state: "visible", timeout: 5000 }).catch(() => {
      throw new Unlike(`${this.name} does not see "${text}" on ${this.page.url()}`);
    });
  }
  async seesNot(text) {
    const count = await this.page.getByText(text).count();
    if (count) throw new Unlike(`${this.name} sees "${text}" on ${this.page.url()}`);
  }
  follow(label) {
    return this.page.getByRole("link", { name: label }).first().click();
  }
  press(label) {
    return this.page.getByRole("button", { name: label }).first().click();
  }
  fill(label, value) {
    return this.page.getByLabel(label).first().fill(value);
  }
  choose(label) {
    return this.page.getByLabel(label).first().check();
  }

  // What a policy refuses is said, and the clause that says so is one link away, or in words for whoever may not open it.
  async isRefused(clause, text) {
    await this.sees("There is a problem").catch(() => this.sees("not planned"));
    await this.sees(text);
    const link = this.page.locator(`main a[href="/policy/${clause}"]`).or(this.page.getByText(`Clause ${clause}: `)).first();
    if (!(await link.isVisible())) throw new Unlike(`no link leads to clause ${clause} on ${this.page.url()}`);
  }
  async fitsAPhone() {
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) throw new Unlike(`${this.page.url()} is ${over} px too wide for a phone`);
  }

  // --- by keyboard alone: Tab leads to what is wanted, in the order of the page, and what has the focus is seen to have it
  async tabTo(role, label, nth = 0) {
    const wanted = await this.page.getByRole(role, { name: label }).nth(nth).elementHandle({ timeout: 5000 });
    for (let presses = 0; presses < 200; ++presses) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return this.#isMarked(wanted, label);
      await this.page.keyboard.press("Tab");
    }
    throw new Unlike(`Tab does not lead ${this.name ?? "anybody"} to the ${role} "${label}" on ${this.page.url()}`);
  }
  async #isMarked(element, label) {
    const marked = await element.evaluate((one) => {
      const style = getComputedStyle(one), beside = one.nextElementSibling ? getComputedStyle(one.nextElementSibling, "::before") : style;
      return [style, beside].some((found) => parseFloat(found.outlineWidth) > 0 && found.outlineStyle !== "none" || found.boxShadow !== "none");
    });
    if (!marked) throw new Unlike(`nothing shows that "${label}" has the focus on ${this.page.url()}`);
  }
  async type(label, value, nth) {
    await this.tabTo("textbox", label, nth);
    await this.page.keyboard.type(value);
  }
  // Radios of one question are one stop of Tab: from the first, arrows lead on.
  async space(label, nth) {
    const wanted = this.page.getByRole("radio", { name: label }).nth(nth);
    const group = `input[type=radio][name="${await wanted.getAttribute("name")}"]`;
    for (let presses = 0; presses < 200; ++presses) {
      if (await this.page.evaluate((selector) => document.activeElement.matches(selector), group)) break;
      await this.page.keyboard.press("Tab");
    }
    await this.page.keyboard.press("Space");
    for (let presses = 0; presses < 5 && !(await wanted.isChecked()); ++presses) await this.page.keyboard.press("ArrowDown");
    if (!(await wanted.isChecked())) throw new Unlike(`the keyboard does not choose "${label}" on ${this.page.url()}`);
  }
  async enter(label) {
    await this.tabTo("button", label);
    await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), this.page.keyboard.press("Enter")]);
  }
  async holds(label, value, nth = 0) {
    const said = await this.page.getByLabel(label).nth(nth).inputValue();
    if (said !== value) throw new Unlike(`"${label}" says "${said}" and not what was typed, on ${this.page.url()}`);
  }

  // Axe, overflow and a picture at each width; what the console said counts as well.
  async look(shot) {
    const found = [...this.complaints.splice(0)];
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page: this.page }).withTags(rules).analyze();
      for (const one of violations) found.push(`at ${width}: ${one.id}: ${one.help}: ${one.nodes.map((node) => node.target).join(" | ")}`);
      const over = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`at ${width}: the page is ${over} px too wide`);
      await this.page.screenshot({ path: join(await aside("shots"), `${shot}-${width}.png`), fullPage: true });
    }
    if (found.length) throw new Unlike(`${shot} (${new URL(this.page.url()).pathname}):\n${found.join("\n")}`);
  }

  leave() {
    return this.context.close();
  }
}

export async function moveClock(origin, to) {
  const answer = await fetch(origin + "/demo/clock", { method: "POST", body: new URLSearchParams({ to }), redirect: "manual" });
  if (answer.status !== 303) throw new Unlike(`the clock did not move to ${to}: ${await answer.text()}`);
}
