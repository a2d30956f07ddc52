#!/usr/bin/env bash
# Azure CLI 2.45.0: "--set tags.build=20261127.10" stores the number 20261127.1.
#
# Guess:   a tag set to a text that is no JSON stays that text.
# Seen:    the value is read as JSON and then as a Python literal. 20261127.10 becomes 20261127.1,
#          20261127_10 becomes 2026112710, 0x1F becomes 31, 12e4567 becomes infinity (which is no
#          JSON), None becomes null. 1.10.0 and 007 stay text, and so does a value in double quotes
#          inside single ones, or any value with --force-string.
# Matters: every "update" command of the CLI has --set. Build 10 of a day is stored as build 1, and
#          whoever looks for the image of a build by its tag finds the wrong one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > run.py <<'END'
from azure.cli.core.commands.arm import set_properties

for value in ['20261127.10', '20261127_10', '0x1F', '12e4567', 'None', '1.10.0', '007', '"20261127.10"']:
    version = {'tags': {}}
    set_properties(version, 'tags.build=' + value, False)
    print(f"{value} -> {version['tags']['build']!r}")
version = {'tags': {}}
set_properties(version, 'tags.build=20261127.10', True)
print(f"20261127.10 with --force-string -> {version['tags']['build']!r}")
END
AZURE_CONFIG_DIR="$work/config" PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 run.py | tee seen

cat > expected <<'END'
20261127.10 -> 20261127.1
20261127_10 -> 2026112710
0x1F -> 31
12e4567 -> inf
None -> None
1.10.0 -> '1.10.0'
007 -> '007'
"20261127.10" -> '20261127.10'
20261127.10 with --force-string -> '20261127.10'
END
diff expected seen
echo 'As stated.'
