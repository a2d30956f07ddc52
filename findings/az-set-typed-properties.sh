#!/usr/bin/env bash
# Azure CLI 2.45.0: --set publishingProfile.excludeFromLatest=false with --force-string sends true.
#
# Guess:   what --set cannot convert to the type of the property is refused, and so is a property that does not exist.
# Seen:    a text is true if it is not empty: false with --force-string (which keeps build numbers in tags,
#          az-set-numbers.sh) becomes true, and so do yes, no and '"false"'. endOfLifeDate=2027-01-31 and =null are
#          not sent, and the old date is no longer in the request, either. A misspelt property is only logged and
#          then sent, for Resource Manager to decide.
# Matters: "az sig image-version update … --set" changes something else than was written, and ends with 0. Look at
#          the version that it prints.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install azure-cli=2.45.0-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > run.py <<'END'
import datetime, io, json, requests, urllib3
from azure.cli.core.commands.arm import set_properties
from azure.core.credentials import AccessToken
from azure.mgmt.compute import ComputeManagementClient
from azure.mgmt.compute.models import GalleryImageVersion, GalleryImageVersionPublishingProfile


class NoToken:
    def get_token(self, *_, **__):
        return AccessToken('none', 4102444800)


def send(self, request, **_):
    print('  ' + json.dumps(json.loads(request.body)['properties']['publishingProfile']))
    answer = requests.Response()
    answer.request, answer.url, answer.status_code, answer._content = request, request.url, 200, b'{"location":"eastus"}'
    answer.headers['Content-Type'] = 'application/json'
    answer.raw = urllib3.HTTPResponse(body=io.BytesIO(answer._content), headers=answer.headers, preload_content=False)
    return answer


requests.adapters.HTTPAdapter.send = send
versions = ComputeManagementClient(NoToken(), '0', retry_total=0).gallery_image_versions
for value, force in [('excludeFromLatest=false', False), ('excludeFromLatest=false', True), ('excludeFromLatest=no', False), ('excludeFromLatest="false"', False),
                     ('endOfLifeDate=2027-01-31T00:00:00Z', False), ('endOfLifeDate=2027-01-31', False), ('endOfLifeDate=null', False), ('excludeFromLastest=true', False)]:
    version = GalleryImageVersion(location='eastus', publishing_profile=GalleryImageVersionPublishingProfile(end_of_life_date=datetime.datetime(2026, 12, 1, tzinfo=datetime.timezone.utc)))
    print('--set publishingProfile.' + value + (' --force-string' if force else ''))
    set_properties(version, 'publishingProfile.' + value, force)
    versions.begin_create_or_update('rg', 'gal', 'img', '1.0.0', version, polling=False)
END
AZURE_CONFIG_DIR="$work/config" PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 run.py 2>log | tee seen

cat > expected <<'END'
--set publishingProfile.excludeFromLatest=false
  {"excludeFromLatest": false, "endOfLifeDate": "2026-12-01T00:00:00.000Z"}
--set publishingProfile.excludeFromLatest=false --force-string
  {"excludeFromLatest": true, "endOfLifeDate": "2026-12-01T00:00:00.000Z"}
--set publishingProfile.excludeFromLatest=no
  {"excludeFromLatest": true, "endOfLifeDate": "2026-12-01T00:00:00.000Z"}
--set publishingProfile.excludeFromLatest="false"
  {"excludeFromLatest": true, "endOfLifeDate": "2026-12-01T00:00:00.000Z"}
--set publishingProfile.endOfLifeDate=2027-01-31T00:00:00Z
  {"endOfLifeDate": "2027-01-31T00:00:00.000Z"}
--set publishingProfile.endOfLifeDate=2027-01-31
  {}
--set publishingProfile.endOfLifeDate=null
  {}
--set publishingProfile.excludeFromLastest=true
  {"endOfLifeDate": "2026-12-01T00:00:00.000Z", "excludeFromLastest": true}
END
diff expected seen
echo 'As stated.'
