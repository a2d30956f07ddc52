#!/usr/bin/env bash
# semver 7.7.3, semver-compare 1.0.0 and compare-versions 6.1.1: maxSatisfying passes over 2027.01.05 and takes an older version.
#
# Guess:   versions of three numbers are compared as numbers, and coerce() makes 2027.1.5 of 2027.01.05.
# Seen:    for semver a part with a zero in front is no version: valid and coerce give null, and maxSatisfying leaves it out
#          without a word and picks an older one; a sort throws. coerce takes 1.0.0 out of 20261127123456789.1.0, since 17
#          digits are too many for it, and 2022.0.0 out of win-2022-1.2.3. semver-compare ignores a fourth part, and
#          takes "latest" for older than all. For compare-versions parts beyond 2^53 are equal.
# Matters: the usual date formats make versions such as 2027.01.05. A clean-up script that keeps the maxSatisfying version
#          keeps an old one. Compare the three parts as numbers, and write them without zeros in front.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" semver@7.7.3 semver-compare@1.0.0 compare-versions@6.1.1 >/dev/null
cat > run.cjs <<'END'
const semver = require("semver"), semverCompare = require("semver-compare"), { compareVersions } = require("compare-versions");
const show = (name, compute) => { let value; try { value = JSON.stringify(compute()); } catch (e) { value = "error: " + e.message; } console.log(`${name}: ${value}`); };
const versions = ["1.10.0", "2027.01.05", "2026.1.1"];
show("semver, latest", () => semver.maxSatisfying(versions, "*"));
show("semver, sort", () => semver.rsort([...versions])[0]);
show("semver-compare, latest", () => [...versions].sort(semverCompare).pop());
show("compare-versions, latest", () => [...versions].sort(compareVersions).pop());
for (const text of ["2027.01.05", "2027.1.5", "20261127123456789.1.0", "win-2022-1.2.3"]) show(`semver, coerce ${text}`, () => semver.coerce(text)?.version ?? null);
for (const [one, other] of [["2027.01.05", "2027.1.5"], ["1.0", "1.0.0"], ["1.0.0.5", "1.0.0"], ["latest", "1.0.0"], ["1.0.9007199254740993", "1.0.9007199254740992"]]) {
  show(`semver-compare, ${one} and ${other}`, () => semverCompare(one, other));
  show(`compare-versions, ${one} and ${other}`, () => compareVersions(one, other));
}
END
node run.cjs | tee seen

cat > expected <<'END'
semver, latest: "2026.1.1"
semver, sort: error: Invalid Version: 2027.01.05
semver-compare, latest: "2027.01.05"
compare-versions, latest: "2027.01.05"
semver, coerce 2027.01.05: null
semver, coerce 2027.1.5: "2027.1.5"
semver, coerce 20261127123456789.1.0: "1.0.0"
semver, coerce win-2022-1.2.3: "2022.0.0"
semver-compare, 2027.01.05 and 2027.1.5: 0
compare-versions, 2027.01.05 and 2027.1.5: 0
semver-compare, 1.0 and 1.0.0: -1
compare-versions, 1.0 and 1.0.0: 0
semver-compare, 1.0.0.5 and 1.0.0: 0
compare-versions, 1.0.0.5 and 1.0.0: 1
semver-compare, latest and 1.0.0: -1
compare-versions, latest and 1.0.0: error: Invalid argument not valid semver ('latest' received)
semver-compare, 1.0.9007199254740993 and 1.0.9007199254740992: 0
compare-versions, 1.0.9007199254740993 and 1.0.9007199254740992: 0
END
diff expected seen
echo 'As stated.'
