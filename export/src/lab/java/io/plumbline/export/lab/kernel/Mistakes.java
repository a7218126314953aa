package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.RandomNetwork.Attachment;
import io.plumbline.export.lab.kernel.RandomNetwork.Mutation;

import java.util.List;
import java.util.Random;

/// Mistakes in a drawn network: lines that change one host, port, switch or trunk.
final class Mistakes {

    private final Random random;
    private final List<String> lines;
    private final List<String> trunks;
    private final int hosts;
    private final Attachment attachment;
    private final String left;
    private final String right;

    /// @param lines of the network so far; mistakes are added
    /// @param left the switch of the first NIC of a host, and `right` that of the second
    Mistakes(
            Random random,
            List<String> lines,
            List<String> trunks,
            int hosts,
            Attachment attachment,
            String left,
            String right) {
        this.random = random;
        this.lines = lines;
        this.trunks = trunks;
        this.hosts = hosts;
        this.attachment = attachment;
        this.left = left;
        this.right = right;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /// Makes one, and says which.
    Mutation make() {
        var mutation = pick(List.of(Mutation.values()));
        var before = lines.size();
        var host = "w#" + (1 + random.nextInt(hosts));
        var slot = attachment == Attachment.ONE_NIC || oneIn(2) ? ".ens1" : ".ens2";
        var bonded = attachment != Attachment.ONE_NIC;
        var base = bonded ? "bond1" : "ens1";
        switch (mutation) {
            case MODE -> {
                if (bonded) {
                    var mode =
                            pick(List.of("802.3ad", "active-backup", "balance-xor", "balance-rr"));
                    lines.add("bond %s.bond1 %s ens1,ens2 xmit=".formatted(host, mode));
                }
            }
            case LAG_KIND -> {
                for (var name : List.of(".ens1", ".ens2")) {
                    if (bonded) {
                        lines.add(
                                "nic %s%s lag=po1 lagkind=%s"
                                        .formatted(
                                                host,
                                                name,
                                                attachment == Attachment.STATIC && oneIn(2)
                                                        ? "lacp"
                                                        : "static"));
                    }
                }
            }
            case NO_LAG -> {
                lines.add("nic " + host + slot + " lag=none");
                if (bonded && oneIn(2)) {
                    lines.add("nic " + host + ".ens1 lag=none");
                    lines.add("nic " + host + ".ens2 lag=none");
                }
            }
            case PORT_LACKS_VLAN -> lines.add("nic " + host + slot + " trunk=102,220");
            case HOST_LACKS_VLAN -> {
                lines.add("nic " + host + ".ens1 trunk=101-102");
                if (bonded) {
                    lines.add("nic " + host + ".ens2 trunk=101-102");
                }
            }
            case NATIVE_VLAN -> nativeVlan(host, slot);
            case PORT_MTU -> lines.add("nic " + host + slot + " pmtu=1500");
            case SWITCH_MTU -> lines.add("switch " + pick(List.of(left, right)) + " mtu=1500");
            case TRUNK_LACKS_VLAN -> {
                if (!trunks.isEmpty()) {
                    lines.add(pick(trunks) + " trunk=10,102,220");
                }
            }
            case TRUNK_MTU -> {
                if (!trunks.isEmpty()) {
                    lines.add(pick(trunks) + " mtu=1500");
                }
            }
            case PRIMARY -> {
                if (attachment == Attachment.ACTIVE_BACKUP) {
                    lines.add("bond " + host + ".bond1 active-backup ens1,ens2 primary=ens2");
                }
            }
            case NO_MONITORING -> {
                if (attachment == Attachment.ACTIVE_BACKUP) {
                    lines.add("bond " + host + ".bond1 active-backup ens1,ens2 miimon=0");
                }
            }
            case FILTER_LACKS_VLAN -> {
                if (lines.stream().anyMatch(l -> l.startsWith("lbr"))) {
                    lines.add("lbr " + host + ".br-vm trunk=102");
                }
            }
            case VLAN_INTERFACE ->
                    lines.add("vlan %s.%s.101 base=%s id=101".formatted(host, base, base));
            case SAME_SWITCH -> {
                if (bonded) {
                    lines.add("nic " + host + ".ens2 to=" + left);
                }
            }
            case SMALL_HOST -> {
                lines.add(
                        bonded
                                ? "bond " + host + ".bond1 mtu=1500"
                                : "nic " + host + ".ens1 mtu=1500");
            }
            case OPEN_BRIDGE -> {
                if (lines.stream().anyMatch(l -> l.startsWith("lbr"))) {
                    lines.add("lbr " + host + ".br-vm trunk=off");
                }
            }
        }
        // what does not apply here leaves no line
        return lines.size() > before ? mutation : make();
    }

    /// Ports of one LAG on one switch have one native VLAN.
    private void nativeVlan(String host, String slot) {
        var vlan = pick(List.of("20", "101", "none"));
        var inOneLag =
                left.equals(right)
                        && (attachment == Attachment.LACP || attachment == Attachment.STATIC);
        for (var each : inOneLag ? List.of(".ens1", ".ens2") : List.of(slot)) {
            lines.add("nic " + host + each + " native=" + vlan);
        }
    }
}
