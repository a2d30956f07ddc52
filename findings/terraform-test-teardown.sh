#!/usr/bin/env bash
# Terraform 1.11.4: a test whose resources could not be destroyed is a success in the JUnit report.
#
# Guess:   when "terraform test" cannot remove what it made, the report of -junit-xml has an error, and the summary
#          counts one.
# Seen:    the exit code is 1, and that is all: the report has one passed test, no failures and no errors, the summary
#          says "1 passed, 0 failed", and that of -json counts nothing either. The file's line says "fail".
# Matters: a CI that shows the report is green while a gallery, a disk and a machine of the test stay and are paid
#          for. Let the step fail by its exit code, and keep its log: it names what was left.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

terraform version 2>/dev/null | sed -n 1p | tee seen
cat > main.tf <<'END'
resource "terraform_data" "gallery" {
  input = "gal_web"
  provisioner "local-exec" {
    when    = destroy
    command = "exit 1"
  }
}
END
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
{
    code=0; terraform test -no-color -junit-xml=report.xml > log 2> errors || code=$?
    echo "exit code $code"
    cat log
    grep -oE '  - terraform_data.*' errors
    grep -oE '<testsuite [^>]*>' report.xml
    grep -oE '<testcase name="[a-z]+"|<(error|failure)' report.xml
    terraform test -json 2>/dev/null | grep -oE '"test_summary":\{[^}]*\}' || true
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
exit code 1
tests/gallery.tftest.hcl... in progress
  run "name"... pass
tests/gallery.tftest.hcl... tearing down
tests/gallery.tftest.hcl... fail

Failure! 1 passed, 0 failed.
  - terraform_data.gallery
<testsuite name="tests/gallery.tftest.hcl" tests="1" skipped="0" failures="0" errors="0">
<testcase name="name"
"test_summary":{"status":"error","passed":1,"failed":0,"errored":0,"skipped":0}
END
diff expected seen
echo 'As stated.'
