#!/usr/bin/env bash
# root.sh INTO SUITE: unpacks the user space of the node that applies into the folder INTO/root: udev, D-Bus,
# NetworkManager and Open vSwitch of a Debian suite, with all that they need. Nothing is installed on this
# machine; apt gets lists, cache and configuration of its own in INTO/apt, and the mirror that this machine uses.
set -euo pipefail
into=$(realpath "$1")
suite=$2

wanted=(network-manager dbus-daemon dbus-bin dbus-system-bus-common openvswitch-switch udev iproute2 libgcc-s1
    libreadline8t64 libpam0g)
# What they depend on and a guest with busybox does without.
without='^(python3|libpython|perl|debconf|adduser|media-types|tzdata|bash|coreutils|dash|findutils|sed|grep|gzip'
without+='|tar|login|passwd|bsdutils|mount|util-linux|debianutils|diffutils|hostname|init|ncurses|openssl|sysvinit'
without+='|dpkg|base-|gcc-|netbase|systemd$|polkitd)'

mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -v -- -security | head -1)
[ -n "$mirror" ] || { echo 'apt knows no mirror: apt-get update' >&2; exit 1; }
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -f "$keys" ] || { echo 'the keys of Debian are missing: apt-get install debian-archive-keyring' >&2; exit 1; }

mkdir -p "$into"/apt/{lists/partial,cache/archives/partial,packages} "$into/root"
: > "$into/apt/status"
echo "deb [signed-by=$keys] $mirror $suite main" > "$into/apt/sources.list"
cat > "$into/apt/apt.conf" <<EOF
Dir::Etc::sourcelist "$into/apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$into/apt/lists";
Dir::State::status "$into/apt/status";
Dir::Cache "$into/apt/cache";
APT::Sandbox::User "root";
EOF
export APT_CONFIG=$into/apt/apt.conf

apt-get -q update
apt-get install -s --no-install-recommends "${wanted[@]}" | awk '/^Inst/ { print $2 }' | grep -v -E "$without" \
    > "$into/packages"
(cd "$into/apt/packages" && xargs apt-get -q download < "$into/packages")
for package in "$into"/apt/packages/*.deb; do
    dpkg -x "$package" "$into/root"
done
rm -rf "$into/apt"

root=$into/root
rm -rf "$root"/usr/share/{doc,locale,man,bash-completion,lintian,gtk-doc,zsh,info,icons} "$root/usr/lib/udev/hwdb.d"
for folder in bin sbin lib lib64; do
    if [ ! -e "$root/$folder" ]; then
        mkdir -p "$root/usr/$folder"
        ln -s "usr/$folder" "$root/$folder"
    fi
done
mkdir -p "$root"/{proc,sys,dev,run,tmp,root,var/lib/NetworkManager,var/log}
mkdir -p "$root"/etc/{NetworkManager/system-connections,openvswitch}
rm -rf "$root/var/run"
ln -s ../run "$root/var/run"
