#!/usr/bin/env bash
# Terraform 1.11.4 and Packer 1.6.6: image_version = 1.10 gives the text 1.1, and -var image_version=1.10 gives 1.10.
#
# Guess:   a variable of type string has the text that was written, or a number without quotes is refused.
# Seen:    as a default, in a file with variables (HCL and JSON) and in an argument that wants a text, the
#          number is read first and then made a text, without a warning: 1.10 becomes 1.1,
#          20261127.10 becomes 20261127.1, 12e4 becomes 120000 and 010 becomes 10. The same characters
#          in -var or in an environment variable stay as they are. Both tools agree.
# Matters: the version of an image or the number of a build is right in a pipeline with -var, and another
#          one for who writes it to a file; 1.10 is even a version that was published long ago. Write
#          quotes, and let a validation block ask for three parts.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial unpacked
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" unpacked; done
mkdir terraform packer
cat > packer/main.pkr.hcl <<'END'
variable "image_version" {
  type    = string
  default = 1.10
}
variable "more" {
  type    = list(string)
  default = [20261127.10, 12e4, 010]
}
source "null" "none" { communicator = "none" }
build {
  sources = ["source.null.none"]
  provisioner "shell-local" { inline = ["echo 'got ${var.image_version} ${join(" ", var.more)}'"] }
}
END
cat > terraform/main.tf <<'END'
variable "image_version" {
  type    = string
  default = 1.10
}
variable "more" {
  type    = list(string)
  default = [20261127.10, 12e4, 010]
}
output "got" { value = "got ${var.image_version} ${join(" ", var.more)}" }
END
echo 'image_version = 1.10' | tee terraform/file.tfvars > packer/file.pkrvars.hcl
echo '{ "image_version": 1.10 }' | tee terraform/file.tfvars.json > packer/file.pkrvars.json
terraform() { (cd terraform && command terraform plan -no-color "$@" 2>/dev/null) | grep -oE 'got [0-9][^"]*'; }
packer() { (cd packer && ../unpacked/usr/bin/packer build -color=false "$@" main.pkr.hcl) | grep -oE 'got .*'; }
(cd terraform && command terraform init -no-color >/dev/null 2>&1)
{
    command terraform version 2>/dev/null | sed -n 1p
    unpacked/usr/bin/packer version | sed -n 1p
    for tool in terraform packer; do
        echo "$tool, default: $($tool)"
        if [ $tool = terraform ]; then hcl=file.tfvars; json=file.tfvars.json; else hcl=file.pkrvars.hcl; json=file.pkrvars.json; fi
        echo "$tool, file: $($tool -var-file=$hcl)"
        echo "$tool, JSON file: $($tool -var-file=$json)"
        echo "$tool, -var: $($tool -var image_version=1.10)"
        echo "$tool, environment: $(TF_VAR_image_version=1.10 PKR_VAR_image_version=1.10 $tool)"
    done
} | tee seen

cat > expected <<'END'
Terraform v1.11.4
Packer v1.6.6
terraform, default: got 1.1 20261127.1 120000 10
terraform, file: got 1.1 20261127.1 120000 10
terraform, JSON file: got 1.1 20261127.1 120000 10
terraform, -var: got 1.10 20261127.1 120000 10
terraform, environment: got 1.10 20261127.1 120000 10
packer, default: got 1.1 20261127.1 120000 10
packer, file: got 1.1 20261127.1 120000 10
packer, JSON file: got 1.1 20261127.1 120000 10
packer, -var: got 1.10 20261127.1 120000 10
packer, environment: got 1.10 20261127.1 120000 10
END
diff expected seen
echo 'As stated.'
