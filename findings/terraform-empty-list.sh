#!/usr/bin/env bash
# Terraform 1.11.4: var.regions == [] is false for an empty list.
#
# Guess:   a list without elements equals [], and a list equals one with the same elements.
# Seen:    [] is a tuple, and == between a list, a set or a map and such a literal is false, whatever they hold. validate
#          and plan say nothing. tolist([]) does not help, length does. contains([1, 2], "1") is false as well,
#          while "10" > 9, max("10", "9") and a Boolean of "1" are converted.
# Matters: the precondition var.target_regions != [] is always true, so it never refuses a version without regions.
#          Write length(var.target_regions) > 0.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch terraform.rc; export TF_CLI_CONFIG_FILE="$work/terraform.rc"
terraform version 2>/dev/null | sed -n 1p | tee seen
cat > main.tf <<'END'
variable "regions" {
  type    = list(string)
  default = []
  validation {
    condition     = var.regions != []
    error_message = "There are no regions."
  }
}
variable "tags" {
  type    = map(string)
  default = {}
}
output "answers" {
  value = {
    "list == []"              = var.regions == []
    "list == tolist([])"      = var.regions == tolist([])
    "map == {}"               = var.tags == {}
    "toset(a) == a"           = toset(["a"]) == ["a"]
    "[] == []"                = [] == []
    "contains([1, 2], text 1)" = contains([1, 2], "1")
    "text 10 > 9"             = "10" > 9
    "text 1 as a Boolean"     = tobool("1")
  }
}
END
terraform init -no-color >/dev/null 2>&1
{
    code=0; terraform validate -no-color > log 2>&1 || code=$?
    echo "validate: exit code $code, $(grep -c Warning: log || true) warnings"
    code=0; terraform plan -no-color -input=false > log 2>&1 || code=$?
    echo "plan: exit code $code"
    grep -oE '"[^"]+" += (true|false)' log | tr -s ' '
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
validate: exit code 0, 0 warnings
plan: exit code 0
"[] == []" = true
"contains([1, 2], text 1)" = false
"list == []" = false
"list == tolist([])" = false
"map == {}" = false
"text 1 as a Boolean" = true
"text 10 > 9" = true
"toset(a) == a" = false
END
diff expected seen
echo 'As stated.'
