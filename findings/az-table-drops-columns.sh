#!/usr/bin/env bash
# Azure CLI 2.45.0: --query "[].{id:id, type:type}" -o table prints an empty line.
#
# Guess:   a table has the columns that the query names, and an empty table means that nothing was found.
# Seen:    columns with the names id, type and etag are left out, even if the query asks for nothing else: what is left
#          is a blank line and exit code 0. So are columns with lists or objects, such as tags and zones. {ID:id},
#          [].id and [].[id, name] show them.
# Matters: whoever looks up the ID of an image version takes the blank for "there is none" and creates it again. The
#          names of columns in a query are best written with a capital.
set -euo pipefail
work=$(mktemp -d); cd "$work"; server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > server.js <<'END'
const versions = [{ id: "/subscriptions/1", name: "1.0.0", type: "versions", etag: "e", tags: { k: "v" }, zones: ["1"] }];
const server = require("http").createServer((_, response) => response.setHeader("Content-Type", "application/json").end(JSON.stringify(versions)))
  .listen(0, "127.0.0.1", () => console.log(server.address().port));
END
node server.js > port & server=$!
until [ -s port ]; do sleep 0.2; done
for query in '[].{id:id, type:type}' '[].{id:id, name:name}' '[].{name:name, tags:tags, zones:zones}' '[].{ID:id, Type:type}' '[].id' '[].[id, name]'; do
    echo "$query"
    AZURE_CORE_COLLECT_TELEMETRY=no AZURE_CONFIG_DIR="$work/config" PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 -m azure.cli \
        rest --skip-authorization-header --url "http://127.0.0.1:$(cat port)" --query "$query" -o table | sed 's/ *$//; s/^/  |/'
done | tee seen

cat > expected <<'END'
[].{id:id, type:type}
  |
[].{id:id, name:name}
  |Name
  |------
  |1.0.0
[].{name:name, tags:tags, zones:zones}
  |Name
  |------
  |1.0.0
[].{ID:id, Type:type}
  |ID                Type
  |----------------  --------
  |/subscriptions/1  versions
[].id
  |Result
  |----------------
  |/subscriptions/1
[].[id, name]
  |Column1           Column2
  |----------------  ---------
  |/subscriptions/1  1.0.0
END
diff expected seen
echo 'As stated.'
