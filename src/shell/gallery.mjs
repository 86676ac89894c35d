// Looks at the gallery: shell_gallery DIR && node src/shell/gallery.mjs DIR. Serves it under the policy that pages have,
// shoots every page at three widths, and fails for any finding of axe, any overflow and any refusal of the policy.
import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const folder = process.argv[2];
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
const widths = [320, 390, 1280];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const server = createServer(async (request, response) => {
  try {
    const path = normalize(new URL(request.url, "http://x").pathname);
    const bytes = await readFile(join(folder, path));
    response.writeHead(200, { "Content-Type": types[extname(path)], "Content-Security-Policy": policy }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = "http://127.0.0.1:" + server.address().port;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const problems = [];

for (const name of (await readdir(folder)).filter((file) => file.endsWith(".html")))
  for (const width of widths) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const say = (words) => problems.push(`${name} at ${width}: ${words}`);
    page.on("console", (message) => message.type() === "error" && say(message.text()));
    page.on("pageerror", (error) => say(error.message));
    await page.goto(`${origin}/${name}`);
    const findings = await new AxeBuilder({ page }).withTags(rules).analyze();
    for (const found of findings.violations) say(`${found.id}: ${found.help} ${found.nodes.map((node) => node.target).join(" | ")}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) say(`${over} px too wide`);
    await page.screenshot({ path: join(folder, `${name.replace(".html", "")}-${width}.png`), fullPage: true });
    await context.close();
  }

await browser.close();
server.close();
problems.forEach((problem) => console.error(problem));
process.exit(problems.length ? 1 : 0);
