// Waits for the demonstration to answer, then says how to sign in as each role:  node tests/roles.mjs ORIGIN PID
const [origin, pid] = process.argv.slice(2);

const alive = () => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

async function people() {
  for (;;) {
    try {
      return await (await fetch(`${origin}/demo/people`)).json();
    } catch {
      if (!alive()) process.exit(1);
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

console.log(`\nPlumbline is at ${origin}\n\nSign in by picking a person on ${origin}/demo; no password is asked:\n`);
const rows = (await people()).map((one) => [one.name, [one.roles].flat().join(", "), one.body]);
const wide = rows.reduce((most, row) => row.map((cell, i) => Math.max(cell.length, most[i])), [0, 0, 0]);
for (const row of rows) console.log("  " + row.map((cell, i) => cell.padEnd(wide[i] + 2)).join("").trimEnd());
console.log("\nEvery place and person of the demonstration is invented. Ctrl-C ends it.");
