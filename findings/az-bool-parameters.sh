#!/usr/bin/env bash
# Azure CLI 2.45.0: "--parameters excludeFromLatest=1" deploys false.
#
# Guess:   for a bool parameter 1, yes and on are true, or are refused.
# Seen:    whatever is not the word true is false, without a warning: 1, yes, on, and "ture", too.
#          An int parameter, for comparison, is refused if it is no number.
# Matters: az deployment group create publishes the image version as the latest one, although the
#          command line says that it is to be left out.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > run.py <<'END'
from azure.cli.command_modules.resource.custom import _process_parameters

definitions = {'excludeFromLatest': {'type': 'bool'}, 'replicaCount': {'type': 'int'}}
for value in ['true', 'True', '1', 'yes', 'on', 'ture']:
    read = _process_parameters(definitions, [['excludeFromLatest=' + value]])
    print(f"excludeFromLatest={value} -> {read['excludeFromLatest']['value']}")
try:
    _process_parameters(definitions, [['replicaCount=two']])
except ValueError:
    print('replicaCount=two -> refused')
END
AZURE_CONFIG_DIR="$work/config" PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 run.py 2>&1 | tee seen

cat > expected <<'END'
excludeFromLatest=true -> True
excludeFromLatest=True -> True
excludeFromLatest=1 -> False
excludeFromLatest=yes -> False
excludeFromLatest=on -> False
excludeFromLatest=ture -> False
replicaCount=two -> refused
END
diff expected seen
echo 'As stated.'
