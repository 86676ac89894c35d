// The lead sets a walk period, is told what the policy refuses and where it says so, announces it, has days proposed for
// every site and plans them. What is refused changes nothing, and what was typed stays.
export const settings = { world: "accounts", now: "2026-09-28T09:00" };
export const ways = [{ javaScript: true }, { javaScript: false }];

async function dates(ruth, first, last) {
  for (const [legend, date] of [["First day", first], ["Last day", last]]) {
    const group = ruth.page.getByRole("group", { name: legend });
    const [day, month, year] = date.split(" ");
    await group.getByLabel("Day").fill(day);
    await group.getByLabel("Month").fill(month);
    await group.getByLabel("Year").fill(year);
  }
}

export async function walk({ arrive, moveClock, way }) {
  const ruth = await arrive("Ruth Okafor", way);
  await ruth.go("/records/new/walk-period/set");
  await dates(ruth, "12 10 2026", "20 10 2026");
  await ruth.press("Set the walk period");
  await ruth.isRefused("AV-09", "a walk period lasts 14 days");
  if (way.javaScript) await ruth.look("walk-period-refused");
  await dates(ruth, "11 1 2027", "24 1 2027");
  await ruth.press("Set the walk period");
  await ruth.isRefused("AV-10", "Give a reason");
  await dates(ruth, "12 10 2026", "25 10 2026");
  await ruth.press("Set the walk period");
  await ruth.sees("Set, not announced");
  const period = new URL(ruth.page.url()).pathname;

  // Six days before it opens is too late. Other dates are, in their turn, outside the time for walks: a reason is given.
  await moveClock("2026-10-06T09:00");
  await ruth.signIn();
  await ruth.go(`${period}/steps/announce`);
  await ruth.press("Announce it to every provider");
  await ruth.isRefused("AV-09", "From today to 12 October 2026 it is 6");
  await ruth.go(`${period}/steps/move`);
  await dates(ruth, "14 10 2026", "27 10 2026");
  await ruth.press("Change the dates");
  await ruth.isRefused("AV-10", "Give a reason");
  await ruth.fill("Your reason", "Two days of half-term are lost rather than the period.");
  await ruth.press("Change the dates");
  await ruth.sees("Set, not announced");
  await ruth.go(`${period}/steps/announce`);
  await ruth.press("Announce it to every provider");
  await ruth.sees("Announced");
  await moveClock("2026-10-06T09:01");  // the letters leave

  await daysForEverySite(ruth, period, way);
  await aSecondWalk(ruth, way);
}

async function daysForEverySite(ruth, period, way) {
  await ruth.go(period.replace("/records/", "/planning/"));
  await ruth.sees("0 of 18 sites have a day");
  await ruth.press(/^Propose all 18/);
  await ruth.sees("Nothing is planned until you say so");
  await ruth.page.getByLabel("Minutes, Birkwell Stables, Low Field").fill("100");
  await ruth.page.getByLabel("Day, Anvil Yard, Mill Lane").fill("2026-11-09");
  await ruth.press("Plan the chosen visits");
  await ruth.isRefused("AV-08", "2 visits were not planned");
  await ruth.isRefused("AV-09", "16 others were planned");
  await ruth.holds("Minutes, Birkwell Stables, Low Field", "100");
  if (way.javaScript) await ruth.look("proposal-refused");
  await ruth.page.getByLabel("Minutes, Birkwell Stables, Low Field").fill("90");
  await ruth.page.getByLabel("Day, Anvil Yard, Mill Lane").fill("2026-10-22");
  await ruth.press("Plan the chosen visits");
  await ruth.sees("18 of 18 sites have a day");
}

async function aSecondWalk(ruth) {
  await ruth.go("/records/new/learning-walk/plan");
  await ruth.page.getByLabel("Where").selectOption({ label: "Birkwell Stables, Low Field" });
  const whole = ruth.page.getByLabel("Walk period");
  await whole.selectOption({ index: (await whole.locator("option").count()) - 1 });
  const day = ruth.page.getByRole("group", { name: "Day" });
  await day.getByLabel("Day", { exact: true }).fill("21");
  await day.getByLabel("Month").fill("10");
  await day.getByLabel("Year").fill("2026");
  await ruth.fill("Start", "13:00");
  await ruth.fill("How long", "60");
  await ruth.page.getByLabel("Who visits").selectOption({ label: "Tom Aldous" });
  await ruth.press("Plan the visit");
  await ruth.isRefused("AV-07", "already has a walk in this period");
  await ruth.fill("Your reason", "Two groups never meet.");
  await ruth.press("Plan the visit");
  await ruth.sees("Planned");
  await ruth.go("/policy/AV-07");
  await ruth.sees("Two groups never meet");
}
