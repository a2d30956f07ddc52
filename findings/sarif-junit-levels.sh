#!/usr/bin/env bash
# sarif-junit 1.1.4: a SARIF result without a level of its own becomes a passed test.
#
# Guess:   a result without "level" has the level of its rule, else warning, as SARIF says; a warning or an error is a
#          failed test, and a run that could not be carried out is no success.
# Seen:    only "level" of the result itself counts: an error by the rule's defaultConfiguration is a passed test, a result
#          with level error or warning of its own a failed one, even if it is suppressed or absent from this run. A
#          run with executionSuccessful false is not in the report. The exit code is 0.
# Matters: a tool may leave the level to the rule: the same finding is then green in JUnit and red in SARIF, and one that was
#          accepted is red for ever. Write the level to each result, leave suppressed ones out, and read the SARIF for
#          failed runs.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" sarif-junit@1.1.4 >/dev/null
cat > write.mjs <<'END'
import fs from "fs";
const result = (text, more = {}) => ({ ruleId: "SIG310", message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: "main.bicep" }, region: { startLine: 1 } } }], ...more });
const run = (level, results, more = {}) => ({ tool: { driver: { name: "gate", rules: [{ id: "SIG310", defaultConfiguration: { level } }] } }, results, ...more });
fs.writeFileSync("in.sarif", JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [
  run("error", [result("level of the rule"), result("own error", { level: "error" }), result("own warning", { level: "warning" }), result("own note", { level: "note" }),
    result("suppressed error", { level: "error", suppressions: [{ kind: "external", status: "accepted" }] }), result("absent error", { level: "error", baselineState: "absent" }),
    result("pass", { kind: "pass", level: "none" })]),
  run("error", [], { invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: "error", message: { text: "no access" } }] }] })] }));
END
node write.mjs
{
    code=0; node_modules/.bin/sarif-junit -i in.sarif -o out.xml >/dev/null 2>&1 || code=$?
    echo "exit code $code, $(grep -c 'no access' out.xml || true) of the failed run"
    node -e '
      const xml = require("fs").readFileSync("out.xml", "utf8");
      console.log(xml.match(/<testsuites [^>]*>/)[0]);
      for (const [, name, rest] of xml.matchAll(/<testcase [^>]*name="([^"]*)"[^>]*?(\/>|>[^]*?<\/testcase>)/g)) console.log(`${name}: ${rest.match(/<(failure|error|skipped)/)?.[1] ?? "passed"}`);'
} | tee seen

cat > expected <<'END'
exit code 0, 0 of the failed run
<testsuites tests="7" failures="4" errors="0" skipped="0">
level of the rule: passed
Ln 1 own error: failure
Ln 1 own warning: failure
own note: passed
Ln 1 suppressed error: failure
Ln 1 absent error: failure
pass: passed
END
diff expected seen
echo 'As stated.'
