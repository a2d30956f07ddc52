#!/usr/bin/env bash
# Terraform 1.11.4: replace(id, "/resourceGroups/", …) is a regular expression and leaves the slashes there.
#
# Guess:   replace() with a text that begins and ends with a slash replaces this text.
# Seen:    such a text is a regular expression, without its slashes: /resourceGroups/ becomes //rg//, and "/./" replaces
#          every character. "/" alone and "/resourceGroups" are texts.
# Matters: IDs of Azure are made of parts between slashes, so this is the natural way to write it: a cross-subscription
#          ID of a version gets double slashes. Use split and join, or "//resourceGroups//", whose expression has
#          the slashes in it.
#          Terraform is in no package registry: version 1.11.4 must be on the path.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

terraform version 2>/dev/null | sed -n 1p | tee seen
cat > expressions <<'END'
replace("/subscriptions/s/resourceGroups/a", "/resourceGroups/", "/rg/")
replace("/subscriptions/s/resourceGroups/a", "//resourceGroups//", "/rg/")
replace("/subscriptions/s/resourceGroups/a", "/resourceGroups", "/rg")
replace("1.10.0", "/./", "-")
replace("1.10.0", ".", "-")
replace("a/b", "/", "-")
END
while IFS= read -r expression; do
    echo "$expression -> $(terraform console -no-color <<< "$expression" 2>/dev/null | grep '^"')"
done < expressions | tee -a seen

cat > expected <<'END'
Terraform v1.11.4
replace("/subscriptions/s/resourceGroups/a", "/resourceGroups/", "/rg/") -> "/subscriptions/s//rg//a"
replace("/subscriptions/s/resourceGroups/a", "//resourceGroups//", "/rg/") -> "/subscriptions/s/rg/a"
replace("/subscriptions/s/resourceGroups/a", "/resourceGroups", "/rg") -> "/subscriptions/s/rg/a"
replace("1.10.0", "/./", "-") -> "------"
replace("1.10.0", ".", "-") -> "1-10-0"
replace("a/b", "/", "-") -> "a-b"
END
diff expected seen
echo 'As stated.'
