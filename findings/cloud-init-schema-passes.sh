#!/usr/bin/env bash
# cloud-init 22.4.2: "cloud-init schema" calls a misspelt top-level key and a key that stands twice valid.
#
# Guess:   "Valid cloud-config" means that every key is known and counts.
# Seen:    rumcmd for runcmd, and package for packages, are valid; the same slip one level down (permission
#          for permissions) is an error. A file with runcmd twice is valid, and the first of the two
#          lists is dropped when it is loaded. Both end with 0. A package version 1.10 is found, but named
#          as 1.1.
# Matters: an image is built with such a file, its commands never ran, and the version is published. Compare
#          the top-level keys with those of the documentation, and let a YAML linter refuse keys that stand
#          twice.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install cloud-init=22.4.2-1+deb12u4 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
python() { PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 "$@"; }
check() {
    printf '#cloud-config\n%b' "$2" > "$1"
    code=0; python -m cloudinit.cmd.main schema -c "$1" > log 2>&1 || code=$?
    echo "$1: exit code $code, $(grep -oE 'Valid cloud-config|errors: .*' log)"
}
{
    check misspelt 'rumcmd: [echo hi]\npackage: [nginx]\n'
    check misspelt-below "write_files: [{ path: /a, permission: '0644' }]\n"
    check twice 'runcmd: [first]\nruncmd: [second]\n'
    python -c 'from cloudinit.util import load_yaml; print("twice, loaded:", load_yaml(open("twice").read()))'
    check number 'packages: [[nginx, 1.10]]\n'
} | tee seen

cat > expected <<'END'
misspelt: exit code 0, Valid cloud-config
misspelt-below: exit code 1, errors: write_files.0: Additional properties are not allowed ('permission' was unexpected)
twice: exit code 0, Valid cloud-config
twice, loaded: {'runcmd': ['second']}
number: exit code 1, errors: packages.0: ['nginx', 1.1] is not valid under any of the given schemas
END
diff expected seen
echo 'As stated.'
