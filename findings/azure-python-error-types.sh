#!/usr/bin/env bash
# azure-mgmt-compute 29.0.0 and azure-core 1.26.3 (Python): every 409 is a ResourceExistsError.
#
# Guess:   ResourceExistsError means that the resource exists, ResourceNotFoundError that it does not, and
#          an operation that failed gives the same type of error as a request that was refused.
# Seen:    the type follows the status of the request alone. A 409 with QuotaExceeded or with
#          ConflictingUserInput is a ResourceExistsError, and a PUT of an image version whose source disk
#          is missing is a ResourceNotFoundError. The same codes from the poll of an operation are a plain
#          HttpResponseError with status_code 200. error.code is right in all of them.
# Matters: "except ResourceExistsError: pass" around the creation of a gallery, a definition or a version
#          passes over a quota and over a conflict, and nothing was made. "except ResourceNotFoundError"
#          does not see what a poll reports. Look at error.code.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install python3-azure=20230112+git-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > run.py <<'END'
import io, json, requests, urllib3
from azure.core import __version__ as core
from azure.core.credentials import AccessToken
from azure.mgmt.compute import ComputeManagementClient, __version__ as compute

root, subscription = 'https://management.azure.com', '00000000-0000-0000-0000-000000000001'
case = None


class NoToken:
    def get_token(self, *_, **__):
        return AccessToken('none', 4102444800)


def send(self, request, **_):
    how, status, code = case
    error = {'code': code, 'message': 'text'}
    answer = requests.Response()
    answer.request, answer.url = request, request.url
    answer.headers['Content-Type'] = 'application/json'
    if how == 'refused':
        answer.status_code, body = status, {'error': error}
    elif request.method == 'PUT':
        answer.status_code, body = 201, {'name': 'x', 'location': 'eastus', 'properties': {}}
        answer.headers['Azure-AsyncOperation'] = f'{root}/subscriptions/{subscription}/operations/1'
    else:
        answer.status_code, body = 200, {'status': 'Failed', 'error': error}
    answer._content = json.dumps(body).encode()
    answer.raw = urllib3.HTTPResponse(body=io.BytesIO(answer._content), headers=answer.headers, preload_content=False)
    return answer


requests.adapters.HTTPAdapter.send = send
versions = ComputeManagementClient(NoToken(), subscription, retry_total=0).gallery_image_versions
print(f'azure-core {core}, azure-mgmt-compute {compute}')
for case in [('refused', 409, 'QuotaExceeded'), ('refused', 409, 'ConflictingUserInput'), ('refused', 404, 'SourceDiskNotFound'), ('refused', 400, 'InvalidParameter'), ('polled', 0, 'QuotaExceeded'), ('polled', 0, 'SourceDiskNotFound')]:
    try:
        versions.begin_create_or_update('rg', 'gal', 'img', '1.0.0', {'location': 'eastus'}, polling_interval=0).result()
        print(f'{case}: no error')
    except Exception as e:
        print(f'{case[0]} {case[1] or ""} {case[2]}: {type(e).__name__}, status_code {e.status_code}, error.code {e.error.code}'.replace('  ', ' '))
END
PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 run.py | tee seen

cat > expected <<'END'
azure-core 1.26.3, azure-mgmt-compute 29.0.0
refused 409 QuotaExceeded: ResourceExistsError, status_code 409, error.code QuotaExceeded
refused 409 ConflictingUserInput: ResourceExistsError, status_code 409, error.code ConflictingUserInput
refused 404 SourceDiskNotFound: ResourceNotFoundError, status_code 404, error.code SourceDiskNotFound
refused 400 InvalidParameter: HttpResponseError, status_code 400, error.code InvalidParameter
polled QuotaExceeded: HttpResponseError, status_code 200, error.code QuotaExceeded
polled SourceDiskNotFound: HttpResponseError, status_code 200, error.code SourceDiskNotFound
END
diff expected seen
echo 'As stated.'
