#!/usr/bin/env bash
# cloud-init 22.4.2: a variable that does not exist becomes a text in the command, and schema refuses each template.
#
# Guess:   "cloud-init devel render" ends with an error for an unknown variable, or leaves it empty, and "schema" checks
#          a file that starts with "## template: jinja".
# Seen:    the command gets CI_MISSING_JINJA_VAR/regoin, with a warning and exit code 0; in a condition it counts as false.
#          schema refuses the file, since it must begin with "#cloud-config"; what was rendered is valid for it.
# Matters: a misspelt region is a part of a name or path in the image. Search what was rendered for CI_MISSING_JINJA_VAR, and
#          check that with schema.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install cloud-init=22.4.2-1+deb12u4 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > user-data <<'END'
## template: jinja
#cloud-config
runcmd:
  - echo {{ v1.region }} {{ v1.regoin }}
{% if v1.regoin %}  - echo misspelt
{% endif %}
{% if v1.region == "westus" %}  - echo right
{% endif %}
END
echo '{ "v1": { "region": "westus" }, "ds": {} }' > instance.json
cloud_init() { code=0; HOME="$work" PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 -m cloudinit.cmd.main "$@" > out 2> err || code=$?; echo "$1: exit code $code"; }
{
    cloud_init devel render -i instance.json user-data
    grep echo out
    grep -oE 'WARNING: .*' err
    cp out rendered
    cloud_init schema -c user-data
    cat err | grep -oE 'format.*' | sed 's/File [^ ]* /File /'
    cloud_init schema -c rendered
} | tee seen

cat > expected <<'END'
devel: exit code 0
  - echo westus CI_MISSING_JINJA_VAR/regoin
  - echo right
WARNING: Could not render jinja template variables in file 'user-data': 'regoin'
schema: exit code 1
format-l1.c1: File needs to begin with "#cloud-config"
schema: exit code 0
END
diff expected seen
echo 'As stated.'
