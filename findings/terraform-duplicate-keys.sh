#!/usr/bin/env bash
# Terraform 1.11.4: a key that stands twice in an object is accepted, in its JSON syntax it is refused.
#
# Guess:   { env = "a", env = "b" } is an error, as an argument that stands twice is one.
# Seen:    in HCL the last one counts, without a diagnostic, in files of variables and with -var as well. The same in
#          .tf.json or .tfvars.json is "Duplicate object attribute". zipmap, jsondecode and yamldecode take the last one,
#          a for expression refuses it.
# Matters: two branches each add a tag or a region to a map, git merges them cleanly, and one of them is gone in the
#          plan. Let a linter look for it.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch terraform.rc; export TF_CLI_CONFIG_FILE="$work/terraform.rc"
terraform version 2>/dev/null | sed -n 1p | tee seen
cat > main.tf <<'END'
variable "tags" {
  type    = map(string)
  default = { env = "first", env = "second" }
}
output "tags" { value = "got ${jsonencode(var.tags)}" }
END
terraform init -no-color >/dev/null 2>&1
plan() { code=0; terraform plan -no-color -input=false "${@:2}" > log 2>&1 || code=$?; echo "$1: exit code $code, $(grep -oE 'got [^+]*|Error: .*' log | sed -n 1p | tr -d '\\' | sed 's|}"$|}|')"; }
{
    plan 'default'
    plan '-var' -var 'tags={env="first",env="second"}'
    echo 'tags = { env = "first", env = "second" }' > tags.tfvars; plan 'tfvars' -var-file=tags.tfvars
    echo '{ "tags": { "env": "first", "env": "second" } }' > tags.tfvars.json; plan 'tfvars.json' -var-file=tags.tfvars.json
    printf 'tags = {}\ntags = {}\n' > twice.tfvars; plan 'argument twice' -var-file=twice.tfvars
    for expression in 'zipmap(["a", "a"], [1, 2])' 'jsondecode("{\"a\":1,\"a\":2}")' '{ for x in [1, 2] : "a" => x }'; do
        echo "$expression: $(terraform console -no-color <<< "$expression" 2>&1 | grep -oE 'Error: .*|"a" = .*')"
    done
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
default: exit code 0, got {"env":"second"}
-var: exit code 0, got {"env":"second"}
tfvars: exit code 0, got {"env":"second"}
tfvars.json: exit code 1, Error: Duplicate object attribute
argument twice: exit code 1, Error: Attribute redefined
zipmap(["a", "a"], [1, 2]): "a" = 2
jsondecode("{\"a\":1,\"a\":2}"): "a" = 2
{ for x in [1, 2] : "a" => x }: Error: Duplicate object key
END
diff expected seen
echo 'As stated.'
