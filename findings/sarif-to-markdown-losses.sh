#!/usr/bin/env bash
# @security-alert/sarif-to-markdown 1.11.1: the comment on a pull request has one message for all results of a rule.
#
# Guess:   each result is in the report, with its message and level, and without a level it is a warning.
# Seen:    results are grouped by rule, with the message of the first one: what the second says is lost, also where it is
#          suppressed and the first is not. The level is the rule's, a note is listed under [ERROR]. A rule without
#          defaultConfiguration loses all its results, as does one that is given by ruleIndex. The version of the tool
#          is "undefined" unless it is in semanticVersion.
# Matters: "the region eastus has no quota" stands there for five regions. A tool whose messages name their values needs
#          its own summary, or one rule for each message.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" @security-alert/sarif-to-markdown@1.11.1 >/dev/null
cat > run.cjs <<'END'
const { sarifToMarkdown } = require("@security-alert/sarif-to-markdown");
const result = (text, line, more = { ruleId: "SIG310" }) => ({ message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: "main.bicep" }, region: { startLine: line } } }], ...more });
const log = { version: "2.1.0", runs: [{ tool: { driver: { name: "gate", version: "1.0", rules: [{ id: "SIG310", defaultConfiguration: { level: "error" } }, { id: "SIG311" }] } }, results: [
  result("no quota in eastus", 1), result("no quota in westus", 2), result("only a note", 3, { ruleId: "SIG310", level: "note" }),
  result("suppressed in northeurope", 4, { ruleId: "SIG310", suppressions: [{ kind: "external", status: "accepted" }] }),
  result("rule without a level", 5, { ruleId: "SIG311" }), result("rule by its index", 6, { ruleIndex: 0 })] }] };
const [{ body }] = sarifToMarkdown({ owner: "o", repo: "r", branch: "b", sourceRoot: "" })(log);
console.log(body.split("\n").filter((line) => /^(## [RS]|- \*\*| +- http|- Version)/.test(line) && !/information/.test(line)).join("\n"));
END
node run.cjs | tee seen

cat > expected <<'END'
## Results
- **[ERROR]** **[SIG310]**  `no quota in eastus`
    - https://github.com/o/r/blob/b/main.bicep#L1
    - https://github.com/o/r/blob/b/main.bicep#L2
    - https://github.com/o/r/blob/b/main.bicep#L3
## Suppressed results
- **[ERROR]** **[SIG310]**  `no quota in eastus`
    - https://github.com/o/r/blob/b/main.bicep#L4
- Version: undefined
END
diff expected seen
echo 'As stated.'
