#!/usr/bin/env bash
# Azure CLI 2.45.0: three lists with commas of az sig, three ways to read them.
#
# Guess:   a value is left out by leaving it out, and a list of disk types may be written with commas or
#          with spaces.
# Seen:    --target-region-cvm-encryption EncryptedWithPmk, which needs no disk encryption set, is refused
#          for a missing second part; with a comma at its end it is taken. --target-region-encryption
#          ,0,set encrypts a data disk alone, so it seems: the request names for the OS disk an ID that
#          ends with diskEncryptionSets/. --disallowed-disk-types Premium_LRS,Standard_LRS is one disk
#          type of that name.
# Matters: in a pipeline the first stops the publishing of a confidential image, and the two others send
#          something else than was meant. What Azure makes of those was not tried. Give the encryption a
#          comma at its end, and disk types with spaces between them.
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
        regions = properties.get('publishingProfile', {}).get('targetRegions', [{}])
        print('  sends ' + json.dumps(regions[0].get('encryption') or properties.get('disallowed')).replace(f'/subscriptions/{subscription}/resourceGroups/rg/providers/Microsoft.Compute', '...'))
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
version = ['sig', 'image-version', 'create', '-g', 'rg', '-r', 'gal', '-i', 'img', '-e', '1.0.0', '-l', 'eastus', '--os-snapshot', 'disk', '--target-regions', 'eastus']
definition = ['sig', 'image-definition', 'create', '-g', 'rg', '-r', 'gal', '-i', 'img', '-p', 'p', '-f', 'o', '-s', 's', '--os-type', 'Linux', '-l', 'eastus']
az = get_default_cli()
for what, option, value in [
        (version, '--target-region-cvm-encryption', 'EncryptedWithPmk'), (version, '--target-region-cvm-encryption', 'EncryptedWithPmk,'),
        (version, '--target-region-encryption', ',0,set'), (definition, '--disallowed-disk-types', 'Premium_LRS,Standard_LRS')]:
    print(f'{option} {value}', flush=True)
    print(f"  exit {az.invoke(what + [option, value], out_file=open(os.devnull, 'w'))}", flush=True)
END
AZURE_CONFIG_DIR="$work/config" AZURE_CORE_COLLECT_TELEMETRY=no PYTHONPATH=root/usr/lib/python3/dist-packages \
    root/usr/bin/python3.11 run.py 2>&1 | tee seen

cat > expected <<'END'
--target-region-cvm-encryption EncryptedWithPmk
ERROR: usage error: ['EncryptedWithPmk'] is an invalid target region cvm encryption. Both os_cvm_encryption_type and os_cvm_des parameters are required.
  exit 1
--target-region-cvm-encryption EncryptedWithPmk,
  sends {"osDiskImage": {"securityProfile": {"confidentialVMEncryptionType": "EncryptedWithPmk"}}}
  exit 0
--target-region-encryption ,0,set
  sends {"osDiskImage": {"diskEncryptionSetId": ".../diskEncryptionSets/"}, "dataDiskImages": [{"diskEncryptionSetId": ".../diskEncryptionSets/set", "lun": 0}]}
  exit 0
--disallowed-disk-types Premium_LRS,Standard_LRS
  sends {"diskTypes": ["Premium_LRS,Standard_LRS"]}
  exit 0
END
diff expected seen
echo 'As stated.'
