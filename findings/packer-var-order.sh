#!/usr/bin/env bash
# Packer 1.6.6 and Terraform 1.11.4: after "-var x -var-file y" the file counts in one and not in the other.
#
# Guess:   of several -var and -var-file the last one counts, and a variable that is not declared is refused.
# Seen:    in Terraform the last one counts. In Packer -var counts wherever it stands, in JSON and in HCL. A -var that
#          is not declared is an error in Terraform and in Packer's HCL, and nothing in Packer's JSON.
# Matters: a pipeline adds -var-file=production at the end of both commands. The machine image is built with the value
#          from the line, and its gallery gets that of the file. Pass each value in one way.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial unpacked terraform packer
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" unpacked; done
cat > packer/main.pkr.hcl <<'END'
variable "image_version" {
  type    = string
  default = "default"
}
source "null" "none" { communicator = "none" }
build {
  sources = ["source.null.none"]
  provisioner "shell-local" { inline = ["echo 'got ${var.image_version}'"] }
}
END
echo '{"variables": {"image_version": "default"}, "builders": [{"type": "null", "communicator": "none"}], "provisioners": [{"type": "shell-local", "inline": ["echo \"got {{user `image_version`}}\""]}]}' > packer/main.json
printf 'variable "image_version" {\n  type    = string\n  default = "default"\n}\noutput "got" { value = "got ${var.image_version}" }\n' > terraform/main.tf
echo 'image_version = "file"' | tee terraform/file.tfvars > packer/file.pkrvars.hcl
echo '{ "image_version": "file" }' > packer/file.json
(cd terraform && terraform init -no-color >/dev/null 2>&1)
run() {
    name=$1; shift
    code=0; (cd "$folder" && "${command[@]}" "$@" ${template:-}) > log 2>&1 || code=$?
    echo "$name: exit code $code, $(grep -oE '(: |")got [a-z]+' log | grep -oE '[a-z]+$' || echo nothing)"
}
{
    terraform version 2>/dev/null | sed -n 1p
    unpacked/usr/bin/packer version | sed -n 1p
    for tool in terraform 'packer, HCL' 'packer, JSON'; do
        case $tool in
            terraform) folder=terraform command=(terraform plan -no-color -input=false) template= file=file.tfvars ;;
            *HCL) folder=packer command=(../unpacked/usr/bin/packer build -color=false) template=main.pkr.hcl file=file.pkrvars.hcl ;;
            *) folder=packer command=(../unpacked/usr/bin/packer build -color=false) template=main.json file=file.json ;;
        esac
        run "$tool, file last" -var image_version=line -var-file=$file
        run "$tool, line last" -var-file=$file -var image_version=line
        run "$tool, not declared" -var image_versoin=line
    done
} | tee seen

cat > expected <<'END'
Terraform v1.11.4
Packer v1.6.6
terraform, file last: exit code 0, file
terraform, line last: exit code 0, line
terraform, not declared: exit code 1, nothing
packer, HCL, file last: exit code 0, line
packer, HCL, line last: exit code 0, line
packer, HCL, not declared: exit code 1, nothing
packer, JSON, file last: exit code 0, line
packer, JSON, line last: exit code 0, line
packer, JSON, not declared: exit code 0, default
END
diff expected seen
echo 'As stated.'
