// Opens the HTML report in a browser: in light and dark, in a wide window, on a phone, and on paper, with axe, with the keyboard, and without a script.
// node check.mjs REPORT.html CHINESE.html EMPTY.html [FOLDER]; FOLDER receives the screenshots and the printed pages. See README.md.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(resolve(process.env.SIG_PAGES_MODULES ?? ".", "package.json"));
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");
const [report, chinese, empty, folder] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.SIG_PAGES_BROWSER ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
let failures = 0;

function expect(condition, text) {
  console.log(`${condition ? "ok  " : "FAIL"} ${text}`);
  failures += condition ? 0 : 1;
}

async function open(page, file) {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => request.url().startsWith("file:") || problems.push(`requested ${request.url()}`));
  page.on("dialog", (dialog) => { problems.push("a dialog"); dialog.dismiss(); });
  await page.goto(pathToFileURL(resolve(file)).href);
  return problems;
}

for (const [name, file] of Object.entries({ report, chinese, empty })) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true });
      const page = await context.newPage();
      const problems = await open(page, file);
      const label = `${name} ${colorScheme} ${size}`;
      if (folder) await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${size}.png`, fullPage: true });
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
      await page.addScriptTag({ path: axe });
      const result = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      for (const violation of result.violations) console.log("    ", violation.id, violation.help, violation.nodes.map((node) => node.target.join(" ")).slice(0, 5).join("; "));
      expect(result.violations.length === 0, `${label}: axe found ${result.violations.length} violation(s), ${result.passes.length} rules passed`);
      expect(problems.length === 0, `${label}: no error, no request ${problems.join("; ")}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow <= 0, `${label}: nothing is wider than the window (${overflow})`);
      if (name !== "empty") {
        const tables = await page.evaluate(() => ["matrix", "details", "failures", "latest", "limits", "unused"].filter((id) => !document.getElementById(id)));
        expect(tables.length === 0, `${label}: every table is there ${tables.join(", ")}`);
      }
      await context.close();
    }

    // On paper: everything is open, nothing is cut off, and dark text is on white.
    const context = await browser.newContext({ colorScheme, viewport: { width: 720, height: 1000 } });
    const page = await context.newPage();
    await open(page, file);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = false; }));
    await page.emulateMedia({ media: "print", colorScheme });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const cut = await page.evaluate(() => Array.from(document.querySelectorAll("main *, header *")).filter((element) => {
      const style = getComputedStyle(element);
      return element.getClientRects().length > 0 && style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && !element.classList.contains("unseen");
    }).map((element) => element.className || element.tagName));
    expect(cut.length === 0, `${name} ${colorScheme} paper: nothing is cut off ${cut.slice(0, 5).join(", ")}`);
    expect((await page.locator("details:not([open])").count()) === 0, `${name} ${colorScheme} paper: every finding is open`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(width <= 0, `${name} ${colorScheme} paper: nothing is wider than the page (${width})`);
    if (folder) await page.pdf({ path: `${folder}/${name}-${colorScheme}.pdf`, format: "A4" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect((await page.locator("details[open]").count()) === 0, `${name} ${colorScheme} paper: afterward, every finding is closed again`);
    await context.close();
  }
}

// The page's own security policy stays in force here.
const context = await browser.newContext();
const page = await context.newPage();
const problems = await open(page, report);
const all = await page.locator(".finding:visible").count();
await page.keyboard.press("/");
await page.keyboard.type("sig310");
expect((await page.locator(".finding:visible").count()) < all && (await page.locator(".finding:visible").count()) > 0, "the search filters, by keyboard");
expect(/^\d+ of \d+ findings shown$/.test(await page.locator("#shown").textContent()), "the number of findings is announced");
await page.locator("#search").fill("nothing has this text");
expect(await page.locator("#no-match").isVisible(), "no match is said");
await page.locator("#search").fill("");
await page.locator("input[value=error]").uncheck();
expect((await page.locator(".finding[data-kind=error]:visible").count()) === 0, "errors can be hidden");
await page.locator("input[value=error]").check();
await page.locator("#collapse").click();
await page.locator("summary").first().focus();
await page.keyboard.press("Enter");
expect((await page.locator("details[open]").count()) === 1, "a finding opens by keyboard");
expect((await page.locator("img").count()) === 0, "text stays text");
expect(problems.length === 0, `the security policy blocks nothing of the page ${problems.join("; ")}`);
await context.close();

const still = await browser.newContext({ javaScriptEnabled: false });
const plain = await still.newPage();
await open(plain, report);
expect((await plain.locator(".finding").count()) === all && !(await plain.locator("#filter").isVisible()), "without a script, all findings are there and the filter is not");
await browser.close();
console.log(failures === 0 ? "All passed." : `${failures} failed.`);
process.exitCode = failures === 0 ? 0 : 1;
