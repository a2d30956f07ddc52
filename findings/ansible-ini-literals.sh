#!/usr/bin/env bash
# Ansible 2.14.18: variables of an INI inventory are Python literals, even in [group:vars].
#
# Guess:   build=20261127_10 in an inventory is the text 20261127_10, as it is with -e.
# Seen:    it is the number 2026112710. 20261127.10 is 20261127.1, 0o17 is 15, True is true; yes, 007
#          and 1.10.0 stay text. 12e4567 is infinity, and "ansible-inventory --list" prints Infinity for
#          it, which is no JSON. With -e build=20261127_10 it is the text. In a YAML inventory 12e4567
#          is a text and 1:30 is 90.
# Matters: names and tags of image versions that are built from such a variable change with the way it
#          came in. In an INI file write build="'20261127_10'".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install ansible-core=2.14.18-0+deb12u2 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > hosts.ini <<'END'
[builders]
localhost ansible_connection=local build=20261127_10 commit=12e4567 flag=yes zero=007 version=1.10.0 quoted="'20261127_10'"
[builders:vars]
dotted=20261127.10
octal=0o17
bool=True
END
cat > hosts.yml <<'END'
builders:
  hosts:
    localhost:
      build: 20261127_10
      commit: 12e4567
      time: 1:30
END
export PYTHONPATH="$(find "$work/root" -type d -name dist-packages -print -quit)" HOME="$work" ANSIBLE_LOCALHOST_WARNING=False LC_ALL=C.UTF-8
python=root/usr/bin/python3.11
{
    for inventory in hosts.ini hosts.yml; do
        $python root/usr/bin/ansible-inventory -i $inventory --list 2>/dev/null |
            sed -n "/\"localhost\": {/,/}/ s/^ *\"\([a-z0-9]*\)\": \([^{].*[^,]\),\?$/$inventory \1: \2/p"
    done
    $python root/usr/bin/ansible localhost -m debug -a 'msg={{ build | type_debug }}' -e build=20261127_10 2>/dev/null | grep msg
} | tee seen

cat > expected <<'END'
hosts.ini bool: true
hosts.ini build: 2026112710
hosts.ini commit: Infinity
hosts.ini dotted: 20261127.1
hosts.ini flag: "yes"
hosts.ini octal: 15
hosts.ini quoted: "20261127_10"
hosts.ini version: "1.10.0"
hosts.ini zero: "007"
hosts.yml build: 2026112710
hosts.yml commit: "12e4567"
hosts.yml time: 90
    "msg": "str"
END
diff expected seen
echo 'As stated.'
