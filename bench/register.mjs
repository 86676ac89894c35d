// An invented national register in the layout of the search download: the same 30,000 establishments every time.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const beginnings = ["Zell", "Quor", "Vask", "Thrim", "Omble", "Ruddle", "Snarr", "Wexil", "Yarm", "Grent", "Pell", "Hask", "Issing", "Dorr", "Catt", "Murl"];
const endings = ["holt", "wick", "moor", "dene", "garth", "combe", "stow", "hurst", "fell", "mere", "thwaite", "leigh"];
const kinds = [
  ["Community school", "Local authority maintained schools", "Primary", "Primary School", 4, 11],
  ["Academy converter", "Academies", "Primary", "Primary Academy", 4, 11],
  ["Voluntary aided school", "Local authority maintained schools", "Primary", "Church School", 5, 11],
  ["Academy sponsor led", "Academies", "Secondary", "Academy", 11, 18],
  ["Community special school", "Special schools", "Not applicable", "Special School", 3, 19],
  ["Pupil referral unit", "Local authority maintained schools", "Not applicable", "Centre", 11, 16],
  ["Children's centre", "Children's Centres", "Not applicable", "Children's Centre", "", ""],
];
const columns = [
  "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (name)",
  "EstablishmentTypeGroup (name)", "EstablishmentStatus (name)", "OpenDate", "CloseDate", "PhaseOfEducation (name)",
  "StatutoryLowAge", "StatutoryHighAge", "Gender (name)", "ReligiousCharacter (name)", "SchoolCapacity", "NumberOfPupils",
  "PercentageFSM", "UKPRN", "OfstedLastInsp", "OfstedRating (name)", "LastChangedDate", "Street", "Town", "Postcode",
  "SchoolWebsite", "GOR (name)", "AdministrativeWard (name)", "Easting", "Northing",
];

// A small generator of its own (mulberry32), so that every machine loads the same register.
function chance(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function establishment(urn, below) {
  const one = (list) => list[below(list.length)];
  const date = () => `${String(1 + below(28)).padStart(2, "0")}-${String(1 + below(12)).padStart(2, "0")}-${1990 + below(35)}`;
  const place = () => one(beginnings) + one(endings);
  const [type, group, phase, ending, low, high] = one(kinds);
  const town = place(), authority = 1 + below(150), closed = below(8) === 0;
  return [
    urn, 100 + authority, `Authority ${authority}`, 1000 + below(9000), `${place()} ${one(["North", "Park", "Hill", "Saint Zeno's", "Lower"])} ${ending}`, type,
    group, closed ? "Closed" : "Open", date(), closed ? `31-08-${2005 + below(20)}` : "", phase,
    low, high, "Mixed", "Does not apply", 60 + below(1500), 40 + below(1400),
    (below(600) / 10).toFixed(1), 10900000 + (urn % 100000), date(), one(["Good", "Outstanding", "Requires improvement", ""]), date(),
    `${1 + below(200)} ${place()} Road`, town, `ZZ${1 + below(99)} ${below(10)}ZZ`,
    `www.${town.toLowerCase()}-${urn}.example`, `Region ${1 + (authority % 9)}`, `${place()} Ward`, 100000 + below(500000), 100000 + below(500000),
  ];
}

const asLine = (cells) => cells.map((cell) => `"${cell}"`).join(",") + "\r\n";

// Writes the register and its links, in the order in which they are to be imported.
export async function inventRegister(folder) {
  const below = chance(20260901);
  const rows = Array.from({ length: 30000 }, (_, i) => establishment(900000 + i, below));
  const links = Array.from({ length: 6000 }, (_, i) => [900000 + i, 920000 + below(10000), "Successor", "01-09-2015"]);
  const files = [join(folder, "20260901_invented.csv"), join(folder, "20260901_links.csv")];
  await writeFile(files[0], asLine(columns) + rows.map(asLine).join(""));
  await writeFile(files[1], asLine(["URN", "LinkURN", "LinkType", "LinkEstablishedDate"]) + links.map(asLine).join(""));
  return files;
}
