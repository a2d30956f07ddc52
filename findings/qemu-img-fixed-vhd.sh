#!/usr/bin/env bash
# qemu-img 7.2: it does not recognize the fixed VHD that it has just written.
#
# Guess:   qemu-img knows its own file as vpc again, with the size that was asked for.
# Seen:    "convert -O vpc -o subformat=fixed" of 1,024 MiB makes a disk that is 253,952 bytes longer,
#          which is no whole number of MiB; force_size=on keeps the size. "qemu-img info" takes either
#          file for raw, 512 bytes (the footer) longer than the disk. A dynamic VHD is recognized.
# Matters: Azure takes fixed VHDs of whole MiB only. Each further qemu-img command on such a file needs
#          "-f vpc"; without it the footer is copied or resized as if it were disk content.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install qemu-utils=1:7.2+dfsg-7+deb12u18+b3 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
export LD_LIBRARY_PATH="$(find "$work/root" -name '*.so*' -printf '%h:' | tr -s :)"
img=root/usr/bin/qemu-img
$img create -q -f raw disk.raw 1024M
{
    for options in subformat=fixed subformat=fixed,force_size=on subformat=dynamic; do
        $img convert -f raw -O vpc -o $options disk.raw disk.vhd
        info=$($img info --output json disk.vhd | tr -d ' \n\t')
        echo "$options: $(grep -oE '"format":"[a-z]+"' <<< "$info" | tail -1), $(grep -oE '"virtual-size":[0-9]+' <<< "$info" | tail -1)"
    done
    $img convert -f raw -O vpc -o subformat=fixed disk.raw disk.vhd
    size=$(stat -c %s disk.vhd)
    echo "fixed: content of $((size - 512)) bytes, $(((size - 512) % 1048576)) more than whole MiB"
} | tee seen

cat > expected <<'END'
subformat=fixed: "format":"raw", "virtual-size":1073996288
subformat=fixed,force_size=on: "format":"raw", "virtual-size":1073742336
subformat=dynamic: "format":"vpc", "virtual-size":1073995776
fixed: content of 1073995776 bytes, 253952 more than whole MiB
END
diff expected seen
echo 'As stated.'
