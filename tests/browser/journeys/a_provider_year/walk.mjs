// October: a colleague walks P with a phone in hand, asks the pupils who were drawn and nobody else, and P replies.
import { choose, day, done, everybodyAnswers, expect, here, open, pick, refused, step, toPlace, toRecord, where, write } from "./all.mjs";
import { managers, P, pupils, siteOf } from "./year.mjs";

const walkTitle = /^Learning walk/;

export async function walkIsPlanned(year) {
  await year.at("2026-10-01T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toPlace(ruth, siteOf[P]);
    const site = here(ruth);
    await ruth.follow("Your records");
    await open(ruth, /^Walk period, /);
    await choose(ruth, "Plan the visit");
    await where(ruth, siteOf[P]);
    await planned(ruth, "2026-10-08", "09:30", "100");
    await refused(ruth, { press: "Plan the visit", clause: "AV-08", says: "a walk lasts up to 90 minutes", where: site });
    await year.look(ruth, "walk-refused");
    await write(ruth, "How long", "75");
    await done(ruth, "Plan the visit");
    await ruth.sees("Planned");
    year.addresses.walk = here(ruth);
    await year.look(ruth, "walk-planned");
  });
  await year.as(managers[P].name, async (ines) => {
    await ines.follow("Your records");
    await ines.seesNot("Learning walk, Fernley");
  });
}
async function planned(person, date, start, minutes) {
  await day(person, "Day", date);
  await write(person, "Start", start);
  await write(person, "How long", minutes);
  await pick(person, "Who visits", "Samira Haddad");
}

// 4. The draw is shown; a pupil who was not drawn is refused; the report is published and P replies to its points.
export async function walkIsDone(year) {
  await year.at("2026-10-07T08:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await ruth.follow("Your records");
    await open(ruth, /^Walk period, /);
    await step(ruth, "Open the walk period");
    await ruth.sees(/^Open, /);
  });
  await year.at("2026-10-08T09:30");
  const undrawn = await everyPupil(year);
  await year.as("Samira Haddad", async (samira) => {
    await samira.page.getByRole("main").getByRole("link", { name: P }).first().click();
    await step(samira, "Start the visit");
    await samira.sees("Under way");
    await samira.sees("Drawn at random");
    await samira.sees("3 of 4 pupils");
    await year.look(samira, "draw");
    await pupilsAreAsked(year, samira, undrawn);
    await aspectsAreSeen(year, samira);
  }, { width: 390, height: 780 });
}
async function everyPupil(year) {
  const ids = {};
  await year.as("Ruth Okafor", async (ruth) => {
    await ruth.follow("Pupils");
    for (const pupil of pupils[P])
      ids[pupil] = (await ruth.page.getByRole("link", { name: pupil }).first().getAttribute("href")).split("/").at(-1);
  });
  return ids;
}

async function pupilsAreAsked(year, samira, ids) {
  const visit = here(samira);
  await choose(samira, "Keep what the pupils said");
  const drawn = await samira.page.getByRole("main").innerText();
  const there = pupils[P].filter((name) => drawn.includes(name)), other = pupils[P].find((name) => !drawn.includes(name));
  expect(there.length === 3 && other, "not three of four pupils are drawn");
  await everybodyAnswers(samira);
  await year.look(samira, "questionnaire");
  await handPicks(samira, ids[there[0]], ids[other]);
  await refused(samira, { press: "Keep what the pupils said", clause: "AV-14", says: "drawn at random, and somebody here was not drawn", where: visit });
  await year.look(samira, "hand-pick-refused");
  await samira.page.goto(visit);
  await choose(samira, "Keep what the pupils said");
  await everybodyAnswers(samira);
  await done(samira, "Keep what the pupils said");
  await samira.sees("Under way");
}
// Somebody changes the page to ask another pupil than the one who was drawn.
const handPicks = (samira, drawn, other) =>
  samira.page.locator("main form").first().evaluate((form, [one, another]) => {
    for (const field of form.querySelectorAll(`[name*="${one}"]`)) field.name = field.name.replace(one, another);
  }, [drawn, other]);

async function aspectsAreSeen(year, samira) {
  await choose(samira, "Finish the report");
  await samira.sees("0 of 24 aspects done");
  for (let done = 0; done < 24; ++done) {
    if (done === 2) await one(samira, "Everybody answered before the next question was asked.", /^a strength$/);
    else if (done === 5) await one(samira, "Work from September is missing in half the folders.", /^a point to work on$/);
    else await samira.choose(/^Not seen$/);
    if (done === 5) await samira.fitsAPhone();
    if (done === 5) await year.look(samira, "aspect");
    await samira.press("Save and next");
    if (done < 23) await samira.sees(`${done + 1} of 24 aspects done`);
  }
  await samira.sees("Every aspect has an answer");
  await choose(samira, "Finish the report");
  await samira.fill("When you began", "09:35");
  await samira.fill("When you left", "10:45");
  await done(samira, "Finish the report");
  await samira.sees("Written up");
  await year.look(samira, "walk-written");
}
async function one(samira, saw, kind) {
  await samira.choose(/^Seen$/);
  await samira.fill(/What you saw/, saw);
  await samira.choose(kind);
}

export async function walkIsReplied(year) {
  await year.at("2026-10-09T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, siteOf[P], walkTitle);
    await step(ruth, "Publish to the provider");
    await ruth.sees("Published");
    await year.look(ruth, "walk-published");
  });
  await year.at("2026-10-12T09:00");
  await year.as(managers[P].name, async (ines) => {
    await choose(ines, "Read the report and reply");
    await ines.sees("Work from September is missing");
    await ines.choose(/^Accurate/);
    await ines.press("Check your reply");
    await done(ines, "Send your reply");
    await ines.sees("Replied to");
    await year.look(ines, "walk-replied");
  });
  await year.as("Samira Haddad", async (samira) => {
    await samira.follow("Your records");
    await open(samira, walkTitle);
    await step(samira, "Send the answer and close", () => samira.fill(/Your answer/, "Thank you. We look at the folders again in term 3."));
    await samira.sees("Answered and closed");
  });
}
