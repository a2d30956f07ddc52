#!/usr/bin/env bash
# Ansible 2.14.18: an unreachable host is not in the JUnit report, and a play without hosts succeeds.
#
# Guess:   a host that cannot be reached is an error in the JUnit file, as the run ends with 4; a play whose hosts, or whose
#          tags, match nothing fails.
# Seen:    the report has no test for that host, failures="0" and errors="0". A play for a group that does not exist, and
#          --tags with a tag that does not exist, end with 0; --limit with such a host ends with 1.
# Matters: of two builders one was down, and the report of the CI is green. Let the step fail by the exit code, and
#          count the hosts in the report.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install ansible-core=2.14.18-0+deb12u2 ansible=7.7.0+dfsg-3+deb12u1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
export PYTHONPATH="$(find "$work/root" -type d -name dist-packages -print -quit)" HOME="$work" ANSIBLE_LOCALHOST_WARNING=False LC_ALL=C.UTF-8

cat > hosts <<'END'
good ansible_connection=local
down ansible_connection=local ansible_remote_tmp=/proc/none
END
cat > play.yml <<'END'
- hosts: all
  gather_facts: no
  tasks:
  - { name: build, command: "true", tags: build }
END
sed 's/hosts: all/hosts: builders/' play.yml > group.yml
run() { code=0; JUNIT_OUTPUT_DIR=junit ANSIBLE_CALLBACKS_ENABLED=junit root/usr/bin/python3.11 root/usr/bin/ansible-playbook -i hosts "$@" > log 2>&1 || code=$?; echo "$*: exit code $code"; }
{
    run play.yml
    grep -oE '(unreachable|failed)=[1-9]' log
    grep -oE '<testsuite |(errors|failures|tests)="[0-9]+"' junit/*.xml | sort -u | grep -v testsuite
    grep -oE 'name="\[[a-z]+\]' junit/*.xml
    run group.yml
    run play.yml --tags biuld
    run play.yml --limit builders
} | tee seen

cat > expected <<'END'
play.yml: exit code 4
unreachable=1
errors="0"
failures="0"
tests="1"
name="[good]
group.yml: exit code 0
play.yml --tags biuld: exit code 0
play.yml --limit builders: exit code 1
END
diff expected seen
echo 'As stated.'
