#!/usr/bin/env bash
# Ansible 2.14.18: unique and sort ignore case, and int and bool make 0 and false of what they do not understand.
#
# Guess:   unique drops what is equal by ==, and int and bool refuse what is no number or Boolean.
# Seen:    ['West', 'west'] | unique has one element, ['Premium_LRS', 'premium_lrs'] too. 'abc' and '' are 0, '1_0' is 10, and
#          '1.9' is 1. 'y', 'enabled' and '2' are false, 'on' is true. max of two versions is that of texts, and default
#          leaves null and '' alone.
# Matters: replicas: "{{ input | int }}" asks for 0 replicas after a slip, and excludeFromLatest: "{{ 'y' | bool }}" publishes
#          the version as the latest one. Use assert before the conversion, and unique(case_sensitive=true).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install ansible-core=2.14.18-0+deb12u2 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
export PYTHONPATH="$(find "$work/root" -type d -name dist-packages -print -quit)" HOME="$work" ANSIBLE_LOCALHOST_WARNING=False LC_ALL=C.UTF-8

cat > expressions <<'END'
['West', 'west'] | unique
['West', 'west'] | unique(case_sensitive=true)
['b', 'A', 'a', 'B'] | sort
['1.9.0', '1.10.0'] | max
'abc' | int
'' | int
'1_0' | int
'1.9' | int
'y' | bool
'enabled' | bool
'2' | bool
'on' | bool
none | default('x')
'' | default('x')
END
while IFS= read -r expression; do
    echo "$expression: $(root/usr/bin/python3.11 root/usr/bin/ansible localhost -m debug -a "msg={{ $expression }}" 2>/dev/null | tr -d ' \n' | grep -oE '"msg":.*' | sed 's/"msg"://; s/}$//')"
done < expressions | tee seen

cat > expected <<'END'
['West', 'west'] | unique: ["West"]
['West', 'west'] | unique(case_sensitive=true): ["West","west"]
['b', 'A', 'a', 'B'] | sort: ["A","a","b","B"]
['1.9.0', '1.10.0'] | max: "1.9.0"
'abc' | int: "0"
'' | int: "0"
'1_0' | int: "10"
'1.9' | int: "1"
'y' | bool: false
'enabled' | bool: false
'2' | bool: false
'on' | bool: true
none | default('x'): ""
'' | default('x'): ""
END
diff expected seen
echo 'As stated.'
