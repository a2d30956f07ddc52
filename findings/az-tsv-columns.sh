#!/usr/bin/env bash
# Azure CLI 2.45.0: in -o tsv a list in a row is the number of its items, and a missing property moves the columns.
#
# Guess:   --query "[].[name, regions]" -o tsv prints the names of the regions in the second field, each row has the
#          same columns, and a tab in a value is escaped.
# Seen:    the second field is 2 for a list of two; alone, the same list is one line for each item. Without a query the
#          columns are those that the object itself has, in the order of the alphabet: an object that lacks one has
#          fewer fields. A tab in a tag makes one more field, and a line break one more line.
# Matters: "cut -f2" and "read name regions" take the count for a region and the location for a date. Join lists with
#          join(',', …), and name the columns in a query with [].[…].
set -euo pipefail
work=$(mktemp -d); cd "$work"; server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > server.js <<'END'
const versions = [
  { name: "1.0.0", endOfLife: "2027-01-31", location: "eastus", regions: ["eastus", "westus"], note: "a\tb" },
  { name: "1.1.0", location: "eastus", regions: ["eastus"], note: "c\nd" },
];
const server = require("http").createServer((_, response) => response.setHeader("Content-Type", "application/json").end(JSON.stringify(versions)))
  .listen(0, "127.0.0.1", () => console.log(server.address().port));
END
node server.js > port & server=$!
until [ -s port ]; do sleep 0.2; done
for query in '[].[name, regions]' '[0].regions' "[].[name, join(',', regions)]" '[]' '[].[name, note]'; do
    echo "$query"
    AZURE_CORE_COLLECT_TELEMETRY=no AZURE_CONFIG_DIR="$work/config" PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 -m azure.cli \
        rest --skip-authorization-header --url "http://127.0.0.1:$(cat port)" --query "$query" -o tsv | sed 's/\t/<tab>/g; s/^/  /'
done | tee seen

cat > expected <<'END'
[].[name, regions]
  1.0.0<tab>2
  1.1.0<tab>1
[0].regions
  eastus
  westus
[].[name, join(',', regions)]
  1.0.0<tab>eastus,westus
  1.1.0<tab>eastus
[]
  2027-01-31<tab>eastus<tab>1.0.0<tab>a<tab>b<tab>2
  eastus<tab>1.1.0<tab>c
  d<tab>1
[].[name, note]
  1.0.0<tab>a<tab>b
  1.1.0<tab>c
  d
END
diff expected seen
echo 'As stated.'
