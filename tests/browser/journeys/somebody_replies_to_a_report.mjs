// A manager opens the address of a report, signs in with a password, says of every point whether it is accurate, is told of
// the one thing left out, checks the reply and sends it: with the keyboard alone, and without a script.
import { Paper } from "../../paper.mjs";
import { Visitor } from "../../visitor.mjs";

export const settings = { world: "demonstration", now: "2026-10-19T09:00" };
export const ways = [
  { javaScript: true, keyboard: true },
  { javaScript: false, keyboard: true, width: 390 },
];
const email = "lena.whitcombe@example.org", password = "four words make one";

// Lena comes to Hopewell by invitation, as people do.
async function invited(origin) {
  const ruth = new Visitor(origin);
  await ruth.signInAs("Ruth Okafor");
  const paper = Paper.on((await ruth.get("/people/invitations")).text, "/people/invitations");
  paper.say("name", "Lena Whitcombe");
  paper.say("email", email);
  paper.choose("role", "ap-manager") || paper.choose("role", "Manager");
  paper.choose("place", "Hopewell Arts Studio");
  const { text } = await ruth.post("/people/invitations", paper.entries());
  const link = /\/invitation\/[\w-]+/.exec(text)?.[0];
  if (!link) throw new Error(`Lena is not invited: ${text}`);
  const lena = new Visitor(origin);
  await lena.get(link);
  await lena.post(link, { password });
  const [, report] = /href="\/records\/([0-9a-f-]+)">Learning walk, Hopewell/.exec((await lena.get("/records")).text);
  return report;
}

export async function walk({ arrive, origin, way }) {
  const report = await invited(origin);
  const lena = await arrive(null, way);
  await lena.go(`/records/${report}/steps/reply`);
  await lena.sees("Sign in");
  await lena.type(/e-?mail/i, email);
  await lena.type(/password/i, password);
  await lena.enter("Sign in");

  await lena.sees("The 4 points");
  const shown = way.javaScript ? 0 : 1;  // without a script every box for a reason stands open
  const began = Date.now();
  await lena.space(/^Accurate/, 0);
  await lena.space(/^Inaccurate/, 1);
  await lena.type("What is inaccurate?", "Two of the three belong to pupils who began on 28 September.", shown);
  await lena.space(/^Accurate/, 2);
  await lena.enter("Check your reply");
  await lena.sees("There is a problem");
  await lena.sees("Say whether it is accurate");
  await lena.holds("What is inaccurate?", "Two of the three belong to pupils who began on 28 September.", 1);
  if (way.javaScript) await lena.look("reply-mistake");

  await lena.space(/^Accurate/, 3);
  await lena.enter("Check your reply");
  await lena.sees(/^Check your reply$/);
  await lena.sees("Two of the three belong");
  if (way.javaScript) await lena.look("reply-check");
  await lena.enter("Send your reply");
  await lena.sees("Replied to");
  if (Date.now() - began > 180_000) throw new Error("a reply takes more than three minutes");

  const daniel = await arrive("Daniel Prewett", { width: 390 });
  await daniel.go(`/records/${report}`);
  await daniel.sees("Two of the three belong");
}
