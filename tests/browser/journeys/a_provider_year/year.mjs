// Who takes part in the year of two providers, and how each of them comes to a page.
import { join } from "node:path";
import { aside } from "../../../program.mjs";

export const P = "Fernley Print Works", Q = "Saltmarsh Boatyard";
export const siteOf = { [P]: "Fernley Print Works, Mill End", [Q]: "Saltmarsh Boatyard, Sluice Lane" };
export const managers = { [P]: { name: "Ines Calder", email: "ines.calder@example.org" }, [Q]: { name: "Tobias Renn", email: "tobias.renn@example.org" } };
export const pupils = { [P]: ["Rosa Lindgate", "Edmund Tarrow", "Kit Ambery", "Mina Solbakk"], [Q]: ["Hollis Vane", "Perpetua Quill"] };
const password = "four words make one";

export class Year {
  constructor({ arrive, moveClock, way }) {
    Object.assign(this, { arrive, moveClock, way, addresses: {} });
  }
  at(moment) {
    return this.moveClock(moment);
  }

  // Everybody comes anew to what they do: months lie between.
  async as(name, work, how = {}) {
    const managed = Object.values(managers).find((one) => one.name === name);
    const person = await this.arrive(managed ? null : name, { ...this.way, ...how });
    person.name = name;
    person.page.setDefaultTimeout(8000);
    await person.go("/");
    person.mayNotReadThePolicy = Boolean(managed);
    if (managed) await this.#signIn(person, managed.email);
    try {
      await work(person);
    } finally {
      await person.leave();
    }
  }
  async #signIn(person, email) {
    await person.fill(/e-?mail/i, email);
    await person.page.getByLabel(/password/i).first().fill(password);
    await person.press("Sign in");
    await person.sees("Sign out");
  }
  async comesByInvitation(link, name) {
    const person = await this.arrive(null, this.way);
    person.name = name;
    await person.go(link);
    await person.sees(name);
    await this.look(person, "invitation");
    await person.page.getByLabel(/password/i).first().fill(password);
    await person.press("Join and sign in");
    await person.sees("Sign out");
    await this.look(person, "first-page");
    await person.leave();
  }

  // A picture of a key screen; kinds of page that no other journey comes to are looked at with axe as well, at each width.
  async look(person, shot) {
    if (this.way.javaScript === false) return;
    const { width, height } = person.page.viewportSize();
    if (!looksClosely.has(shot)) {
      await person.page.screenshot({ path: join(await aside("shots"), `year-${shot}-${width}.png`), fullPage: true });
      return;
    }
    await person.look(`year-${shot}`);
    await person.page.setViewportSize({ width, height });
  }
}
const looksClosely = new Set(["invitation", "plans-saved", "questionnaire", "hand-pick-refused", "evidence-of-the-year", "overall-proposed", "challenge-refused", "case", "not-found"]);
