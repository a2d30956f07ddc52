#!/usr/bin/env bash
# cloud-init 22.4.2: of two cloud-config parts the second replaces the commands of the first.
#
# Guess:   parts of a user data message are merged: lists are put together and maps key by key, and merge_how in the
#          first part counts for all.
# Seen:    runcmd and packages of the last part replace those before, and so does a map such as ntp, with all its keys. merge_how
#          counts for the part that it is in: in the second it appends, a third without it replaces all again. "runcmd:"
#          without a value takes the commands away. A part that is no YAML is left out, and the rest is used.
# Matters: a base part with the hardening commands and one of the team: nothing of the base is run, and the image is
#          published. Put merge_how into each part but the first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install cloud-init=22.4.2-1+deb12u4 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > merge.py <<'END'
import json, logging, tempfile
from cloudinit import handlers, util
from cloudinit.handlers.cloud_config import CloudConfigPartHandler
from cloudinit.settings import PER_ALWAYS
logging.disable()

class Paths:
    def __init__(self): self.folder = tempfile.mkdtemp(dir='.')
    def get_ipath(self, name): return self.folder + '/' + name

def merge(name, *parts):
    paths = Paths(); handler = CloudConfigPartHandler(paths)
    for number, part in enumerate(parts):
        handler.handle_part(None, 'text/cloud-config', 'part-%03d' % number, '#cloud-config\n' + part, PER_ALWAYS, {})
    handler.handle_part(None, handlers.CONTENT_END, None, None, PER_ALWAYS, None)
    print(name + ':', json.dumps(util.load_yaml(open(paths.get_ipath('cloud_config')).read()), sort_keys=True))

append = "merge_how: 'list(append)+dict(recurse_list)+str()'\n"
merge('two parts', 'runcmd: [base]\nntp: { enabled: true, servers: [a] }\nusers: [{ name: u }]\n', 'runcmd: [team]\nntp: { servers: [b] }\n')
merge('merge_how in the first', append + 'runcmd: [base]\n', 'runcmd: [team]\n')
merge('merge_how in the second', 'runcmd: [base]\n', append + 'runcmd: [team]\n')
merge('merge_how in the second of three', 'runcmd: [base]\n', append + 'runcmd: [team]\n', 'runcmd: [last]\n')
merge('no value in the second', 'runcmd: [base]\n', 'runcmd:\n')
merge('the second is no YAML', 'runcmd: [base]\n', 'runcmd: [team\n')
END
PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 merge.py | tee seen

cat > expected <<'END'
two parts: {"ntp": {"servers": ["b"]}, "runcmd": ["team"], "users": [{"name": "u"}]}
merge_how in the first: {"runcmd": ["team"]}
merge_how in the second: {"runcmd": ["base", "team"]}
merge_how in the second of three: {"runcmd": ["last"]}
no value in the second: {"runcmd": null}
the second is no YAML: {"runcmd": ["base"]}
END
diff expected seen
echo 'As stated.'
