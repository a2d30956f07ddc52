#!/usr/bin/env bash
# Azure CLI 2.45.0: -o tsv writes true for one value and True for the same value in a row, and null in three ways.
#
# Guess:   a value has one form in tsv, and each value gives one line or one field.
# Seen:    excludeFromLatest alone, or with the name of one version, is "true"; in the rows of a list it is
#          "True". A null alone is nothing at all, in a list of values it is left out, so that the lines
#          no longer fit to those of another query, and in a row it is the word None. An object in a
#          row is an empty field.
# Matters: "if [ $excluded = true ]" holds until the query asks for all versions, and a date "None" goes into
#          the next command; az sig passes over what is no date (az-sig-end-of-life-date.sh). Take
#          -o json and jq, or put to_string(…) and || '' in the query.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > run.py <<'END'
import io, json, requests, urllib3
from azure.cli.core import get_default_cli
from azure.cli.core._profile import Profile
from azure.core.credentials import AccessToken

subscription = '00000000-0000-0000-0000-000000000001'


class NoToken:
    def get_token(self, *_, **__):
        return AccessToken('none', 4102444800)


class Output(io.StringIO):
    def fileno(self):
        return 1


def send(self, request, **_):
    answer = requests.Response()
    answer.status_code, answer.request, answer.url = 200, request, request.url
    answer.headers['Content-Type'] = 'application/json'
    answer._content = json.dumps({'value': [{'name': name, 'location': 'eastus', 'tags': {'build': '7'}, 'properties': {'publishingProfile': profile}} for name, profile in [
        ('1.0.0', {'excludeFromLatest': True}), ('1.1.0', {'excludeFromLatest': False, 'endOfLifeDate': '2027-01-31T08:00:00Z'})]]}).encode()
    answer.raw = urllib3.HTTPResponse(body=io.BytesIO(answer._content), headers=answer.headers, preload_content=False)
    return answer


Profile.get_login_credentials = lambda self, **_: (NoToken(), subscription, 'tenant')
Profile.get_subscription = lambda self, subscription=None: {'id': globals()['subscription'], 'tenantId': 't', 'environmentName': 'AzureCloud', 'user': {'name': 'u', 'type': 'user'}}
Profile.get_subscription_id = lambda self, subscription=None: globals()['subscription']
requests.adapters.HTTPAdapter.send = send
az = get_default_cli()
for query in ['[0].publishingProfile.excludeFromLatest', '[0].[name, publishingProfile.excludeFromLatest]', '[].[name, publishingProfile.excludeFromLatest]', '[0].publishingProfile.endOfLifeDate',
              '[].publishingProfile.endOfLifeDate', '[].[name, publishingProfile.endOfLifeDate]', '[].[name, tags]',
              "[].[name, to_string(publishingProfile.excludeFromLatest), publishingProfile.endOfLifeDate || '']"]:
    out = Output()
    az.invoke(['sig', 'image-version', 'list', '-g', 'rg', '-r', 'gal', '-i', 'img', '-o', 'tsv', '--query', query], out_file=out)
    print(f'{query}: {json.dumps(out.getvalue())}', flush=True)
END
AZURE_CONFIG_DIR="$work/config" AZURE_CORE_COLLECT_TELEMETRY=no PYTHONPATH=root/usr/lib/python3/dist-packages \
    root/usr/bin/python3.11 run.py 2>&1 | tee seen

cat > expected <<'END'
[0].publishingProfile.excludeFromLatest: "true\n"
[0].[name, publishingProfile.excludeFromLatest]: "1.0.0\ntrue\n"
[].[name, publishingProfile.excludeFromLatest]: "1.0.0\tTrue\n1.1.0\tFalse\n"
[0].publishingProfile.endOfLifeDate: ""
[].publishingProfile.endOfLifeDate: "2027-01-31T08:00:00+00:00\n"
[].[name, publishingProfile.endOfLifeDate]: "1.0.0\tNone\n1.1.0\t2027-01-31T08:00:00+00:00\n"
[].[name, tags]: "1.0.0\t\n1.1.0\t\n"
[].[name, to_string(publishingProfile.excludeFromLatest), publishingProfile.endOfLifeDate || '']: "1.0.0\ttrue\t\n1.1.0\tfalse\t2027-01-31T08:00:00+00:00\n"
END
diff expected seen
echo 'As stated.'
