#!/usr/bin/env bash
# Azure CLI 2.45.0: az sig image-version create --end-of-life-date 31/01/2027 asks for the year 3101.
#
# Guess:   a date that is not understood is refused, a date without a time means midnight, and a date
#          with a time means that time.
# Seen:    only a full ISO 8601 time with T and a zone is kept. A date alone becomes 12:59:59 UTC. So
#          does "2027-01-31 08:00", whose time is lost. 31/01/2027 is the first of January 3101 and
#          01/02/2027 the first of January 101. A text that is no date, and a day that does not exist
#          (2027-02-30), are left out of the request. No case gives an error or a warning. The same for
#          az sig image-definition create.
# Matters: the version lives a thousand years longer than meant, is expired from its first day, or has
#          no end of life at all. Write 2027-01-31T00:00:00Z, and read publishingProfile.endOfLifeDate
#          of the answer.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > run.py <<'END'
import io, json, os, requests, urllib3
from azure.cli.core import get_default_cli
from azure.cli.core._profile import Profile
from azure.core.credentials import AccessToken

subscription = '00000000-0000-0000-0000-000000000001'


class NoToken:
    def get_token(self, *_, **__):
        return AccessToken('none', 4102444800)


def send(self, request, **_):
    if request.method == 'PUT':
        properties = json.loads(request.body)['properties']
        print(f"  {properties.get('publishingProfile', properties).get('endOfLifeDate', 'no date')}")
    answer = requests.Response()
    answer.status_code, answer.request, answer.url = 200, request, request.url
    answer.headers['Content-Type'] = 'application/json'
    answer._content = json.dumps({'name': 'x', 'location': 'eastus', 'properties': {'provisioningState': 'Succeeded'}}).encode()
    answer.raw = urllib3.HTTPResponse(body=io.BytesIO(answer._content), headers=answer.headers, preload_content=False)
    return answer


Profile.get_login_credentials = lambda self, **_: (NoToken(), subscription, 'tenant')
Profile.get_subscription = lambda self, subscription=None: {'id': globals()['subscription'], 'tenantId': 't', 'environmentName': 'AzureCloud', 'user': {'name': 'u', 'type': 'user'}}
Profile.get_subscription_id = lambda self, subscription=None: globals()['subscription']
requests.adapters.HTTPAdapter.send = send
version = ['sig', 'image-version', 'create', '-g', 'rg', '-r', 'gal', '-i', 'img', '-e', '1.0.0', '-l', 'eastus', '--os-snapshot', 'disk']
definition = ['sig', 'image-definition', 'create', '-g', 'rg', '-r', 'gal', '-i', 'img', '-p', 'p', '-f', 'o', '-s', 's', '--os-type', 'Linux', '-l', 'eastus']
az = get_default_cli()
for what, date in [(version, date) for date in ['2027-01-31T08:00:00Z', '2027-01-31', '2027-01-31 08:00', '31/01/2027', '01/02/2027', '2027-02-30', 'next year']] + [(definition, '31/01/2027')]:
    print(f'{what[1]} {date}:')
    print(f"  exit {az.invoke(what + ['--end-of-life-date', date], out_file=open(os.devnull, 'w'))}")
END
AZURE_CONFIG_DIR="$work/config" AZURE_CORE_COLLECT_TELEMETRY=no PYTHONPATH=root/usr/lib/python3/dist-packages \
    root/usr/bin/python3.11 run.py 2>&1 | tee seen

cat > expected <<'END'
image-version 2027-01-31T08:00:00Z:
  2027-01-31T08:00:00.000Z
  exit 0
image-version 2027-01-31:
  2027-01-31T12:59:59.000Z
  exit 0
image-version 2027-01-31 08:00:
  2027-01-31T12:59:59.000Z
  exit 0
image-version 31/01/2027:
  3101-01-01T12:59:59.000Z
  exit 0
image-version 01/02/2027:
  0101-01-01T12:59:59.000Z
  exit 0
image-version 2027-02-30:
  no date
  exit 0
image-version next year:
  no date
  exit 0
image-definition 31/01/2027:
  3101-01-01T12:59:59.000Z
  exit 0
END
diff expected seen
echo 'As stated.'
