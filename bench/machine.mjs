// What the kernel knows of processes and of the machine.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";

const ticks = Number(execFileSync("getconf", ["CLK_TCK"]));

// The fields of /proc/PID/stat behind the name, which may itself hold spaces.
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

// Ticks of a process and of the children it has seen end; of one that ended just now its parent knows.
function ticksOf(pid) {
  try {
    return statOf(pid).slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  } catch (failure) {
    if (!["ENOENT", "ESRCH"].includes(failure.code)) throw failure;
    return 0;
  }
}

// Seconds of CPU, user and system, of some processes together.
export const cpuOf = (pids) => pids.reduce((sum, pid) => sum + ticksOf(pid), 0) / ticks;

export function childrenOf(parent) {
  return readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && Number(statOf(name)[1]) === parent;
    } catch {
      return false;  // it ended while we looked
    }
  }).map(Number);
}

export function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}

export const machine = () => `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, Linux ${release().replace(/^(\d+\.\d+).*/, "$1")}`;

// The share of all cores that was at work during one second in which we only waited.
export async function busy() {
  const idle = () => {
    const fields = /^cpu +(.*)/.exec(readFileSync("/proc/stat", "utf8"))[1].split(" ").map(Number);
    return [fields[3] + fields[4], fields.slice(0, 8).reduce((a, b) => a + b)];
  };
  const [idleBefore, allBefore] = idle();
  await new Promise((later) => setTimeout(later, 1000));
  const [idleAfter, allAfter] = idle();
  return 1 - (idleAfter - idleBefore) / (allAfter - allBefore);
}
