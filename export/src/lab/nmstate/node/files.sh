#!/usr/bin/env bash
# files.sh ROOT: the few files of /etc that the programs of the node look for.
set -euo pipefail
etc=$1/etc
cat > "$etc/passwd" <<'EOF'
root:x:0:0:root:/root:/bin/sh
messagebus:x:100:100::/nonexistent:/bin/false
EOF
printf '%s:x:%s:\n' root 0 messagebus 100 netdev 101 > "$etc/group"
number=200
# udev's rules name these groups
for group in disk cdrom floppy tape audio video dialout kmem input render kvm sgx tty lp clock; do
    echo "$group:x:$number:" >> "$etc/group"
    number=$((number + 1))
done
printf '%s: files\n' passwd group hosts > "$etc/nsswitch.conf"
echo '127.0.0.1 lab localhost' > "$etc/hosts"
echo 0123456789abcdef0123456789abcdef > "$etc/machine-id"
# A drop-in: the package's own file, unpacked after this one, stays and says less.
mkdir -p "$etc/NetworkManager/conf.d"
cat > "$etc/NetworkManager/conf.d/lab.conf" <<'EOF'
[main]
plugins=keyfile
auth-polkit=root-only
dns=none
no-auto-default=*
EOF
