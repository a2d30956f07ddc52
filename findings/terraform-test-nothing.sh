#!/usr/bin/env bash
# Terraform 1.11.4: "terraform test" succeeds when it ran nothing, and writes no report when one file has a mistake.
#
# Guess:   a -filter or -test-directory that matches nothing is an error, and one test file with a mistake is one failed
#          suite in the JUnit report.
# Seen:    both end with "Success! 0 passed, 0 failed." and 0; the missing directory is a warning. With a mistake in one
#          file, here an assertion that refers to nothing, no test of any file runs, and no report is written.
# Matters: a renamed test file makes the gate green, and a step that publishes the report finds the last run's one or
#          none. Delete the report before the run, and demand that it has tests.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

terraform version 2>/dev/null | sed -n 1p | tee seen
echo 'resource "terraform_data" "gallery" { input = "gal_web" }' > main.tf
mkdir tests
cat > tests/gallery.tftest.hcl <<'END'
run "name" {
  assert {
    condition     = terraform_data.gallery.input == "gal_web"
    error_message = "The name is wrong."
  }
}
END
terraform init -no-color >/dev/null 2>&1
run() {
    rm -f report.xml
    code=0; terraform test -no-color -junit-xml=report.xml "${@:2}" > log 2>&1 || code=$?
    echo "$1: exit code $code, $(grep -oE '^(Success!|Failure!|Error:) .*' log | sed -n 1p), tests in the report: $([ -e report.xml ] && grep -c '<testcase' report.xml || echo "$([ -e report.xml ] || echo 'no report')")"
}
{
    run 'all'
    run 'filter' -filter=tests/galery.tftest.hcl
    run 'directory' -test-directory=test
    sed 's/terraform_data.gallery.input == "gal_web"/false/' tests/gallery.tftest.hcl > tests/other.tftest.hcl
    run 'mistake in another file'
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
all: exit code 0, Success! 1 passed, 0 failed., tests in the report: 1
filter: exit code 0, Success! 0 passed, 0 failed., tests in the report: 0
directory: exit code 0, Success! 0 passed, 0 failed., tests in the report: 0
mistake in another file: exit code 1, Error: Invalid assert expression, tests in the report: no report
END
diff expected seen
echo 'As stated.'
