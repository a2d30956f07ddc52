#!/usr/bin/env bash
# Terraform 1.11.4: a plan that failed is written all the same, and its JSON lacks the resource that failed.
#
# Guess:   when "terraform plan -out" ends with an error there is no plan file, or "show" refuses it.
# Seen:    the file is there, "terraform show -json" ends with 0, and resource_changes holds only the
#          resources that could be planned. The one sign is "errored": true (and "applyable": false).
#          "terraform apply" does refuse the file.
# Matters: a gate that reads the JSON judges half a plan and passes it. Look at "errored" first.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

terraform version | sed -n 1p | tee seen
cat > main.tf <<'END'
variable "suffix" {
  type    = string
  default = null
}
resource "terraform_data" "gallery" { input = "gal_web" }
resource "terraform_data" "definition" { input = format("img_%s", var.suffix) }
END
terraform init -no-color >/dev/null 2>&1
code=0; terraform plan -no-color -input=false -out plan.bin >/dev/null 2>&1 || code=$?
{
    echo "plan: exit code $code, file $([ -s plan.bin ] && echo written || echo missing)"
    code=0; terraform show -json plan.bin > plan.json 2>/dev/null || code=$?
    echo "show: exit code $code"
    node -e '
      const plan = JSON.parse(require("fs").readFileSync("plan.json", "utf8"));
      console.log(`resources: ${plan.resource_changes.map((r) => r.address)}, errored: ${plan.errored}, applyable: ${plan.applyable}, complete: ${plan.complete}`);'
    code=0; terraform apply -no-color -input=false plan.bin >/dev/null 2>&1 || code=$?
    echo "apply: exit code $code"
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
plan: exit code 1, file written
show: exit code 0
resources: terraform_data.gallery, errored: true, applyable: false, complete: false
apply: exit code 1
END
diff expected seen
echo 'As stated.'
