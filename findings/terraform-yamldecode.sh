#!/usr/bin/env bash
# Terraform 1.11.4: yamldecode turns the key y into "true" and a date into a time.
#
# Guess:   yamldecode reads YAML 1.2: y, yes and on are texts, a date is a text, and a key that stands twice is an error.
# Seen:    y, yes, on, n, no and off are Booleans, as keys as well: the key y becomes "true". A date becomes
#          2027-03-01T00:00:00Z, one with a time and a blank does not. 017 is 17, 0o17 is 15, 1_0 and 1:30 are texts, and the
#          abbreviated commit 12e4567 is a number of 4,569 digits. Of a key that stands twice the last one counts. A
#          second document is an error.
# Matters: a file with an end of life and commits goes through three readers (Bicep, Ansible, Terraform) and gives three
#          results. Quote dates, commits, builds and one-letter keys.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

terraform version 2>/dev/null | sed -n 1p | tee seen
cat > images.yaml <<'END'
x: key
y: key
no: key
endOfLife: 2027-03-01
endOfLifeTime: 2027-03-01 00:00:00+02:00
build: 20261127_10
octal: 0o17
zero: 017
on_word: on
time: 1:30
version: 1.10
twice: first
twice: second
END
printf 'commit: 12e4567\n' > commit.yaml
printf 'a: 1\n---\nb: 2\n' > documents.yaml
{
    echo 'yamldecode(file("images.yaml"))' | terraform console -no-color 2>/dev/null
    echo "commit: $(echo 'length(tostring(yamldecode(file("commit.yaml")).commit))' | terraform console -no-color 2>/dev/null | tail -1) digits"
    code=0; echo 'yamldecode(file("documents.yaml"))' | terraform console -no-color >/dev/null 2>&1 || code=$?
    echo "two documents: exit code $code"
} | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
{
  "build" = "20261127_10"
  "endOfLife" = "2027-03-01T00:00:00Z"
  "endOfLifeTime" = "2027-03-01 00:00:00+02:00"
  "false" = "key"
  "octal" = 15
  "on_word" = true
  "time" = "1:30"
  "true" = "key"
  "twice" = "second"
  "version" = 1.1
  "x" = "key"
  "zero" = 17
}
commit: 4569 digits
two documents: exit code 1
END
diff expected seen
echo 'As stated.'
