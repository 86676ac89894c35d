// A visit with one thumb: begun from the first page, each aspect answered, words kept without asking, the report finished,
// published by the lead and read by the provider.
export const settings = { world: "demonstration", now: "2026-10-21T09:00" };
export const ways = [{ javaScript: true }, { javaScript: false }];
const words = "Everybody put on a helmet without being told.";

export async function walk({ arrive, way }) {
  const grace = await arrive("Grace Lonsdale", { ...way, width: 390, height: 780 });
  await grace.go("/");
  await grace.follow(/Kestrel Outdoor, Lake base/);
  const visit = new URL(grace.page.url()).pathname;
  await grace.press("Start the visit");
  await grace.sees("Stop here and come back later");
  await grace.press("Start the visit");
  await grace.sees("Under way");
  await grace.go(visit.replace("/records/", "/visits/") + "/doing");
  await grace.sees("0 of 24 aspects done");

  // Neither seen nor not seen is asked again; what was typed stays.
  await grace.press("Save and next");
  await grace.sees("Choose Seen or Not seen");
  await grace.choose(/^Seen$/);
  await grace.fill(/What you saw/, words);
  if (way.javaScript) await keptByItself(grace);
  await grace.choose(/^a strength$/);
  await grace.press("Save and next");
  await grace.sees("1 of 24 aspects done");
  await grace.sees("Saved at");
  await grace.fitsAPhone();
  if (way.javaScript) await grace.look("visit-aspect");
  await theOthers(grace);

  await grace.sees("Every aspect has an answer");
  await grace.press("Finish the report");
  await grace.sees("When you were there");
  await grace.fill("When you began", "09:30");
  await grace.press("Finish the report");
  await grace.sees("There is a problem");
  await grace.fill("When you left", "10:40");
  await grace.press("Finish the report");
  await grace.isRefused("AV-14", "the pupils who were drawn have not been asked");
  await grace.fill("Your reason", "They were on the water all morning.");
  await grace.press("Finish the report");
  await grace.sees("Written up");

  const callum = await arrive("Callum Reyes", { width: 390 });
  if ((await callum.page.goto(visit)).status() !== 404) throw new Error("the provider reads a report that is not published");
  const ruth = await arrive("Ruth Okafor", way);
  await ruth.go(visit);
  await ruth.press("Publish to the provider");
  await ruth.sees("Stop here and come back later");
  await ruth.press("Publish to the provider");
  await ruth.sees("Published");
  await callum.go(visit);
  await callum.sees(words);
  await callum.seesNot("For the team");
}

// Words are kept while they are written, and are there when the page is opened again.
async function keptByItself(grace) {
  await grace.page.keyboard.press("Tab");
  await grace.sees(/^Saved at/);
  const prompt = await grace.page.locator("input[name=prompt]").inputValue();
  await grace.go(`${new URL(grace.page.url()).pathname}?prompt=${prompt}`);
  await grace.holds(/What you saw/, words);
}

async function theOthers(grace) {
  for (let answered = 1; answered < 24; ++answered) {
    if (answered === 5) {
      await grace.choose(/^Seen$/);
      await grace.fill(/What you saw/, "Two pupils waited on the bank for most of the session.");
      await grace.choose(/^a point to work on$/);
    } else {
      await grace.choose(/^Not seen$/);
    }
    await grace.press("Save and next");
    if (answered < 23) await grace.sees(`${answered + 1} of 24 aspects done`);
  }
}
