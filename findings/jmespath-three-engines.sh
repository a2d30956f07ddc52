#!/usr/bin/env bash
# JMESPath 1.0.1 (Python, in the Azure CLI), jmespath 0.16.0 and @jmespath-community/jmespath 1.3.0 (npm): one query, three answers.
#
# Guess:   a JMESPath query gives the same in every implementation.
# Seen:    to_number reads '0x1F' as 31 and '' as 0 in JavaScript, and '1_0' as 10 in Python. 1.0 turns
#          into "1.0" in Python and "1" in JavaScript. '1.9.0' < '1.10.0' is false in two, null in one.
#          A comparison of a number with a list that also holds texts raises an error in Python, counts
#          the text as a number in jmespath, and skips it in the community's. `1.9.0` in backticks is a
#          text in two and an error in one.
# Matters: a query tried with "az --query" selects other image versions in a tool written in
#          JavaScript. Compare texts with ==, quote with single quotes, and keep types apart.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install python3-jmespath=1.0.1-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
npm install --silent --no-audit --no-fund --prefix "$work" jmespath@0.16.0 @jmespath-community/jmespath@1.3.0 >/dev/null
cat > queries <<'END'
to_number('0x1F')
to_number('1_0')
to_number('')
to_string(n)
'1.9.0' < '1.10.0'
versions[?replicas > `1`].name
versions[?name == `1.9.0`].name
END
echo '{"n": 1.0, "versions": [{"name": "1.9.0", "replicas": 1}, {"name": "1.10.0", "replicas": "2"}]}' > data.json
cat > run.py <<'END'
import json, warnings
warnings.simplefilter('ignore')
import jmespath
data = json.load(open('data.json'))
for query in open('queries').read().splitlines():
    try:
        print(json.dumps(jmespath.search(query, data)))
    except Exception as e:
        print('error')
END
cat > run.cjs <<'END'
const { readFileSync } = require("fs");
const { search } = require(process.argv[2]);
const data = JSON.parse(readFileSync("data.json", "utf8"));
for (const query of readFileSync("queries", "utf8").trim().split("\n")) {
  try { console.log(JSON.stringify(search(data, query))); } catch { console.log("error"); }
}
END
paste -d'|' queries <(PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 run.py) \
    <(node run.cjs jmespath) <(node run.cjs @jmespath-community/jmespath) | tee seen

cat > expected <<'END'
to_number('0x1F')|null|31|31
to_number('1_0')|10|null|null
to_number('')|null|0|0
to_string(n)|"1.0"|"1"|"1"
'1.9.0' < '1.10.0'|false|false|null
versions[?replicas > `1`].name|error|["1.10.0"]|[]
versions[?name == `1.9.0`].name|["1.9.0"]|["1.9.0"]|error
END
diff expected seen
echo 'As stated.'
