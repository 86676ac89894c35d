// The year of P is judged inadequate for education: what follows, what is challenged, and who assesses again.
import { begin, choose, day, done, expect, grades, here, inFolder, open, pick, place, refused, step, toPlace, toRecord, where, write } from "./all.mjs";
import { managers, P, siteOf } from "./year.mjs";

const judgement = /^Final judgement/;
export const weak = { "Quality of education": "Inadequate", "Behaviour and attitudes": "Good", "Personal development": "Good" };
export const good = { "Quality of education": "Good", "Behaviour and attitudes": "Good", "Personal development": "Good" };

export async function outcomesAreConfirmed(year, person, provider, date) {
  await begin(person, "Keep the outcomes");
  await where(person, provider);
  await day(person, "Day on which these were gathered", date);
  await write(person, "Pupils entered for a qualification", "4");
  await write(person, "Pupils who achieved it", "2");
  await write(person, "Pupils who reached their target", "2");
  await person.fill("What the numbers say", "Half of those entered achieved what they were entered for.");
  await done(person, "Keep the outcomes");
  await person.sees("Gathered, not confirmed");
  await step(person, "Confirm the outcomes");
  await person.sees("Confirmed");
}
export async function judgementBegins(person, provider, date) {
  await begin(person, "Begin the judgement");
  await where(person, provider);
  await day(person, "Day of the judgement", date);
  await done(person, "Begin the judgement");
  await person.sees("Evidence is gathered");
}
export async function reasons(person) {
  for (const why of ["Why quality of education has this grade", "Why behaviour and attitudes have this grade", "Why personal development has this grade"])
    await person.fill(why, "It rests on the observation, the walks and the work of the year.");
}

// 7. Inadequate education makes the whole inadequate; leadership is never judged; no new pupil is placed.
export async function yearIsJudged(year) {
  await year.at("2027-02-22T09:00");
  await year.as("Daniel Prewett", async (daniel) => {
    await outcomesAreConfirmed(year, daniel, P, "2027-02-19");
    await judgementBegins(daniel, P, "2027-02-22");
    year.addresses.judgement = here(daniel);
    await year.look(daniel, "evidence-of-the-year");
    await choose(daniel, "Keep the grades");
    await grades(daniel, weak);
    await reasons(daniel);
    await leadershipIsNeverJudged(year, daniel);
    await daniel.sees(/Inadequate is proposed, the lowest of/);
    await year.look(daniel, "overall-proposed");
    await grades(daniel, { "Overall effectiveness": "Inadequate" });
    await done(daniel, "Keep the grades");
    await daniel.sees("Judged, not published");
    await year.look(daniel, "judged");
  });
}
// The page asks for no such grade; somebody sends one all the same.
async function leadershipIsNeverJudged(year, daniel) {
  expect(!(await daniel.page.getByRole("group", { name: "Leadership and management" }).count()), "a grade of leadership is asked for");
  await sendAsWell(daniel, "leadership", "good");
  await refused(daniel, { press: "Keep the grades", clause: "AV-04", says: "never judges leadership and management", where: year.addresses.judgement });
  await year.look(daniel, "leadership-refused");
}
const sendAsWell = (person, name, value) =>
  person.page.locator("main form").first().evaluate((form, [key, said]) => {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: key, value: said });
    form.append(field);
  }, [name, value]);

export async function judgementIsPublished(year) {
  await year.at("2027-02-23T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, P, judgement);
    await step(ruth, "Publish to the provider");
    await ruth.sees("Published");
    await toPlace(ruth, siteOf[P]);
    const site = here(ruth);
    await place(ruth, "Olly Trewick", siteOf[P], "Quernby Centre", "2027-03-01");
    await refused(ruth, { press: "Place the pupil", clause: "AV-37", says: "judged below good", where: site });
    await year.look(ruth, "placement-refused");
  });
}

// 8. The follow-up is due after 56 days; strategies are agreed and carried out; the grade is challenged and assessed again.
export async function followUpIsDue(year) {
  await year.as("Ruth Okafor", async (ruth) => {
    await toPlace(ruth, P);
    await ruth.sees(/20 Apr(il)? 2027/);
    await year.look(ruth, "judged-provider");
    await toRecord(ruth, P, judgement);
    await choose(ruth, "Keep what was agreed");
    await day(ruth, "Day", "2027-02-23");
    await ruth.choose("By telephone");
    await ruth.fill("Quality of education", "Every session ends with work that is kept; the manager looks at folders each Friday.");
    await done(ruth, "Keep what was agreed");
    await ruth.sees("Agreed with the manager");
    await year.look(ruth, "strategies");
  });
  await year.as(managers[P].name, async (ines) => {
    await inFolder(ines, /^Strategies for/);
    await choose(ines, "Send the update");
    await ines.choose("Quality of education");
    await ines.fill("What you have done", "Each session now ends with a piece of work in the folder.");
    await ines.fill("How it shows", "Folders are full from 1 March.");
    await done(ines, "Send the update");
    await ines.sees("Sent");
    await year.look(ines, "update");
  });
}

export async function gradeIsChallenged(year) {
  await year.at("2027-02-25T09:00");
  await year.as(managers[P].name, async (ines) => {
    await inFolder(ines, judgement);
    const published = here(ines);
    await choose(ines, "Send the challenge");
    await ines.fill("What you disagree with", "The grade for education.");
    await refused(ines, { press: "Send the challenge", clause: "AV-42", says: "bring evidence", where: published });
    await year.look(ines, "challenge-refused");
    await ines.page.getByLabel("What the evidence shows").first().fill("Eleven of twelve folders hold work of every week since September.");
    await done(ines, "Send the challenge");
    await ines.sees("Waits for an answer");
    await year.look(ines, "challenge");
  });
  await year.at("2027-02-26T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, P, /^Challenge/);
    await step(ruth, "Send the answer", async () => {
      await ruth.page.getByLabel("The team's answer, against the framework").first().fill("The folders were looked at on 13 January; five held no work.");
      await ruth.choose("It stands");
      await day(ruth, "Day on which you talked it through with the manager", "2027-02-26");
    });
    await ruth.sees("Answered");
  });
  await year.as(managers[P].name, async (ines) => {
    await inFolder(ines, /^Challenge/);
    await step(ines, "Still disagree", () => ines.fill("Why you still disagree", "The folders of January are not those of today."));
    await ines.sees("No agreement");
  });
}

export async function somebodyElseAssesses(year) {
  await year.at("2027-03-01T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, P, /^Challenge/);
    const challenge = here(ruth);
    await choose(ruth, "Plan the second assessment");
    await day(ruth, "Day", "2027-03-08");
    await write(ruth, "Start", "10:00");
    await write(ruth, "How long", "120");
    await pick(ruth, "Who assesses", "Daniel Prewett");
    await ruth.choose("Elaine Marsh");
    await refused(ruth, { press: "Plan the second assessment", clause: "AV-43", says: "whoever gave the disputed grade does not assess again", where: challenge });
    await year.look(ruth, "assessor-refused");
    await pick(ruth, "Who assesses", "Grace Lonsdale");
    await done(ruth, "Plan the second assessment");
    await ruth.sees("Planned");
  });
  await year.at("2027-03-08T10:00");
  await year.as("Grace Lonsdale", async (grace) => {
    await toRecord(grace, P, /^Second assessment/);
    await step(grace, "Start the second assessment");
    await step(grace, "Keep the grades", async () => {
      await grades(grace, { ...weak, "Overall effectiveness": "Inadequate" });
      await grace.fill("What has changed since the last judgement", "Folders are fuller; what is in them is copied.");
      await grace.fill("Why these grades", "Pupils could not explain the work.");
    });
    await grace.sees("Written up");
  });
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, P, /^Second assessment/);
    await step(ruth, "Publish to the provider");
    await ruth.sees("Published");
    await toRecord(ruth, P, judgement);
    await ruth.sees("Assessed again, waits for the new grades");
    await step(ruth, "Take over the new grades", async () => {
      await day(ruth, "Day of the judgement", "2027-03-08");
      await grades(ruth, { ...weak, "Overall effectiveness": "Inadequate" });
      await reasons(ruth);
    });
    await step(ruth, "Publish to the provider");
    await ruth.sees(/^Published/);
    await year.look(ruth, "taken-over");
  });
}
