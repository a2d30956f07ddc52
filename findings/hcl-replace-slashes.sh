#!/usr/bin/env bash
# Terraform 1.11.4 and Packer 1.6.6: replace(id, "/resourceGroups/", …) is a regular expression in one and a text in the other.
#
# Guess:   replace() with a text that begins and ends with a slash replaces this text, in both.
# Seen:    in Terraform such a text is a regular expression, without its slashes: /resourceGroups/ becomes //rg//, and "/./"
#          replaces every character. "/" alone and "/resourceGroups" are texts. In Packer all of them are texts;
#          its function for expressions is regex_replace. index() searches a value in Terraform, and in Packer takes
#          the element at a place.
# Matters: IDs of Azure are made of parts between slashes, so this is the natural way to write it, and the ID of a version
#          gets double slashes. Use split and join, or in Terraform "//resourceGroups//".
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export CHECKPOINT_DISABLE=1 HOME="$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install packer=1.6.6+ds2-1+b1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
printf 'source "null" "x" { communicator = "none" }\nbuild { sources = ["source.null.x"] }\n' > empty.pkr.hcl
cat > expressions <<'END'
replace("/subscriptions/s/resourceGroups/a", "/resourceGroups/", "/rg/")
replace("/subscriptions/s/resourceGroups/a", "//resourceGroups//", "/rg/")
replace("/subscriptions/s/resourceGroups/a", "/resourceGroups", "/rg")
replace("1.10.0", "/./", "-")
replace("a/b", "/", "-")
index(["a", "b"], "b")
index(["a", "b"], 1)
END
answer() { grep -oE '^"?[A-Za-z0-9/.-]+"?$|Error: .*' | tr -d '"' | sed 's/Error: .*/error/; q'; }
{
    terraform version 2>/dev/null | sed -n 1p
    root/usr/bin/packer version | sed -n 1p
    while IFS= read -r expression; do
        echo "$expression: $(terraform console -no-color <<< "$expression" 2>&1 | answer), $(root/usr/bin/packer console empty.pkr.hcl <<< "$expression" 2>&1 | answer)"
    done < expressions
} | tee seen

cat > expected <<'END'
Terraform v1.11.4
Packer v1.6.6
replace("/subscriptions/s/resourceGroups/a", "/resourceGroups/", "/rg/"): /subscriptions/s//rg//a, /subscriptions/s/rg/a
replace("/subscriptions/s/resourceGroups/a", "//resourceGroups//", "/rg/"): /subscriptions/s/rg/a, /subscriptions/s/resourceGroups/a
replace("/subscriptions/s/resourceGroups/a", "/resourceGroups", "/rg"): /subscriptions/s/rg/a, /subscriptions/s/rg/a
replace("1.10.0", "/./", "-"): ------, 1.10.0
replace("a/b", "/", "-"): a-b, a-b
index(["a", "b"], "b"): 1, error
index(["a", "b"], 1): error, b
END
diff expected seen
echo 'As stated.'
