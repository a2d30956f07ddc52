#!/usr/bin/env bash
# Packer 1.6.6: "packer validate" passes image versions that Azure refuses.
#
# Guess:   validate of an azure-arm builder checks image_version and gallery_name of
#          shared_image_gallery_destination by the rules of Azure, as it does managed_image_name, and
#          isotime takes letters such as YYYY.
# Seen:    it asks only that they are there. A version of four parts, "v1", "latest", a part of 4294967296
#          and a gallery named my-gal pass. So does isotime "YYYY.MM.DD", which gives these
#          letters themselves: its layouts are written with 2006, 01 and 02.
# Matters: the version is used last, when the machine has been built and captured, for an hour perhaps.
#          Check it in a step before the build: three numbers of at most 2147483647.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
packer=root/usr/bin/packer
validate() {
    cat > image.json <<END
{"builders": [{"type": "azure-arm", "client_id": "x", "client_secret": "x", "tenant_id": "x", "subscription_id": "x", "location": "West US", "os_type": "Linux",
  "image_publisher": "p", "image_offer": "o", "image_sku": "s", "managed_image_name": "$3", "managed_image_resource_group_name": "rg",
  "shared_image_gallery_destination": {"resource_group": "rg", "gallery_name": "$2", "image_name": "img", "image_version": "$1", "replication_regions": ["westus"]}}]}
END
    code=0; $packer validate image.json > log 2>&1 || code=$?
    echo "version $1, gallery $2, image $3: $code $(grep -oE '^\* .*' log || true)"
}
{
    $packer version | sed -n 1p
    for version in 1.0.0 '' 2027.01.05.2 v1 latest 1.0.4294967296 '{{isotime \"YYYY.MM.DD\"}}'; do validate "$version" gal img; done
    validate 1.0.0 my-gal img
    validate 1.0.0 gal -img
    cat > time.json <<'END'
{"builders": [{"type": "null", "communicator": "none"}],
 "provisioners": [{"type": "shell-local", "inline": ["echo 'got {{isotime \"YYYY.MM.DD\"}}'"]}]}
END
    $packer build -color=false time.json | grep -oE 'got .*'
} | sed 's/ $//' | tee seen

cat > expected <<'END'
Packer v1.6.6
version 1.0.0, gallery gal, image img: 0
version , gallery gal, image img: 1 * An image_version must be specified for shared_image_gallery_destination
version 2027.01.05.2, gallery gal, image img: 0
version v1, gallery gal, image img: 0
version latest, gallery gal, image img: 0
version 1.0.4294967296, gallery gal, image img: 0
version {{isotime \"YYYY.MM.DD\"}}, gallery gal, image img: 0
version 1.0.0, gallery my-gal, image img: 0
version 1.0.0, gallery gal, image -img: 1 * The setting managed_image_name must match the regular expression
got YYYY.MM.DD
END
diff expected seen
echo 'As stated.'
