// What hands and eyes do on any page of the year: find a place and its records by their names, fill in, be refused.
import { expect } from "./seen.mjs";

export const words = (date) => new Date(date + "T12:00Z").toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });

// Days are typed in three boxes.
export async function day(person, legend, date) {
  const group = person.page.getByRole("group", { name: legend });
  const [year, month, number] = date.split("-");
  await group.getByLabel("Day", { exact: true }).fill(String(+number));
  await group.getByLabel("Month").fill(String(+month));
  await group.getByLabel("Year").fill(year);
}

// The choice that says these words.
export async function pick(person, label, said) {
  const list = person.page.getByLabel(label, { exact: true }).first();
  const offered = await list.locator("option").allTextContents();
  const value = offered.find((one) => one.trim() === said) ?? offered.find((one) => one.includes(said));
  expect(value !== undefined, `${person.name} cannot choose "${said}" for "${label}" among ${offered.join(" | ")}`);
  await list.selectOption({ label: value });
}
// Whose place it is need not be said where there is one alone.
export async function where(person, place) {
  if (await person.page.getByLabel("Where", { exact: true }).count()) await pick(person, "Where", place);
}

// One answer of one question.
export const answer = (person, question, said) => person.page.getByRole("group", { name: question }).getByLabel(said, { exact: true }).first().check();
export async function grades(person, given) {
  for (const [area, grade] of Object.entries(given)) await answer(person, area, grade);
}
export const write = (person, label, said) => person.page.getByLabel(label, { exact: true }).first().fill(said);

export async function toPlace(person, place) {
  await person.follow("Places");
  await write(person, "Names that begin with", place);
  await person.press("Show them");
  await person.page.getByRole("link", { name: place, exact: true }).first().click();
  await heading(person, place);
}
export async function toRecord(person, place, record) {
  await toPlace(person, place);
  await open(person, record);
}
// Providers have one folder: their records.
export async function inFolder(person, record) {
  await person.follow("Your records");
  await open(person, record);
}
export async function open(person, record) {
  await person.page.getByRole("main").getByRole("link", { name: record }).first().click();
  await person.page.waitForLoadState();
}
export const heading = (person, said) =>
  person.page.getByRole("heading", { level: 1, name: said }).waitFor({ timeout: 5000 }).catch(() => expect(false, `${person.name} does not come to "${said}" but to ${person.page.url()}`));

// A new record begins in the list of what may be begun.
export async function begin(person, what) {
  await person.follow("Your records");
  await choose(person, what);
  await heading(person, what);
}
// What comes first is dressed as a button, the rest are links.
export const choose = (person, what) => person.page.locator("a").filter({ hasText: exactly(what) }).first().click();
const exactly = (said) => new RegExp(`^\\s*${said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
// A step of the record in hand: its link, its form, its button.
export async function step(person, name, fill = async () => {}) {
  await choose(person, name);
  await fill(person);
  await done(person, name);
}
// The button of a form, and the page that shows what came of it.
export async function done(person, name) {
  await person.page.getByRole("button", { name, exact: true }).click();
  await person.page.waitForURL(({ pathname }) => /^\/records\/[0-9a-f-]{36}$/.test(pathname)).catch(async () => {
    const said = await person.page.getByRole("main").innerText();
    expect(false, `"${name}" does not succeed on ${person.page.url()}:\n${said.slice(0, 600)}`);
  });
}

const text = async (page, path) => {
  await page.goto(path);
  return page.getByRole("main").innerText();
};

// Refused, in words, with the clause one link away; and what stood at `where` stands there as before.
export async function refused(person, { press, clause, says, where }) {
  const beside = await person.context.newPage();
  const before = await text(beside, where);
  await person.page.getByRole("button", { name: press, exact: true }).click();
  await person.isRefused(clause, says);
  expect((await text(beside, where)) === before, `what was refused for ${clause} changed ${where}`);
  const policy = await beside.goto(`/policy/${clause}`);
  expect(policy.ok() || person.mayNotReadThePolicy, `the link of ${clause} leads ${person.name} to ${policy.status()}`);
  await beside.close();
}

// What must not be found says so and nothing else.
export async function notFound(person, path) {
  const given = await person.page.goto(path);
  expect(given.status() === 404, `${person.name} gets ${given.status()} from ${path}`);
  await person.sees("Page not found");
  const complaints = person.complaints.filter((one) => !/status of 404/.test(one));  // the browser says it too
  person.complaints.splice(0, Infinity, ...complaints);
}
export const here = (person) => new URL(person.page.url()).pathname;

// Each pupil on the page answers each question; whom the page lists was drawn.
export async function everybodyAnswers(person) {
  const questions = person.page.locator("main fieldset fieldset");
  for (let at = 0; at < (await questions.count()); ++at) await questions.nth(at).getByRole("radio").first().check();
}
