// The table, on the screen and in results.md.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../tests/program.mjs";

const inWords = (value, unit) => {
  const digits = unit === "a second" ? 0 : value < 1 ? 3 : value < 10 ? 2 : 1;
  return `${value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
};

// A budget is a most, or for rates a least: of the value itself, or of the ratio when it says so.
function verdict({ value, limit, unit, budget, share }) {
  if (share !== undefined) return [`≥ ${share} of it`, value / limit >= share ? "kept" : "missed"];
  if (budget === undefined) return ["", ""];
  // a disk that flushes too seldom for the budget says nothing of the program
  if (unit === "a second" && limit < budget) return [`≥ ${inWords(budget, unit)}`, "disk too slow"];
  if (unit === "a second") return [`≥ ${inWords(budget, unit)}`, value >= budget ? "kept" : "missed"];
  return [`≤ ${budget} ${unit}`, value <= budget ? "kept" : "missed"];
}

function cells(row) {
  const { measure, value, unit, beside, limit } = row;
  const ratio = limit === undefined ? "" : (value / limit).toFixed(2);
  return [measure, inWords(value, unit), limit === undefined ? "" : `${beside}: ${inWords(limit, unit)}`, ratio, ...verdict(row)];
}

export function asTable(rows, notes) {
  const lines = [["measure", "value", "compared with", "ratio", "budget", ""], ...rows.map(cells)];
  const widths = lines[0].map((_, column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const asLine = (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  return [asLine(lines[0]), asLine(widths.map((width) => "-".repeat(width))), ...lines.slice(1).map(asLine), "", ...notes].join("\n");
}

// Each engine has a section of its own, so that one run leaves the other's figures as they are.
export async function keep(engine, rows, notes) {
  const path = join(root, "bench/results.md");
  const title = { sqlite: "SQLite", postgresql: "PostgreSQL" };
  const old = await readFile(path, "utf8").catch(() => "");
  const sections = new Map(old.split(/^## /m).slice(1).map((text) => [text.slice(0, text.indexOf("\n")), text.trim()]));
  sections.set(title[engine], `${title[engine]}\n\n${asTable(rows, notes)}`);
  const order = Object.values(title).filter((name) => sections.has(name));
  await writeFile(path, `# Results of bench/run\n\n${order.map((name) => `## ${sections.get(name)}\n`).join("\n")}`);
}
