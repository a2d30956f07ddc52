#!/usr/bin/env bash
# Packer 1.6.6: a short sensitive value is cut out of versions, times and paths in the log.
#
# Guess:   a sensitive variable is hidden where its value is printed.
# Seen:    its text is replaced wherever it occurs. With the value "1" the version 1.0.10 is printed as
#          <sensitive>.0.<sensitive>0, and the folder /opt/dev1 as /opt/dev<sensitive>.
#          The command itself gets the right value.
# Matters: an error text of Azure with a version, a region or a request ID can no longer be looked up, and a parser of the
#          log finds no version. Mark nothing as sensitive that is short or common, such as a flag or an environment.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial files
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" files; done
packer=$PWD/files/usr/bin/packer
cat > image.pkr.hcl <<'END'
variable "image_version" {
  type    = string
  default = "1.0.10"
}
variable "slot" {
  type      = string
  default   = "1"
  sensitive = true
}
source "null" "none" { communicator = "none" }
build {
  sources = ["source.null.none"]
  provisioner "shell-local" { inline = ["echo 'got ${var.image_version} in westus2, /opt/dev1, slot ${var.slot}'", "echo 'slot ${var.slot}' > slot.txt"] }
}
END
sed '/sensitive = true/d' image.pkr.hcl > open.pkr.hcl
echo '{"variables": {"slot": "1"}, "sensitive-variables": ["slot"], "builders": [{"type": "null", "communicator": "none"}], "provisioners": [{"type": "shell-local", "inline": ["echo \"got 1.0.10, slot {{user `slot`}}\""]}]}' > image.json
{
    $packer version | sed -n 1p
    for template in open.pkr.hcl image.pkr.hcl image.json; do
        echo "$template: $($packer build -color=false $template | grep -oE 'got .*')"
    done
    cat slot.txt
} | tee seen

cat > expected <<'END'
Packer v1.6.6
open.pkr.hcl: got 1.0.10 in westus2, /opt/dev1, slot 1
image.pkr.hcl: got <sensitive>.0.<sensitive>0 in westus2, /opt/dev<sensitive>, slot <sensitive>
image.json: got <sensitive>.0.<sensitive>0, slot <sensitive>
slot 1
END
diff expected seen
echo 'As stated.'
