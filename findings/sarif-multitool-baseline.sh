#!/usr/bin/env bash
# SARIF Multitool 5.7.0: "match-results-forward" calls a new finding "unchanged".
#
# Guess:   a result is matched with one of the last run by its rule, its message, its location and its
#          partialFingerprints; what has no match is "new".
# Seen:    results without a location need only the same rule: "gallery db" is "unchanged" where the last
#          run had "gallery web", with other fingerprints, too, and when "web" is in both runs. At the
#          same line of a file another message is "unchanged". Only another line and another message
#          together, or other fingerprints at a location, make a result "new". The same message at
#          another line or in another file is "updated".
# Matters: findings about cloud resources have no line in a file, and a gate that fails on "new" alone then
#          passes the first fault of each further gallery. Give each result a location of its own (a
#          path made of the resource's name will do), or compare fingerprints in the gate.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" @microsoft/sarif-multitool-linux@5.7.0 >/dev/null 2>&1
tool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$tool"
cat > write.mjs <<'END'
import fs from "fs";
const result = (text, uri, startLine, print) => ({ ruleId: "SIG310", level: "error", message: { text },
  ...(uri ? { locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }] } : {}),
  ...(print ? { partialFingerprints: { "finding/v1": print } } : {}) });
const write = (name, results) => fs.writeFileSync(`${name}.sarif`, JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0",
  runs: [{ tool: { driver: { name: "gate", version: "1.0", rules: [{ id: "SIG310" }] } }, results }] }));
const cases = {
  "no location": [[result("web")], [result("db")]],
  "no location, one more": [[result("web"), result("old")], [result("web"), result("db")]],
  "no location, fingerprints": [[result("web", "", 0, "1")], [result("db", "", 0, "2")]],
  "same line": [[result("web", "a.json", 5)], [result("db", "a.json", 5)]],
  "other line": [[result("web", "a.json", 5)], [result("db", "a.json", 50)]],
  "fingerprints": [[result("web", "a.json", 5, "1")], [result("db", "a.json", 50, "2")]],
  "same message, other file": [[result("web", "a.json", 5)], [result("web", "b.json", 5)]],
  "own location": [[result("web", "galleries/web", 1)], [result("db", "galleries/db", 1)]],
};
Object.entries(cases).forEach(([name, [before, now]]) => { write(`${name}-before`, before); write(`${name}-now`, now); });
fs.writeFileSync("names", Object.keys(cases).join("\n") + "\n");
END
node write.mjs
while IFS= read -r name; do
    "$tool" match-results-forward "$name-now.sarif" --previous "$name-before.sarif" --output-file-path out.sarif --log ForceOverwrite >/dev/null 2>&1 </dev/null
    echo "$name: $(node -e '
      const { runs } = JSON.parse(require("fs").readFileSync("out.sarif", "utf8"));
      console.log(runs.flatMap((r) => r.results).map((r) => `${r.message.text} ${r.baselineState}`).sort().join(", "));')"
done < names | tee seen

cat > expected <<'END'
no location: db unchanged
no location, one more: db unchanged, web unchanged
no location, fingerprints: db unchanged
same line: db unchanged
other line: db new, web absent
fingerprints: db new, web absent
same message, other file: web updated
own location: db new, web absent
END
diff expected seen
echo 'As stated.'
