#!/usr/bin/env bash
# Packer 1.6.6: -only with a name that does not exist builds nothing and ends with 0.
#
# Guess:   "packer build -only=typo" is an error, and -only=null.web finds the source null.web.
# Seen:    no build is started, in JSON and in HCL, and the exit code is 0; "no artifacts were created" is the one sign.
#          In HCL the name has the name of the build block in front: null.web matches nothing when there is one,
#          though inspect lists it so. validate -only=typo passes, too.
# Matters: a pipeline that builds one image by name is green without an image after a rename. Demand an artifact in its
#          -machine-readable output or in the manifest.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial files
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" files; done
packer=$PWD/files/usr/bin/packer
cat > image.pkr.hcl <<'END'
source "null" "web" { communicator = "none" }
build {
  name    = "images"
  sources = ["source.null.web"]
  provisioner "shell-local" { inline = ["echo 'got it'"] }
}
END
sed '/name    =/d' image.pkr.hcl > unnamed.pkr.hcl
echo '{"builders": [{"type": "null", "name": "web", "communicator": "none"}], "provisioners": [{"type": "shell-local", "inline": ["echo \"got it\""]}]}' > image.json
run() { code=0; $packer "$@" > log 2>&1 || code=$?; echo "$*: exit code $code, $(grep -cE ': got it' log || true) builds"; }
{
    $packer version | sed -n 1p
    $packer inspect image.pkr.hcl | grep -oE 'null\.web'
    run build -only=typo image.json
    run build -only=web image.json
    run build -only=typo image.pkr.hcl
    run build -only=null.web image.pkr.hcl
    run build -only=images.null.web image.pkr.hcl
    run build -only=null.web unnamed.pkr.hcl
    run validate -only=typo image.pkr.hcl
} | tee seen

cat > expected <<'END'
Packer v1.6.6
null.web
build -only=typo image.json: exit code 0, 0 builds
build -only=web image.json: exit code 0, 1 builds
build -only=typo image.pkr.hcl: exit code 0, 0 builds
build -only=null.web image.pkr.hcl: exit code 0, 0 builds
build -only=images.null.web image.pkr.hcl: exit code 0, 1 builds
build -only=null.web unnamed.pkr.hcl: exit code 0, 1 builds
validate -only=typo image.pkr.hcl: exit code 0, 0 builds
END
diff expected seen
echo 'As stated.'
