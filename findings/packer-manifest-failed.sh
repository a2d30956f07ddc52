#!/usr/bin/env bash
# Packer 1.6.6: the manifest lists a build that failed, and those of earlier runs.
#
# Guess:   manifest.json has the artifacts of the builds of this run that succeeded, as the summary at the end has.
# Seen:    a build whose next post-processor fails is in it like any other, while -machine-readable has an error and no
#          artifact for it. A second run adds its builds behind those of the first; last_run_uuid says which are new. With
#          -machine-readable the good build has two artifacts, one for each post-processor, that are the same.
# Matters: a step that publishes builds[0] of the manifest takes the image of an earlier run, and one that takes all takes
#          those that failed a check. Delete the file before the run, select by last_run_uuid, and heed the exit code.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial files
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" files; done
packer=$PWD/files/usr/bin/packer
cat > image.json <<'END'
{ "builders": [ { "type": "null", "name": "good", "communicator": "none" }, { "type": "null", "name": "bad", "communicator": "none" } ],
  "post-processors": [ { "type": "manifest", "output": "manifest.json" }, { "type": "shell-local", "inline": ["exit 3"], "only": ["bad"] } ] }
END
show() { node -e '
  const { builds, last_run_uuid } = JSON.parse(require("fs").readFileSync("manifest.json", "utf8"));
  console.log(`  manifest: ${builds.map((b) => b.name + (b.packer_run_uuid === last_run_uuid ? "" : " (earlier)")).sort().join(", ")}`);'; }
{
    $packer version | sed -n 1p
    for run in first second; do
        code=0; $packer build -machine-readable image.json > log 2>&1 || code=$?
        echo "$run run: exit code $code"
        show
    done
    grep -oE ',(good|bad),(artifact-count,[0-9]+|error,)' log | sort
} | tee seen

cat > expected <<'END'
Packer v1.6.6
first run: exit code 1
  manifest: bad, good
second run: exit code 1
  manifest: bad, bad (earlier), good, good (earlier)
,bad,error,
,good,artifact-count,2
END
diff expected seen
echo 'As stated.'
