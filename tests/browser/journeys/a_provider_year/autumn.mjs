// September and October: two providers join, send their plans or do not, and are walked.
import { begin, choose, day, done, heading, here, inFolder, notFound, open, pick, refused, step, toPlace, toRecord, where, write } from "./all.mjs";
import { managers, P, pupils, Q, siteOf } from "./year.mjs";

async function addPlace(ruth, kind, name, within) {
  await ruth.follow("Places");
  await ruth.press("Add a place");
  await ruth.choose(kind);
  await write(ruth, "Name", name);
  await pick(ruth, "What is it part of?", within);
  await write(ruth, "Town", "Quernby");
  await write(ruth, "Who to tell", "Marla Voss");
  await write(ruth, "Telephone number", "01632 960 201");
  await ruth.press("Add this place");
  await heading(ruth, name);
}
async function invite(ruth, { name, email }, place) {
  await ruth.follow("People");
  await ruth.press("Invite somebody");
  await write(ruth, "Name", name);
  await write(ruth, "Email address", email);
  await pick(ruth, "Role", "Manager");
  await pick(ruth, "Where", place);
  await ruth.press("Send the invitation");
  await ruth.sees("Invitation sent");
  return new URL(await ruth.page.getByLabel("Link of the invitation").inputValue()).pathname;
}
async function addPupil(ruth, name) {
  await ruth.follow("Pupils");
  await ruth.press("Add a pupil");
  await write(ruth, "Name", name);
  await ruth.press("Add a pupil");
  await ruth.sees(name);
}
export async function place(ruth, pupil, site, centre, starts) {
  await begin(ruth, "Place the pupil");
  await where(ruth, site);
  await pick(ruth, "Pupil", pupil);
  await pick(ruth, "Centre that places the pupil", centre);
  await day(ruth, "First day", starts);
}

// 1. The lead adds both providers and places pupils of the first centre; what visits look for lies in both folders.
export async function providersJoin(year) {
  await year.at("2026-09-02T09:00");
  const links = {};
  await year.as("Ruth Okafor", async (ruth) => {
    for (const provider of [P, Q]) {
      await addPlace(ruth, "Provider", provider, "Wenmoor Inclusion Trust");
      year.addresses[provider] = here(ruth);
      await addPlace(ruth, "Site", siteOf[provider], provider);
      links[provider] = await invite(ruth, managers[provider], provider);
    }
    await year.look(ruth, "invited");
    for (const provider of [P, Q]) {
      for (const pupil of pupils[provider]) {
        await addPupil(ruth, pupil);
        await place(ruth, pupil, siteOf[provider], "Quernby Centre", "2026-09-07");
        await done(ruth, "Place the pupil");
        await ruth.sees("Agreed");
      }
    }
    await year.look(ruth, "placement");
    await toPlace(ruth, P);
    await year.look(ruth, "provider");
  });
  for (const provider of [P, Q]) {
    await year.comesByInvitation(links[provider], managers[provider].name);
    await year.as(managers[provider].name, async (manager) => {
      for (const criteria of ["What a learning walk looks for", "What a work scrutiny looks for", "What a half-day observation looks for"]) {
        await inFolder(manager, criteria);
        await manager.sees("In the provider's folder");
      }
    });
  }
}

// 2. P sends its intent and plan; Q's are late when term 1 has ended; neither sees the other's.
export async function plansArrive(year) {
  await year.at("2026-09-21T10:00");
  await year.as(managers[P].name, async (ines) => {
    await begin(ines, "Save both for the team");
    await where(ines, P);
    await ines.press("Save both for the team");
    await ines.sees("There is a problem");
    await ines.page.getByLabel("Intent", { exact: true }).setInputFiles({ name: "Intent 2026.pdf", mimeType: "application/pdf", buffer: pdf("Intent") });
    await ines.page.getByLabel("Long-term plan", { exact: true }).setInputFiles({ name: "Long-term plan 2026.pdf", mimeType: "application/pdf", buffer: pdf("Plan") });
    await done(ines, "Save both for the team");
    await ines.sees("Saved for the team");
    year.addresses.plans = here(ines);
    await year.look(ines, "plans-saved");
  });
  let folder;
  await year.as(managers[Q].name, async (tobias) => {
    await inFolder(tobias, "What a learning walk looks for");
    folder = here(tobias);
    await notFound(tobias, year.addresses.plans);
  });
  await year.as(managers[P].name, async (ines) => {
    await notFound(ines, folder);
    await year.look(ines, "not-found");
  });
  await year.as("Ruth Okafor", async (ruth) => {
    await toRecord(ruth, P, "Intent and long-term plan");
    await step(ruth, "Accept them");
    await ruth.sees("Accepted");
  });
}
const pdf = (title) => Buffer.from(`%PDF-1.4\n1 0 obj <</Title (${title})>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`);

export async function plansAreLate(year) {
  await year.at("2026-10-24T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await toPlace(ruth, Q);
    await ruth.sees(/late/);
    await year.look(ruth, "plans-late");
    await toPlace(ruth, P);
    await ruth.seesNot(/late/);
  });
  await year.as(managers[Q].name, async (tobias) => {
    await tobias.sees("Save your intent and your long-term plan");
    await year.look(tobias, "home-late");
  });
}

// 3. Five days' notice of a walk period is refused, seven are enough; a hundred minutes are refused; the log names both.
export async function walksAreAnnounced(year) {
  await year.at("2026-09-28T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await ruth.follow("Set and announce the first walk period");
    await day(ruth, "First day", "2026-10-05");
    await day(ruth, "Last day", "2026-10-18");
    await done(ruth, "Set the walk period");
    await ruth.sees("Set, not announced");
  });
  await year.at("2026-09-30T09:00");
  await year.as("Ruth Okafor", async (ruth) => {
    await ruth.follow("Your records");
    await open(ruth, /^Walk period, /);
    const period = here(ruth);
    await choose(ruth, "Announce it to every provider");
    await refused(ruth, { press: "Announce it to every provider", clause: "AV-09", says: "From today to 5 October 2026 it is 5", where: period });
    await year.look(ruth, "period-refused");
    await ruth.follow("Your records");
    await open(ruth, /^Walk period, /);
    await step(ruth, "Change the dates", async () => {
      await day(ruth, "First day", "2026-10-07");
      await day(ruth, "Last day", "2026-10-20");
    });
    await step(ruth, "Announce it to every provider");
    await ruth.sees("Announced");
    await year.look(ruth, "period-announced");
  });
  await year.at("2026-09-30T09:05");  // letters go with the clock
  await year.as("Ruth Okafor", async (ruth) => {
    await ruth.follow("Open walk period");
    await ruth.sees(/^Notice$/);
    for (const provider of [P, Q]) await ruth.sees(provider);
    await year.look(ruth, "notice-log");
  });
}
