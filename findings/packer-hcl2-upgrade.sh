#!/usr/bin/env bash
# Packer 1.6.6: hcl2_upgrade makes a template that passes validate and builds something else.
#
# Guess:   what "packer hcl2_upgrade" cannot carry over is reported, and the result builds what the JSON built.
# Seen:    it ends with 0 and says nothing. override, pause_before and error-cleanup-provisioner are gone. only and except
#          keep the name web, but the source is called null.web now: the provisioner with only runs for none, the one
#          with except for all, and likewise for post-processors. {{timestamp}} in a variable becomes local.timestamp,
#          which a variable may not have: that result does not even pass validate.
# Matters: the hardening step that ran "only" for one image runs for none, and nothing fails. Compare the lines of both
#          builds before the JSON is deleted.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial files
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" files; done
packer=$PWD/files/usr/bin/packer
cat > image.json <<'END'
{ "builders": [ { "type": "null", "name": "web", "communicator": "none" }, { "type": "null", "name": "db", "communicator": "none" } ],
  "provisioners": [
    { "type": "shell-local", "inline": ["echo got only"], "only": ["web"] },
    { "type": "shell-local", "inline": ["echo got except"], "except": ["web"] },
    { "type": "shell-local", "inline": ["echo got plain"], "override": { "web": { "inline": ["echo got override"] } } },
    { "type": "shell-local", "inline": ["echo got paused"], "pause_before": "1s" } ],
  "error-cleanup-provisioner": { "type": "shell-local", "inline": ["echo got cleanup"] },
  "post-processors": [ { "type": "shell-local", "inline": ["echo got post"], "only": ["web"] } ] }
END
echo '{ "variables": { "stamp": "{{timestamp}}" }, "builders": [ { "type": "null", "communicator": "none" } ] }' > stamp.json
{
    $packer version | sed -n 1p
    for template in image stamp; do
        code=0; $packer hcl2_upgrade $template.json > log 2>&1 || code=$?
        echo "hcl2_upgrade $template: exit code $code, $(grep -ciE 'warning|could not|ignor' log $template.json.pkr.hcl | paste -sd' ')"
        code=0; $packer validate $template.json.pkr.hcl > log 2>&1 || code=$?
        echo "validate $template: exit code $code $(grep -oE 'Error: .*' log | sort -u)"
    done
    for template in image.json image.json.pkr.hcl; do
        echo "$template:"
        $packer build -color=false $template | grep -oE '^ +[a-z.]+( \([a-z-]+\))?: got .*|Pausing 1s' | sed 's/^ */  /' | sort
    done
    echo "kept: $(grep -oE 'override|pause_before|error-cleanup|cleanup' image.json.pkr.hcl || echo nothing)"
} | sed 's/ $//' | tee seen

cat > expected <<'END'
Packer v1.6.6
hcl2_upgrade image: exit code 0, log:0 image.json.pkr.hcl:0
validate image: exit code 0
hcl2_upgrade stamp: exit code 0, log:0 stamp.json.pkr.hcl:0
validate stamp: exit code 1 Error: Variables not allowed
image.json:
  Pausing 1s
  Pausing 1s
  db: got except
  db: got paused
  db: got plain
  web (shell-local): got post
  web: got only
  web: got override
  web: got paused
image.json.pkr.hcl:
  null.db: got except
  null.db: got paused
  null.db: got plain
  null.web: got except
  null.web: got paused
  null.web: got plain
kept: nothing
END
diff expected seen
echo 'As stated.'
