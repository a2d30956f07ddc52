#!/usr/bin/env bash
# azure-mgmt-compute 29.0.0 (Python): exclude_from_latest='false' sends true, and a date without a time is not sent at all.
#
# Guess:   a value of the wrong type is refused before the request, or sent as it is for Resource Manager to refuse.
# Seen:    it is made to fit, or left out of the request without an exception. A text is true if it is not empty, so
#          'false' and 'no' are; 2.9 replicas become 2, and True becomes 1. datetime.date, '2027-01-31', 'soon', a
#          count of '2.9' and one TargetRegion in place of a list are left out. A misspelt argument is only logged.
# Matters: values from the environment, YAML or a command line are texts. The version becomes the latest or not, and
#          has no end of life or no regions, in a call that succeeded. Convert values yourself, and look at the
#          version that comes back.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install python3-azure=20230112+git-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > run.py <<'END'
import datetime, io, json, requests, urllib3
from azure.core.credentials import AccessToken
from azure.mgmt.compute import ComputeManagementClient, __version__ as compute
from azure.mgmt.compute.models import GalleryImageVersionPublishingProfile as Profile, GalleryImageVersionUpdate as Update, TargetRegion


class NoToken:
    def get_token(self, *_, **__):
        return AccessToken('none', 4102444800)


def send(self, request, **_):
    body = json.loads(request.body)
    print(json.dumps(body['properties']['publishingProfile']))
    answer = requests.Response()
    answer.request, answer.url, answer.status_code, answer._content = request, request.url, 200, b'{"location":"eastus"}'
    answer.headers['Content-Type'] = 'application/json'
    answer.raw = urllib3.HTTPResponse(body=io.BytesIO(answer._content), headers=answer.headers, preload_content=False)
    return answer


requests.adapters.HTTPAdapter.send = send
region = TargetRegion(name='eastus')
versions = ComputeManagementClient(NoToken(), '0', retry_total=0).gallery_image_versions
print(f'azure-mgmt-compute {compute}')
for name, value in [
        ('exclude_from_latest', 'false'), ('exclude_from_latest', 'no'), ('exclude_from_latest', 0),
        ('replica_count', '2'), ('replica_count', 2.9), ('replica_count', True), ('replica_count', '2.9'),
        ('end_of_life_date', datetime.date(2027, 1, 31)), ('end_of_life_date', '2027-01-31'), ('end_of_life_date', 'soon'),
        ('end_of_life_date', '2027-01-31T08:00:00+08:00'), ('target_regions', region), ('target_regions', [region]), ('exclude_from_lastest', True)]:
    print(f"{name} = {'region' if value is region else '[region]' if value == [region] else repr(value)}:", end=' ')
    versions.begin_update('rg', 'gal', 'img', '1.0.0', Update(publishing_profile=Profile(**{name: value})), polling=False)
END
PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 run.py 2>log | tee seen

cat > expected <<'END'
azure-mgmt-compute 29.0.0
exclude_from_latest = 'false': {"excludeFromLatest": true}
exclude_from_latest = 'no': {"excludeFromLatest": true}
exclude_from_latest = 0: {"excludeFromLatest": false}
replica_count = '2': {"replicaCount": 2}
replica_count = 2.9: {"replicaCount": 2}
replica_count = True: {"replicaCount": 1}
replica_count = '2.9': {}
end_of_life_date = datetime.date(2027, 1, 31): {}
end_of_life_date = '2027-01-31': {}
end_of_life_date = 'soon': {}
end_of_life_date = '2027-01-31T08:00:00+08:00': {"endOfLifeDate": "2027-01-31T00:00:00.000Z"}
target_regions = region: {}
target_regions = [region]: {"targetRegions": [{"name": "eastus"}]}
exclude_from_lastest = True: {}
END
diff expected seen
echo 'As stated.'
