// December and January: the half day of P, announced the afternoon before, seen by two and written about nobody by name.
import { begin, choose, day, done, everybodyAnswers, expect, grades, here, inFolder, notFound, open, pick, refused, step, toPlace, toRecord, where, write } from "./all.mjs";
import { managers, P, siteOf } from "./year.mjs";

const observation = /^Half-day observation/, scrutiny = /^Work scrutiny/;
const somebody = "Bettina Crowe";

export async function staffAreRegistered(year) {
  await year.at("2026-11-09T09:00");
  await year.as(managers[P].name, async (ines) => {
    await ines.follow("Members of staff");
    await ines.page.getByRole("main").getByRole("button", { name: "Add a member of staff" }).click();
    await write(ines, "Name", somebody);
    await ines.press("Add a member of staff");
    await ines.page.getByRole("link", { name: somebody }).first().waitFor();
    await year.look(ines, "staff");
    await begin(ines, "Add a member of staff");
    await where(ines, P);
    await pick(ines, "Who it is", somebody);
    await ines.choose("Mentor");
    await day(ines, "First day", "2026-09-01");
    await done(ines, "Add a member of staff");
    await ines.sees("Works here");
    await year.look(ines, "staff-member");
  });
}

// 5. Term 2 is too early; the provider does not know the day; notice waits for the afternoon before.
export async function observationIsAnnounced(year) {
  await year.at("2026-12-07T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toPlace(ruth, siteOf[P]);
    const site = here(ruth);
    await begin(ruth, "Plan the observation");
    await where(ruth, siteOf[P]);
    await planned(ruth, "2026-12-14", "09:30", "180", "Who observes");
    await refused(ruth, { press: "Plan the observation", clause: "AV-16", says: "from the first day of term 3", where: site });
    await year.look(ruth, "observation-refused");
    await day(ruth, "Day", "2027-01-13");
    await done(ruth, "Plan the observation");
    await ruth.sees("Planned");
    year.addresses.observation = here(ruth);
    await choose(ruth, "Plan the work scrutiny");
    await where(ruth, siteOf[P]);
    await planned(ruth, "2027-01-13", "13:00", "60", "Who looks at the work");
    await done(ruth, "Plan the work scrutiny");
    await ruth.sees("Planned");
  });
  await theDayIsHidden(year);
  await year.at("2027-01-12T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, siteOf[P], observation);
    await choose(ruth, "Tell the provider");
    await refused(ruth, { press: "Tell the provider", clause: "AV-18", says: "not now", where: year.addresses.observation });
    await year.look(ruth, "notice-refused");
  });
  await theDayIsHidden(year);
  await year.at("2027-01-12T13:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, siteOf[P], observation);
    await step(ruth, "Tell the provider");
    await ruth.sees("Announced");
  });
  await year.as(managers[P].name, async (ines) => {
    await inFolder(ines, observation);
    await ines.sees("13 January 2027");
    await year.look(ines, "observation-told");
  });
}
async function planned(person, date, start, minutes, who) {
  await day(person, "Day", date);
  await write(person, "Start", start);
  await write(person, "How long", minutes);
  await pick(person, who, "Samira Haddad");
}
async function theDayIsHidden(year) {
  await year.as(managers[P].name, async (ines) => {
    for (const page of ["Home", "Your records"]) {
      await ines.follow(page);
      await ines.seesNot(/Half-day observation, |13 Jan/);
    }
    expect(!(await ines.page.getByRole("link", { name: "Calendar" }).count()), "the provider has a calendar of its own");
    await notFound(ines, year.addresses.observation);
  });
}

// 6. A colleague joins once the provider knows that two come; both grade alone; nobody is named; pupils' work is looked at.
export async function colleagueJoins(year) {
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, siteOf[P], observation);
    await choose(ruth, "Bring a colleague");
    await ruth.choose("Tom Aldous");
    await refused(ruth, { press: "Bring a colleague", clause: "AV-25", says: "was not told that a second observer comes", where: year.addresses.observation });
    await year.look(ruth, "colleague-refused");
    await toRecord(ruth, siteOf[P], observation);
    await step(ruth, "Tell the provider that two of us come");
  });
  await year.at("2027-01-12T13:05");
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, siteOf[P], observation);
    await step(ruth, "Bring a colleague", () => ruth.choose("Tom Aldous"));
    await ruth.sees("Tom Aldous");
    await year.look(ruth, "observation-joint");
  });
}

export async function halfDayIsSeen(year) {
  await year.at("2027-01-13T09:30");
  await year.as("Samira Haddad", async (samira) => {
    await toRecord(samira, siteOf[P], observation);
    await step(samira, "Start the observation");
    await samira.sees("Drawn at random");
    await choose(samira, "Keep what the pupils said");
    await everybodyAnswers(samira);
    await done(samira, "Keep what the pupils said");
    await samira.sees("Under way");
  });
  await year.at("2027-01-13T12:40");
  await year.as("Samira Haddad", async (samira) => {
    await toRecord(samira, siteOf[P], observation);
    await step(samira, "Finish the visit", async () => {
      await samira.choose("Mentor");
      await write(samira, "When you began to watch", "09:35");
      await write(samira, "When you stopped", "12:10");
      await write(samira, "When you talked", "12:20");
      await samira.choose("Manager");
      await samira.fill("What you said is strong and what to develop", "Calm rooms. Folders are the thing to work on.");
    });
    await samira.sees("Visited");
    await ownGrades(year, samira);
  });
  await year.as("Tom Aldous", (tom) => ownGrades(year, tom));
}
async function ownGrades(year, person) {
  await toRecord(person, siteOf[P], observation);
  await step(person, "Give your own grades", async () => {
    await grades(person, { "Quality of education": "Inadequate", "Behaviour and attitudes": "Good", "Personal development": "Good" });
    await person.fill("What decided it for you", "Hardly any work shows what was taught.");
  });
  await person.sees("Open to the team").catch(() => person.sees("Given, not open yet"));
  await year.look(person, `own-grades-${person.name.split(" ")[0].toLowerCase()}`);
}
export async function reportNamesNobody(year) {
  await year.at("2027-01-14T09:00");
  await year.as("Samira Haddad", async (samira) => {
    await toRecord(samira, siteOf[P], observation);
    await choose(samira, "Finish the report");
    await criteriaAreSeen(samira);
    await samira.fill("What is strong across the provision", `${somebody} settles the room before anything else begins.`);
    await samira.fill("What to develop", "Work that shows what was learned.");
    await grades(samira, { "Quality of education": "Inadequate", "Behaviour and attitudes": "Good", "Personal development": "Good" });
    await samira.fill(/Where your own grades differed/, "They did not differ.");
    await refused(samira, { press: "Finish the report", clause: "AV-23", says: `it names ${somebody}`, where: year.addresses.observation });
    await year.look(samira, "named");
    await samira.fill("What is strong across the provision", "Mentors settle the room before anything else begins.");
    await done(samira, "Finish the report");
    await samira.sees("Written up");
  });
}
async function aspects(person, count) {
  for (let answered = 0; answered < count; ++answered) {
    await person.choose(/^Seen$/);
    await person.fill(/What you saw/, "Seen in both rooms.");
    await person.choose(answered ? /^a strength$/ : /^a point to work on$/);
    await person.press("Save and next");
    await person.sees(answered + 1 < count ? `${answered + 1} of ${count} aspects done` : "Every aspect has an answer");
  }
}
async function criteriaAreSeen(samira) {
  await aspects(samira, 4);
  await choose(samira, "Finish the report");
}

export async function workIsLookedAt(year) {
  await year.at("2027-01-13T13:00");
  await year.as("Samira Haddad", async (samira) => {
    await toRecord(samira, siteOf[P], scrutiny);
    await step(samira, "Start the work scrutiny");
    await choose(samira, "Keep what you saw");
    await year.look(samira, "scrutiny");
    await criteriaOfWork(samira);
    await step(samira, "Complete the work scrutiny", async () => {
      await write(samira, "When you told it", "14:10");
      await samira.fill("What you told it", "Work is marked; it does not yet get harder.");
    });
    await samira.sees(/^Complete, /);
  });
}
async function criteriaOfWork(samira) {
  await aspects(samira, 4);
  await choose(samira, "Keep what you saw");
  await write(samira, "How many pupils' work", "4");
  await samira.choose("On site");
  await done(samira, "Keep what you saw");
}

export async function bothArePublished(year) {
  await year.as("Ruth Okafor", async (ruth) => {
    for (const report of [observation, scrutiny]) {
      await toRecord(ruth, siteOf[P], report);
      await step(ruth, "Publish to the provider");
      await ruth.sees(/^Published, /);
    }
  });
  await year.as(managers[P].name, async (ines) => {
    await inFolder(ines, observation);
    await ines.sees("Mentors settle the room");
    await year.look(ines, "observation-read");
    await inFolder(ines, scrutiny);
    await ines.sees("it does not yet get harder");
  });
}
