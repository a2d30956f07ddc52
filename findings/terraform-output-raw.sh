#!/usr/bin/env bash
# Terraform 1.11.4: "output -raw" without a state prints a warning to standard output and ends with 0.
#
# Guess:   "terraform output -raw id" prints the value of id or ends with an error.
# Seen:    when there is no state, or it has no outputs at all, it prints "Warning: No outputs found" to standard output,
#          with its frame, and ends with 0, where "output -json id" is an error. When there are other outputs the
#          missing one is an error with -raw as well. A null is left out of the state, so that it is missing, too, and a list is an error.
# Matters: id=$(terraform output -raw image_id) before the first apply, or in the wrong folder or workspace, gets eight lines of
#          text, and the next command asks for a version of that name. Take "output -json id".
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch terraform.rc; export TF_CLI_CONFIG_FILE="$work/terraform.rc"
terraform version 2>/dev/null | sed -n 1p | tee seen
run() { code=0; terraform output -no-color "$@" > out 2> err || code=$?; echo "$*: exit code $code, output $(tr -d '│╷╵' < out | tr -s ' \n' ' ' | sed 's/^ //' | cut -c1-40), error $(grep -oE 'Error: .*' err || true)"; }
state() { terraform init -no-color >/dev/null 2>&1; terraform apply -no-color -auto-approve >/dev/null 2>&1; }
{
    echo 'without a state'
    run -raw id
    run -json id
    echo 'a state without outputs'
    echo 'resource "terraform_data" "x" {}' > main.tf; state
    run -raw id
    echo 'a state with outputs'
    printf 'output "other" { value = ["a"] }\noutput "none" { value = null }\noutput "number" { value = 1.10 }\n' >> main.tf; state
    run -raw id
    run -raw none
    run -raw other
    run -raw number
} | sed 's/, error $//' | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
without a state
-raw id: exit code 0, output Warning: No outputs found The state file
-json id: exit code 1, output , error Error: Output "id" not found
a state without outputs
-raw id: exit code 0, output Warning: No outputs found The state file
a state with outputs
-raw id: exit code 1, output , error Error: Output "id" not found
-raw none: exit code 1, output , error Error: Output "none" not found
-raw other: exit code 1, output , error Error: Unsupported value for raw output
-raw number: exit code 0, output 1.1
END
diff expected seen
echo 'As stated.'
