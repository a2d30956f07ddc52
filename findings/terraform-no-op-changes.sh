#!/usr/bin/env bash
# Terraform 1.11.4: an import and a move are "no-op" in the plan's JSON, and end with the code for changes.
#
# Guess:   in resource_changes an import has an action of its own; -detailed-exitcode is 2 when something is added,
#          changed or destroyed.
# Seen:    an import without a difference is ["no-op"] with importing beside it, a move is ["no-op"] with
#          previous_address, and removed { destroy = false } is ["forget"]. "0 to add, 0 to change, 0 to destroy" ends with 2
#          for each of them. With -refresh-only a move ends with 0.
# Matters: a gate that leaves out no-op does not see that a gallery comes under the rule of this state, and one that
#          knows create, update and delete alone does not see that it leaves it. Look at importing and
#          previous_address first.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

terraform version 2>/dev/null | sed -n 1p | tee seen
plan() {
    code=0; terraform plan -no-color -input=false -detailed-exitcode -out=plan.bin "${@:2}" > log 2>&1 || code=$?
    echo "$1: exit code $code, $(grep -oE '^(Plan|No changes).*' log || echo 'no line')"
    terraform show -json plan.bin 2>/dev/null | node -e '
      for (const { address, previous_address, change } of JSON.parse(require("fs").readFileSync(0, "utf8")).resource_changes ?? [])
        console.log(`  ${address}: ${JSON.stringify(change.actions)}, importing ${JSON.stringify(change.importing)}, previous address ${previous_address}`);'
}
echo 'resource "terraform_data" "old" { input = "gal_web" }' > main.tf
terraform init -no-color >/dev/null 2>&1
terraform apply -no-color -auto-approve >/dev/null 2>&1
{
    plan 'unchanged'
    printf 'resource "terraform_data" "old" { input = "gal_web" }\nresource "terraform_data" "taken" {}\nimport {\n  to = terraform_data.taken\n  id = "x"\n}\n' > main.tf
    plan 'import'
    printf 'resource "terraform_data" "new" { input = "gal_web" }\nmoved {\n  from = terraform_data.old\n  to   = terraform_data.new\n}\n' > main.tf
    plan 'moved'
    plan 'moved, refresh only' -refresh-only
    printf 'removed {\n  from = terraform_data.old\n  lifecycle { destroy = false }\n}\n' > main.tf
    plan 'removed'
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
unchanged: exit code 0, No changes. Your infrastructure matches the configuration.
  terraform_data.old: ["no-op"], importing undefined, previous address undefined
import: exit code 2, Plan: 1 to import, 0 to add, 0 to change, 0 to destroy.
  terraform_data.old: ["no-op"], importing undefined, previous address undefined
  terraform_data.taken: ["no-op"], importing {"id":"x"}, previous address undefined
moved: exit code 2, Plan: 0 to add, 0 to change, 0 to destroy.
  terraform_data.new: ["no-op"], importing undefined, previous address terraform_data.old
moved, refresh only: exit code 0, no line
removed: exit code 2, Plan: 0 to add, 0 to change, 0 to destroy.
  terraform_data.old: ["forget"], importing undefined, previous address undefined
END
diff expected seen
echo 'As stated.'
