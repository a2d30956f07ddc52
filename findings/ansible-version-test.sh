#!/usr/bin/env bash
# Ansible 2.14.18: 1.0 is not the version 1.0.0, and a release candidate is later than its release.
#
# Guess:   the test version compares as versions are compared: missing parts are 0, and 1.0.0-rc1 comes before 1.0.0.
# Seen:    by default 1.0 differs from 1.0.0 and is before it, and 1.0.0-rc1 is after 1.0.0. With version_type='semver' the
#          latter is right, but 2027.01.05 is refused, and so is 1.0. 2027.01.05 equals 2027.1.5 by default. A bare 1.10 is
#          1.1. '1.0.0' against '1.0.a' is an error in the middle of the play.
# Matters: "newer than the latest image version" is written with it. Write all three parts as text, without zeros in
#          front and without labels, as Azure takes no others.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install ansible-core=2.14.18-0+deb12u2 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
export PYTHONPATH="$(find "$work/root" -type d -name dist-packages -print -quit)" HOME="$work" ANSIBLE_LOCALHOST_WARNING=False LC_ALL=C.UTF-8

cat > expressions <<'END'
'1.0' is version('1.0.0', '==')
'1.0' is version('1.0.0', '<')
'1.0.0-rc1' is version('1.0.0', '>')
'1.0.0-rc1' is version('1.0.0', '<', version_type='semver')
'2027.01.05' is version('2027.1.5', '==')
'2027.01.05' is version('2027.1.5', '==', version_type='semver')
'1.0' is version('1.0.0', '==', version_type='semver')
1.10 is version('1.9.0', '>')
'1.0.0' is version('1.0.a', '>')
END
while IFS= read -r expression; do
    result=$(root/usr/bin/python3.11 root/usr/bin/ansible localhost -m debug -a "msg={{ $expression }}" 2>/dev/null || true)
    echo "$expression: $(grep -oE '"msg": .*' <<< "$result" | sed 's/"msg": //')"
done < expressions | tee seen

cat > expected <<'END'
'1.0' is version('1.0.0', '=='): false
'1.0' is version('1.0.0', '<'): true
'1.0.0-rc1' is version('1.0.0', '>'): true
'1.0.0-rc1' is version('1.0.0', '<', version_type='semver'): true
'2027.01.05' is version('2027.1.5', '=='): true
'2027.01.05' is version('2027.1.5', '==', version_type='semver'): "Version comparison failed: invalid semantic version '2027.01.05'"
'1.0' is version('1.0.0', '==', version_type='semver'): "Version comparison failed: invalid semantic version '1.0'"
1.10 is version('1.9.0', '>'): false
'1.0.0' is version('1.0.a', '>'): "Version comparison failed: '<' not supported between instances of 'int' and 'str'"
END
diff expected seen
echo 'As stated.'
