#!/usr/bin/env bash
# Azure CLI 2.45.0 and Node's YAML readers: "-o yaml" leaves commits and SKUs unquoted that others read as numbers.
#
# Guess:   a text in the output of "az … -o yaml" is a text for every YAML reader.
# Seen:    the CLI writes with PyYAML, which quotes what YAML 1.1 would misread. 12e4567, 9e2, 0o17 and
#          08 are texts in YAML 1.1 and stand there bare. The npm packages yaml 2.9.1 and js-yaml 5.5.0
#          read YAML 1.2, where they are numbers: yaml makes Infinity of 12e4567 (js-yaml keeps that
#          one as a text), and both make 900 of 9e2 and 8 of 08.
# Matters: tags with an abbreviated commit, and SKUs such as 08, change on the way from the CLI to a
#          tool in JavaScript. Use -o json between programs.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
npm install --silent --no-audit --no-fund --prefix "$work" yaml@2.9.1 js-yaml@5.5.0 >/dev/null
AZURE_CONFIG_DIR="$work/config" PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 -m azure.cli version \
    --query "{commit:'12e4567',short:'9e2',octal:'0o17',sku:'08',build:'20261127_10',version:'1.10'}" -o yaml 2>/dev/null > tags.yaml
cat > read.mjs <<'END'
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as jsYaml from "js-yaml";
const text = readFileSync("tags.yaml", "utf8");
const show = (o) => Object.keys(o).sort().map((k) => `${k} ${typeof o[k]} ${o[k]}`).join(", ");
console.log("yaml:    " + show(parse(text)));
console.log("js-yaml: " + show((jsYaml.load ?? jsYaml.default.load)(text)));
END
{ cat tags.yaml; node read.mjs; } | tee seen

cat > expected <<'END'
build: '20261127_10'
commit: 12e4567
octal: 0o17
short: 9e2
sku: 08
version: '1.10'
yaml:    build string 20261127_10, commit number Infinity, octal number 15, short number 900, sku number 8, version string 1.10
js-yaml: build string 20261127_10, commit string 12e4567, octal number 15, short number 900, sku number 8, version string 1.10
END
diff expected seen
echo 'As stated.'
