// A year of two providers, from the day they join to the day one is judged good and the other's places end. Everything is
// pointed at and typed in pages that people are led to; what the policy refuses is said, and changes nothing.
import { plansArrive, plansAreLate, providersJoin, walksAreAnnounced } from "./a_provider_year/autumn.mjs";
import { caseIsClosed, everyPupilFinishes, followUpsDoNotHelp, headsDecide, judgementIsShared, outcomesComeFirst } from "./a_provider_year/ending.mjs";
import { bothArePublished, colleagueJoins, halfDayIsSeen, observationIsAnnounced, reportNamesNobody, staffAreRegistered, workIsLookedAt } from "./a_provider_year/half_day.mjs";
import { followUpIsDue, gradeIsChallenged, judgementIsPublished, somebodyElseAssesses, yearIsJudged } from "./a_provider_year/judgement.mjs";
import { walkIsDone, walkIsPlanned, walkIsReplied } from "./a_provider_year/walk.mjs";
import { Year } from "./a_provider_year/year.mjs";

export const settings = { world: "accounts", now: "2026-09-02T09:00" };
export const ways = [{ javaScript: true }, { javaScript: false, seldom: true }];

const autumn = [providersJoin, plansArrive, walksAreAnnounced, walkIsPlanned, walkIsDone, walkIsReplied, plansAreLate, staffAreRegistered];
const halfDay = [observationIsAnnounced, colleagueJoins, halfDayIsSeen, workIsLookedAt, reportNamesNobody, bothArePublished];
const judgement = [yearIsJudged, judgementIsPublished, followUpIsDue, gradeIsChallenged, somebodyElseAssesses];
const ending = [followUpsDoNotHelp, headsDecide, everyPupilFinishes, outcomesComeFirst, judgementIsShared, caseIsClosed];

export async function walk(stage) {
  const year = new Year(stage);
  for (const part of [...autumn, ...halfDay, ...judgement, ...ending]) await part(year);
}
