#!/usr/bin/env bash
# Terraform 1.11.4 and Packer 1.6.6: HH of formatdate is the hour of a clock with twelve hours.
#
# Guess:   HH counts from 00 to 23, as in .NET, PowerShell, Java and moment, and hh from 01 to 12.
# Seen:    the other way round: HHmm of 15:04 is 0304, and HHmm of midnight is 1204. hh counts to 23. So
#          the times 03:04 and 15:04 give one text.
# Matters: a version such as formatdate("YYYY.MMDD.HHmm", timestamp()) looks right all morning. After
#          noon it gives a version that is lower than those of the morning, so it is not the latest
#          one, or one that exists, which is then updated and not created. Write hhmm.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > main.tf <<'END'
output "got" {
  value = [for time in ["00:04", "03:04", "15:04"] : "${time} ${join(" ", [for form in ["YYYY.MMDD.HHmm", "YYYY.MMDD.hhmm"] : "${form}=${formatdate(form, "2027-01-05T${time}:00Z")}"])}"]
}
END
cat > main.pkr.hcl <<'END'
locals {
  got = [for time in ["00:04", "03:04", "15:04"] : "${time} ${join(" ", [for form in ["YYYY.MMDD.HHmm", "YYYY.MMDD.hhmm"] : "${form}=${formatdate(form, "2027-01-05T${time}:00Z")}"])}"]
}
source "null" "none" { communicator = "none" }
build {
  sources = ["source.null.none"]
  provisioner "shell-local" { inline = ["echo '${join("; ", local.got)}'"] }
}
END
{
    terraform version 2>/dev/null | sed -n 1p
    root/usr/bin/packer version | sed -n 1p
    terraform init -no-color >/dev/null 2>&1
    terraform plan -no-color 2>/dev/null | grep -oE '[0-9]{2}:[0-9]{2} YYYY[^";]*'
    root/usr/bin/packer build -color=false main.pkr.hcl | grep -oE '[0-9]{2}:[0-9]{2} YYYY[^";]*'
} | tee seen

cat > expected <<'END'
Terraform v1.11.4
Packer v1.6.6
00:04 YYYY.MMDD.HHmm=2027.0105.1204 YYYY.MMDD.hhmm=2027.0105.0004
03:04 YYYY.MMDD.HHmm=2027.0105.0304 YYYY.MMDD.hhmm=2027.0105.0304
15:04 YYYY.MMDD.HHmm=2027.0105.0304 YYYY.MMDD.hhmm=2027.0105.1504
00:04 YYYY.MMDD.HHmm=2027.0105.1204 YYYY.MMDD.hhmm=2027.0105.0004
03:04 YYYY.MMDD.HHmm=2027.0105.0304 YYYY.MMDD.hhmm=2027.0105.0304
15:04 YYYY.MMDD.HHmm=2027.0105.0304 YYYY.MMDD.hhmm=2027.0105.1504
END
diff expected seen
echo 'As stated.'
