#!/usr/bin/env bash
# PowerShell 7.6.9 and Azure CLI 2.45.0: an end-of-life date that is read from az and given to az becomes the year 101.
#
# Guess:   $version = az sig image-version show … | ConvertFrom-Json keeps the date as the text that az wrote,
#          and "--end-of-life-date $($version.publishingProfile.endOfLifeDate)" sets the same date again.
# Seen:    ConvertFrom-Json makes a DateTime of it, in the zone of the machine, which becomes the text
#          01/31/2027 08:00:00 as an argument and in a string. az reads its first two digits as a century,
#          says nothing, and asks for the first of January 101; a date in December becomes the year
#          1201. A date without a time stays a text. -DateKind String keeps what az wrote, and az
#          takes it back.
# Matters: a script that publishes the next version "with the same end of life" makes one that has expired.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1 TZ=UTC

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > run.py <<'END'
import io, json, os, requests, sys, urllib3
from azure.cli.core import get_default_cli
from azure.cli.core._profile import Profile
from azure.core.credentials import AccessToken

subscription = '00000000-0000-0000-0000-000000000001'
date, shown = sys.argv[1:]


class NoToken:
    def get_token(self, *_, **__):
        return AccessToken('none', 4102444800)


def send(self, request, **_):
    if request.method == 'PUT':
        print(f"  az asks for {json.loads(request.body)['properties']['publishingProfile'].get('endOfLifeDate', 'no date')}")
    answer = requests.Response()
    answer.status_code, answer.request, answer.url = 200, request, request.url
    answer.headers['Content-Type'] = 'application/json'
    answer._content = json.dumps({'name': '1.0.0', 'location': 'eastus', 'tags': {'day': shown[:10]}, 'properties': {'publishingProfile': {'endOfLifeDate': shown}}}).encode()
    answer.raw = urllib3.HTTPResponse(body=io.BytesIO(answer._content), headers=answer.headers, preload_content=False)
    return answer


Profile.get_login_credentials = lambda self, **_: (NoToken(), subscription, 'tenant')
Profile.get_subscription = lambda self, subscription=None: {'id': globals()['subscription'], 'tenantId': 't', 'environmentName': 'AzureCloud', 'user': {'name': 'u', 'type': 'user'}}
Profile.get_subscription_id = lambda self, subscription=None: globals()['subscription']
requests.adapters.HTTPAdapter.send = send
names = ['-g', 'rg', '-r', 'gal', '-i', 'img', '-e', '1.0.0']
if date == 'show':
    get_default_cli().invoke(['sig', 'image-version', 'show', *names], out_file=open('shown.json', 'w'))
else:
    get_default_cli().invoke(['sig', 'image-version', 'create', *names, '-l', 'eastus', '--os-snapshot', 'disk', '--end-of-life-date', date], out_file=open(os.devnull, 'w'))
END
az() { AZURE_CONFIG_DIR="$work/config" AZURE_CORE_COLLECT_TELEMETRY=no PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 run.py "$@"; }
cat > argument.ps1 <<'END'
param([string] $DateKind)
$version = Get-Content shown.json -Raw | ConvertFrom-Json -DateKind $DateKind
/bin/echo "$($version.publishingProfile.endOfLifeDate)"
/bin/echo $version.publishingProfile.endOfLifeDate
/bin/echo $version.tags.day
END
for date in 2027-01-31T08:00:00Z 2026-12-01T08:00:00Z; do
    az show $date 2>/dev/null
    echo "az shows $(grep -oE 'endOfLifeDate": "[^"]*' shown.json | cut -d'"' -f3)"
    for kind in Default String; do
        tool/pwsh -NoProfile -File argument.ps1 $kind > arguments
        echo "-DateKind $kind: $(paste -sd'|' arguments)"
        az "$(head -1 arguments)" $date 2>&1
    done
done | tee seen

cat > expected <<'END'
az shows 2027-01-31T08:00:00+00:00
-DateKind Default: 01/31/2027 08:00:00|01/31/2027 08:00:00|2027-01-31
  az asks for 0101-01-01T12:59:59.000Z
-DateKind String: 2027-01-31T08:00:00+00:00|2027-01-31T08:00:00+00:00|2027-01-31
  az asks for 2027-01-31T08:00:00.000Z
az shows 2026-12-01T08:00:00+00:00
-DateKind Default: 12/01/2026 08:00:00|12/01/2026 08:00:00|2026-12-01
  az asks for 1201-01-01T12:59:59.000Z
-DateKind String: 2026-12-01T08:00:00+00:00|2026-12-01T08:00:00+00:00|2026-12-01
  az asks for 2026-12-01T08:00:00.000Z
END
diff expected seen
echo 'As stated.'
