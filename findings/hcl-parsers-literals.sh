#!/usr/bin/env bash
# @cdktf/hcl2json 0.21.0 and hcl2-json-parser 1.0.1: a text that is no reference looks like one, and large numbers are lost.
#
# Guess:   what a parser of HCL returns says what is a text and what an expression, and numbers stay what they are.
# Seen:    both mark an expression by putting it into ${…} in a text. "$${env}", which is the text ${env}, is "$${env}" in
#          one and "${env}" in the other, where nothing tells it from a reference; a text with %%{ likewise. "v${1.10}" is the
#          text v1.1. 12e4567 is null, like null itself, and 20 digits are rounded. Of a key that stands twice the last one
#          stays. A key (var.v) becomes the text ${(var.v)}.
# Matters: a linter for Terraform or Packer files in JavaScript sees references where a script says ${HOME}, and no value
#          where a commit is. Take the plan's JSON for values.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" @cdktf/hcl2json@0.21.0 hcl2-json-parser@1.0.1 >/dev/null
cat > main.tf <<'END'
locals {
  escaped   = "$${env}"
  reference = "${var.env}"
  directive = "%%{if}"
  folded    = "v${1.10}"
  commit    = 12e4567
  nothing   = null
  build     = 12345678901234567890
  octal     = 010
  twice     = { a = 1, a = 2 }
  key       = { (var.v) = 1, 1.10 = 2 }
}
END
cat > run.cjs <<'END'
const source = require("fs").readFileSync("main.tf", "utf8");
(async () => {
  for (const [name, parse] of [["@cdktf/hcl2json", async () => require("@cdktf/hcl2json").parse("main.tf", source)], ["hcl2-json-parser", async () => require("hcl2-json-parser").parseToObject(source)]]) {
    const { locals: [values] } = await parse();
    console.log(name);
    for (const key of Object.keys(values).sort()) console.log(`  ${key}: ${JSON.stringify(values[key])}`);
  }
})();
END
node run.cjs | tee seen

cat > expected <<'END'
@cdktf/hcl2json
  build: 12345678901234567000
  commit: null
  directive: "%%{if}"
  escaped: "$${env}"
  folded: "v1.1"
  key: {"${(var.v)}":1,"1.1":2}
  nothing: null
  octal: 10
  reference: "${var.env}"
  twice: {"a":2}
hcl2-json-parser
  build: 12345678901234567000
  commit: null
  directive: "%{if}"
  escaped: "${env}"
  folded: "v1.1"
  key: {"${(var.v)}":1,"1.1":2}
  nothing: null
  octal: 10
  reference: "${var.env}"
  twice: {"a":2}
END
diff expected seen
echo 'As stated.'
