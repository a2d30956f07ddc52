#!/usr/bin/env bash
# Terraform 1.11.4: one unknown value takes a whole jsonencode() out of the plan's JSON.
#
# Guess:   in "terraform show -json" a value that is known only after apply is marked at its place, and the
#          rest of what was written can be read.
# Seen:    in an object the key is absent from "after", and in a list there is a null, which a real null looks
#          like as well; after_unknown has the difference. jsonencode({…}) with one unknown value in it is
#          unknown as a whole: "after" has nothing of it, and after_unknown says true for all of it.
# Matters: template deployments and azapi 1 take the body of an image version as such a text, and the ID of its
#          source is unknown until the disk exists. A gate that reads "after" finds no excludeFromLatest
#          and no target region, and passes. Let it refuse what after_unknown marks, or write the body as
#          an object.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

terraform version 2>/dev/null | sed -n 1p | tee seen
cat > main.tf <<'END'
resource "terraform_data" "disk" {}
locals {
  known   = { excludeFromLatest = true, regions = ["eastus", null], source = null }
  unknown = { excludeFromLatest = true, regions = ["eastus", terraform_data.disk.id], source = terraform_data.disk.id }
}
resource "terraform_data" "known" { input = local.known }
resource "terraform_data" "unknown" { input = local.unknown }
resource "terraform_data" "known_text" { input = jsonencode(local.known) }
resource "terraform_data" "unknown_text" { input = jsonencode(local.unknown) }
END
terraform init -no-color >/dev/null 2>&1
terraform plan -no-color -input=false -out plan.bin >/dev/null 2>&1
terraform show -json plan.bin 2>/dev/null > plan.json
node -e '
  const { resource_changes } = JSON.parse(require("fs").readFileSync("plan.json", "utf8"));
  for (const { name, change } of resource_changes.filter((r) => r.name !== "disk"))
    console.log(`${name}: after ${JSON.stringify(change.after.input)}, after_unknown ${JSON.stringify(change.after_unknown.input)}`);' | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
known: after {"excludeFromLatest":true,"regions":["eastus",null],"source":null}, after_unknown {"regions":[false,false]}
known_text: after "{\"excludeFromLatest\":true,\"regions\":[\"eastus\",null],\"source\":null}", after_unknown undefined
unknown: after {"excludeFromLatest":true,"regions":["eastus",null]}, after_unknown {"regions":[false,true],"source":true}
unknown_text: after undefined, after_unknown true
END
diff expected seen
echo 'As stated.'
