#!/usr/bin/env bash
# Terraform 1.11.4: a misspelt attribute of an object variable is dropped without a word, and null becomes the default.
#
# Guess:   object({ name, exclude_from_latest = optional(bool, false) }) refuses the attribute exclude_from_lates, as a
#          variable that is not declared is refused or warned of, and null stays null.
# Seen:    an attribute that the type does not know is removed, without a diagnostic, in -var, in files and in the call of
#          a module. null for an attribute with a default gives the default; null for a whole variable with a
#          default stays null.
# Matters: exclude_from_lates = true publishes a version as the latest one. Take the variable as type any and compare
#          its keys in a validation, where it matters.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch terraform.rc; export TF_CLI_CONFIG_FILE="$work/terraform.rc"
terraform version 2>/dev/null | sed -n 1p | tee seen
mkdir module
cat > module/main.tf <<'END'
variable "image" {
  type = object({
    name                = string
    exclude_from_latest = optional(bool, false)
    replicas            = optional(number, 3)
  })
}
variable "text" {
  type    = string
  default = "default"
}
output "got" { value = "got ${jsonencode(var.image)}, text ${jsonencode(var.text)}" }
END
cat > main.tf <<'END'
module "image" {
  source = "./module"
  image  = { name = "1.0.0", exclude_from_lates = true, replicas = null }
  text   = null
}
output "got" { value = module.image.got }
END
plan() { code=0; terraform plan -no-color -input=false "${@:2}" > log 2>&1 || code=$?; echo "$1: exit code $code, $(grep -c Warning: log || true) warnings, $(grep -oE '"got .*' log | tr -d '\\' | sed 's/^.//; s/"$//')"; }
terraform init -no-color >/dev/null 2>&1
{
    plan 'call of a module'
    cd module; terraform init -no-color >/dev/null 2>&1
    plan '-var' -var 'image={name="1.0.0",exclude_from_lates=true,replicas=null}'
    echo 'image = { name = "1.0.0", exclude_from_lates = true }' > image.tfvars
    echo 'text = null' >> image.tfvars
    plan 'file' -var-file=image.tfvars
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
call of a module: exit code 0, 0 warnings, got {"exclude_from_latest":false,"name":"1.0.0","replicas":3}, text null
-var: exit code 0, 0 warnings, got {"exclude_from_latest":false,"name":"1.0.0","replicas":3}, text "default"
file: exit code 0, 0 warnings, got {"exclude_from_latest":false,"name":"1.0.0","replicas":3}, text null
END
diff expected seen
echo 'As stated.'
