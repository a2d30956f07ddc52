#!/usr/bin/env bash
# Terraform 1.11.4: a failed check is a warning in plan and apply, and an error in test that skips the rest.
#
# Guess:   a check block that fails fails the run, or at least makes -detailed-exitcode differ from 0.
# Seen:    plan and apply print a warning and end with 0, with -detailed-exitcode as well ("no changes"). "terraform test"
#          calls the run an error and skips all later runs of the file, as after a crash.
# Matters: "the latest version is not at its end of life" as a check stops no pipeline. Read checks in the JSON of the
#          plan, where its status is fail, or use a precondition.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

terraform version 2>/dev/null | sed -n 1p | tee seen
cat > main.tf <<'END'
variable "end_of_life" {
  type    = string
  default = "2020-01-01T00:00:00Z"
}
check "end_of_life" {
  assert {
    condition     = timecmp(var.end_of_life, "2027-01-01T00:00:00Z") > 0
    error_message = "The version is at its end of life."
  }
}
END
mkdir tests
printf 'run "first" {\n  command = plan\n}\nrun "second" {\n  command = plan\n  variables { end_of_life = "2028-01-01T00:00:00Z" }\n}\n' > tests/main.tftest.hcl
terraform init -no-color >/dev/null 2>&1
run() { code=0; terraform "$@" > log 2>&1 || code=$?; echo "$*: exit code $code, $(grep -oE '(Warning|Error): Check block assertion failed' log)"; }
{
    run plan -no-color -detailed-exitcode -out=plan.bin
    run apply -no-color -auto-approve
    run test -no-color
    grep -oE 'run "[a-z]+"\.\.\. .*' log
    echo "JSON of the plan: $(terraform show -json plan.bin 2>/dev/null | grep -oE '"checks":.*"status":"[a-z]+"' | grep -oE '"status":"[a-z]+"' | tail -1)"
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
plan -no-color -detailed-exitcode -out=plan.bin: exit code 0, Warning: Check block assertion failed
apply -no-color -auto-approve: exit code 0, Warning: Check block assertion failed
test -no-color: exit code 1, Error: Check block assertion failed
run "first"... fail
run "second"... skip
JSON of the plan: "status":"fail"
END
diff expected seen
echo 'As stated.'
