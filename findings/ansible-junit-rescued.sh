#!/usr/bin/env bash
# Ansible 2.14.18: the JUnit callback reports a rescued task as a failure of a run that succeeded.
#
# Guess:   a task whose failure was rescued or ignored is no failure in the JUnit file.
# Seen:    an ignored one passes, a rescued one is a <failure>, though the run ends with exit code 0
#          and counts failed=0 rescued=1 ignored=1. The json callback has failed: true for both.
# Matters: "publish, and in rescue raise the quota and publish again" shows a failed test in CI. Whoever
#          reads Ansible's results must read the line behind the task ("...ignoring") or the recap.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install ansible-core=2.14.18-0+deb12u2 ansible=7.7.0+dfsg-3+deb12u1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > play.yml <<'END'
- hosts: localhost
  gather_facts: no
  tasks:
  - name: ignored
    command: "false"
    ignore_errors: yes
  - name: block
    block:
    - name: rescued
      command: "false"
    rescue:
    - name: rescue
      command: "true"
END
export PYTHONPATH="$(find "$work/root" -type d -name dist-packages -print -quit)" HOME="$work" ANSIBLE_LOCALHOST_WARNING=False LC_ALL=C.UTF-8
play="root/usr/bin/python3.11 root/usr/bin/ansible-playbook play.yml"
{
    JUNIT_OUTPUT_DIR=junit ANSIBLE_CALLBACKS_ENABLED=community.general.junit,junit $play > log 2>&1
    echo "exit code $?"
    grep -oE 'failed=.*' log | sed 's/ \+/ /g; s/ $//'
    node -e '
      const xml = require("fs").readFileSync(0, "utf8");
      for (const [, name, rest] of xml.matchAll(/<testcase[^>]*name="([^"]*)"[^>]*>([^]*?)<\/testcase>/g))
        console.log(`${name.split(" ")[2]}: ${/<failure/.test(rest) ? "failure" : "passed"}`);' < junit/*.xml
    ANSIBLE_STDOUT_CALLBACK=json $play 2>/dev/null | node -e '
      for (const t of JSON.parse(require("fs").readFileSync(0, "utf8")).plays[0].tasks)
        console.log(`json ${t.task.name}: failed ${t.hosts.localhost.failed ?? false}`);'
} | tee seen

cat > expected <<'END'
exit code 0
failed=0 skipped=0 rescued=1 ignored=1
ignored: passed
rescued: failure
rescue: passed
json ignored: failed true
json rescued: failed true
json rescue: failed false
END
diff expected seen
echo 'As stated.'
