#!/usr/bin/env bash
# SARIF Multitool 5.7.0: "merge" keeps one category for two reports, and drops a report that has no results.
#
# Guess:   merge puts the runs of its files into one file, or says what it leaves out.
# Seen:    runs of the same tool and version become one run. It has the results and invocations of both,
#          but automationDetails.id, originalUriBaseIds and versionControlProvenance of one alone. Rules
#          without results are dropped. A run without results is left out as a whole, with its
#          invocation: executionSuccessful false and the notification that says why are gone. The
#          exit code is 0 and nothing is printed about it.
# Matters: the results of one gallery stand under the category of the other. A check that could not read a
#          gallery at all looks as if nobody had asked for it. Upload the files one by one, or put the
#          runs side by side with jq.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" @microsoft/sarif-multitool-linux@5.7.0 >/dev/null 2>&1
tool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$tool"
cat > write.mjs <<'END'
import fs from "fs";
const result = (text) => ({ ruleId: "SIG310", level: "error", message: { text } });
const run = (name, executionSuccessful, results) => fs.writeFileSync(`${name}.sarif`, JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [{
  tool: { driver: { name: "gate", version: "1.0", rules: [{ id: "SIG310" }, { id: "SIG311" }] } },
  automationDetails: { id: `gallery/${name}/` }, originalUriBaseIds: { SRC: { uri: `file:///${name}/` } },
  invocations: [{ executionSuccessful, ...(executionSuccessful ? {} : { toolExecutionNotifications: [{ level: "error", message: { text: "The gallery could not be read." } }] }) }],
  results }] }));
run("web", true, [result("web")]);
run("db", true, [result("db")]);
run("unread", false, []);
END
cat > show.mjs <<'END'
import fs from "fs";
const { runs } = JSON.parse(fs.readFileSync("merged.sarif", "utf8"));
const all = (f) => runs.flatMap(f);
console.log(`  ${runs.length} runs, ${all((r) => r.results ?? []).length} results, ${all((r) => r.invocations ?? []).length} invocations (${all((r) => r.invocations ?? []).filter((i) => !i.executionSuccessful).length} failed), ` +
  `${all((r) => r.automationDetails?.id ?? []).length} categories, ${all((r) => Object.keys(r.originalUriBaseIds ?? {})).length} base URIs, ${all((r) => r.tool.driver.rules ?? []).length} rules`);
END
node write.mjs
for pair in 'web db' 'web unread'; do
    set -- $pair
    code=0; "$tool" merge $1.sarif $2.sarif --output-file merged.sarif --log ForceOverwrite > log 2>&1 || code=$?
    echo "$1 and $2: exit code $code, $(grep -ciE 'warn|error|drop|skip' log || true) remarks"
    node show.mjs
done | tee seen

cat > expected <<'END'
web and db: exit code 0, 0 remarks
  1 runs, 2 results, 2 invocations (0 failed), 1 categories, 1 base URIs, 1 rules
web and unread: exit code 0, 0 remarks
  1 runs, 1 results, 1 invocations (0 failed), 1 categories, 1 base URIs, 1 rules
END
diff expected seen
echo 'As stated.'
