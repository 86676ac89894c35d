// A year of two providers, from the day they join to the day one is judged good and the other's places end. Everything is
// pointed at and typed in pages that people are led to; what the policy refuses is said, and changes nothing.
import { plansArrive, plansAreLate, providersJoin, walksAreAnnounced } from "./a_provider_year/autumn.mjs";
import { Year } from "./a_provider_year/year.mjs";

export const settings = { world: "accounts", now: "2026-09-02T09:00" };
export const ways = [{ javaScript: true }, { javaScript: false }];

export async function walk(stage) {
  const year = new Year(stage);
  for (const part of [providersJoin, walksAreAnnounced, plansArrive, plansAreLate]) await part(year);
}
