// The lead sets a period, is refused one that is too short, announces it; a manager reads it. No script runs.
export const settings = { world: "accounts", now: "2026-09-28T09:00" };

async function type(person, legend, [day, month, year]) {
  const group = person.page.getByRole("group", { name: legend });
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Month").fill(month);
  await group.getByLabel("Year").fill(year);
}

export async function walk({ arrive }) {
  const ruth = await arrive("Ruth Okafor", { javaScript: false });
  await ruth.go("/records/new/walk-period/set");
  await type(ruth, "First day", ["12", "10", "2026"]);
  await type(ruth, "Last day", ["20", "10", "2026"]);
  await ruth.press("Set the walk period");
  await ruth.sees("There is a problem");
  await ruth.sees("a walk period lasts 14 days");

  await type(ruth, "Last day", ["25", "10", "2026"]);
  await ruth.press("Set the walk period");
  await ruth.sees("Set, not announced");
  const address = new URL(ruth.page.url()).pathname;
  await ruth.go(`${address}/steps/announce`);
  await ruth.press("Announce it to every provider");
  await ruth.sees("Announced");

  const joel = await arrive("Joel Marchetti", { width: 390 });
  await joel.go(address);
  await joel.sees("12 October");
  await joel.seesNot("Cancel the walk period");
  await joel.look("walk-period-manager");
}
