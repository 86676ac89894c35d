// Runs named pieces of work, two at a time, and says `N passed, N failed`.
import { tidyUp } from "./program.mjs";

export async function runTasks(tasks, { atOnce = 2, after = async () => {} } = {}) {
  const waiting = [...tasks];
  let passed = 0, failed = 0;
  if (tasks.length === 0) {
    console.error("nothing of that name is there to run");
    failed = 1;
  }
  const worker = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const began = Date.now();
      try {
        await task.work();
        ++passed;
        console.log(`ok      ${task.name} (${Date.now() - began} ms)`);
      } catch (failure) {
        ++failed;
        console.log(`FAILED  ${task.name}\n${String(failure.sentence ?? failure.stack ?? failure).replace(/^/gm, "        ")}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await after();
  await tidyUp();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

// Words of the command line: options with a value, and the rest, which choose by name.
export function wordsOf(usage, { engine = false } = {}) {
  const words = process.argv.slice(2);
  if (words.includes("--help") || words.includes("-h")) {
    process.stdout.write(usage);
    process.exit(0);
  }
  const at = words.indexOf("--engine");
  const chosen = at < 0 ? null : words.splice(at, 2)[1];
  if (words.some((word) => word.startsWith("-")) || (at >= 0 && (!engine || !["sqlite", "postgresql"].includes(chosen)))) {
    process.stderr.write(usage);
    process.exit(2);
  }
  return { engine: chosen, words };
}
