// Q is judged good and its judgement is shared; P's second weak follow-up puts its places before the heads.
import { begin, choose, day, done, expect, grades, here, inFolder, notFound, pick, place, refused, step, toPlace, toRecord, where, write } from "./all.mjs";
import { good, judgementBegins, outcomesAreConfirmed, reasons, weak } from "./judgement.mjs";
import { managers, P, pupils, Q, siteOf } from "./year.mjs";

const judgement = /^Final judgement/, followUp = /^Follow-up assessment/, ending = /^Whether places/;

// 11. Two follow-ups do not help: a case opens, the heads decide, and it stays open until every pupil has an outcome.
export async function followUpsDoNotHelp(year) {
  for (const date of ["2027-03-22", "2027-04-19"]) {
    await year.at(`${date}T08:00`);
    await year.as("Grace Lonsdale", async (grace) => {
      await toRecord(grace, P, judgement);
      await choose(grace, "Plan the follow-up");
      await day(grace, "Day", date);
      await write(grace, "Start", "10:00");
      await write(grace, "How long", "90");
      await pick(grace, "Who assesses", "Grace Lonsdale");
      await done(grace, "Plan the follow-up");
      await step(grace, "Start the follow-up");
      await step(grace, "Keep the grades", async () => {
        await grades(grace, { ...weak, "Overall effectiveness": "Inadequate" });
        await grace.fill("What has changed since the last judgement", "Little that pupils could show.");
        await grace.fill("Why these grades", "Work does not build on what went before.");
      });
      await grace.sees(/^Written up, /);
      year.addresses.followUp = here(grace);
    });
    await year.as("Ruth Okafor", async (ruth) => {
      await toPlace(ruth, P);
      await ruth.seesNot("Waits for the heads");
      await ruth.page.locator(`main a[href="${year.addresses.followUp}"]`).first().click();
      await step(ruth, "Publish to the provider");
      await ruth.sees(/^Published, /);
      await year.look(ruth, "follow-up");
    });
  }
}

export async function headsDecide(year) {
  await year.at("2027-04-20T09:00");
  await year.as("Elaine Marsh", async (elaine) => {
    await toRecord(elaine, P, ending);
    await elaine.sees("Waits for the heads");
    await year.look(elaine, "case");
    await step(elaine, "End the places", async () => {
      await day(elaine, "Day of the decision", "2027-04-20");
      await elaine.choose("Elaine Marsh");
      await elaine.choose("Gareth Pugh");
      await elaine.fill("What you decided and why", "Two follow-ups and a second assessment found no better teaching.");
      await day(elaine, "Last day of places at this provider", "2027-07-16");
      await elaine.fill("What happens until then", "Pupils finish the units that they began.");
    });
    await elaine.sees("Places end");
    await year.look(elaine, "places-end");
  });
  await year.as(managers[P].name, async (ines) => {
    await inFolder(ines, ending);
    await ines.sees("16 July 2027");
    await ines.seesNot("found no better teaching");
  });
}

export async function everyPupilFinishes(year) {
  await year.at("2027-05-04T09:00");
  await year.as("Samira Haddad", async (samira) => {
    for (const pupil of pupils[P]) {
      await toRecord(samira, P, ending);
      await choose(samira, "Keep the plan");
      await pick(samira, "Pupil", pupil);
      await samira.fill("What the pupil finishes here", "The unit on binding.");
      await day(samira, "By when", "2027-07-09");
      await done(samira, "Keep the plan");
      if (pupil !== pupils[P][0]) await concluded(samira);
      else year.addresses.unfinished = here(samira);
    }
  });
}

export async function caseIsClosed(year) {
  await year.at("2027-07-16T15:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, P, ending);
    const open = here(ruth);
    await choose(ruth, "Close the case");
    await ruth.fill("How pupils finished", "Each with a unit that counts.");
    await refused(ruth, { press: "Close the case", clause: "AV-41", says: "3 of 4 pupils placed here have a completion plan with an outcome", where: open });
    await year.look(ruth, "closing-refused");
  });
  await year.as("Samira Haddad", async (samira) => {
    await toRecord(samira, P, ending);
    await samira.page.locator(`main a[href="${year.addresses.unfinished}"]`).first().click();
    await concluded(samira);
  });
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, P, ending);
    await step(ruth, "Close the case", () => ruth.fill("How pupils finished", "Each with a unit that counts."));
    await ruth.sees("Places have ended");
    await year.look(ruth, "places-ended");
  });
}
const concluded = (person) =>
  step(person, "Keep the outcome", async () => {
    await person.choose("Finished here");
    await write(person, "Where the pupil is now", "College");
  });

// 12. No final grade before the outcomes of the year are confirmed; then it is issued, and stays as it is.
export async function outcomesComeFirst(year) {
  await year.at("2027-06-14T09:00");
  await year.as("Daniel Prewett", async (daniel) => {
    await judgementBegins(daniel, Q, "2027-06-14");
    const begun = here(daniel);
    await choose(daniel, "Keep the grades");
    await grades(daniel, { ...good, "Overall effectiveness": "Good" });
    await reasons(daniel);
    await refused(daniel, { press: "Keep the grades", clause: "AV-35", says: "waits for the outcomes of the year", where: begun });
    await year.look(daniel, "outcomes-first");
    await outcomesAreConfirmed(year, daniel, Q, "2027-06-11");
    await toRecord(daniel, Q, judgement);
    await step(daniel, "Keep the grades", async () => {
      await grades(daniel, { ...good, "Overall effectiveness": "Good" });
      await reasons(daniel);
    });
    await daniel.sees(/^Judged, not published/);
  });
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, Q, judgement);
    await step(ruth, "Publish to the provider");
    await ruth.sees(/^Published/);
    year.addresses.good = here(ruth);
    for (const change of ["Keep the grades", "Change the grades", "Mark as entered in error"])
      expect(!(await ruth.page.getByText(change, { exact: true }).count()), `what is published can still be changed: ${change}`);
    await year.look(ruth, "locked");
  });
}

// 10. A head reads the full report; staff of a centre read the judgement of a provider that their centre uses.
export async function judgementIsShared(year) {
  await year.as("Gareth Pugh", async (gareth) => {
    await toRecord(gareth, Q, judgement);
    await gareth.sees("Why quality of education has this grade");
    await year.look(gareth, "head-reads");
  });
  await year.as("Lior Amsel", async (lior) => {
    await lior.follow("Your records");
    await lior.seesNot(/Final judgement/);
    await year.look(lior, "centre-without-pupils");
    await notFound(lior, year.addresses.good);
  });
  await year.as("Ruth Okafor", async (ruth) => {
    await place(ruth, "Harriet Ives", siteOf[Q], "Sallowfield Centre", "2027-06-14");
    await done(ruth, "Place the pupil");
  });
  await year.as("Lior Amsel", async (lior) => {
    await inFolder(lior, judgement);
    await lior.sees("Good");
    await lior.seesNot("Why quality of education has this grade");
    await year.look(lior, "centre-with-pupils");
  });
}
