package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.RandomNetwork.Attachment;
import io.plumbline.export.lab.kernel.RandomNetwork.FabricKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One seed being drawn: hosts, fabric, bonds and what stands on them.
final class NetworkDrawing {

    private static final String VLANS = "101-102,220";

    private final Random random;
    private final String id;
    private final boolean small;
    private final List<String> lines = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> trunks = new ArrayList<>();
    private int hosts;
    private String left = "";
    private String right = "";

    /// @param small with two hosts
    NetworkDrawing(String id, long seed, boolean small) {
        this.id = id;
        this.small = small;
        // neighbouring seeds start alike
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private void kind(Enum<?> kind) {
        kinds.add(kind.name());
    }

    RandomNetwork draw() {
        hosts = small ? 2 : 2 + random.nextInt(3);
        lines.add("topology " + id + " \"random network\" D");
        lines.add("cluster net=1400");
        fabric(pick(List.of(FabricKind.values())));
        lines.add("class w n=" + hosts + " ram=64 vms=4 dirty=0.1");
        // most often what is common
        var attachment = oneIn(2) ? Attachment.LACP : pick(List.of(Attachment.values()));
        kind(attachment);
        uplinks(attachment);
        carriers(attachment);
        var mistakes = new Mistakes(random, lines, trunks, hosts, attachment, left, right);
        kind(mistakes.make());
        if (oneIn(3)) {
            kind(mistakes.make());
        }
        return new RandomNetwork(id, String.join("\n", lines) + "\n", List.copyOf(kinds));
    }

    /// Switches; `left` and `right` are those that the two NICs of a host go to.
    private void fabric(FabricKind kind) {
        kind(kind);
        switch (kind) {
            case ONE_SWITCH -> {
                aSwitch("a", "");
                left = "a";
                right = "a";
            }
            case PAIR -> pair("a", "b");
            case TWO_SWITCHES -> {
                aSwitch("a", "");
                aSwitch("b", "");
                trunk("a", "b", oneIn(2) ? "n=2" : "");
                left = "a";
                right = "b";
            }
            case TWO_PAIRS -> {
                pair("a", "b");
                pair("c", "d");
                for (var x : List.of("a", "b")) {
                    for (var y : List.of("c", "d")) {
                        trunk(x, y, "lag=up");
                    }
                }
                left = "a";
                right = "b";
            }
            case PAIR_AND_SWITCH -> {
                pair("a", "b");
                aSwitch("c", "");
                trunk("a", "c", "lag=up");
                trunk("b", "c", "lag=up");
                left = "a";
                right = "b";
            }
            case TREE -> {
                aSwitch("a", "");
                aSwitch("b", "");
                aSwitch("c", "");
                trunk("a", "c", "");
                trunk("b", "c", oneIn(2) ? "n=2" : "");
                left = "a";
                right = "b";
            }
        }
        var far = lines.contains("switch c") || lines.contains("switch c mlag=pc") ? "c" : "a";
        var both = far.equals("c") && kind == FabricKind.TWO_PAIRS ? "c,d" : far;
        if (kind == FabricKind.PAIR || kind == FabricKind.TWO_PAIRS && oneIn(2)) {
            both = "a,b";
        }
        lines.add(
                "ext core to=%s kind=gw vlan=10,101,220 mtu=%d"
                        .formatted(both, pick(List.of(1500, 9000))));
    }

    private void pair(String first, String second) {
        aSwitch(first, " mlag=p" + first);
        aSwitch(second, " mlag=p" + first);
        trunk(first, second, oneIn(2) ? "peer n=2" : "peer");
        left = first;
        right = second;
    }

    private void aSwitch(String name, String more) {
        lines.add("switch " + name + more);
    }

    private void trunk(String a, String b, String more) {
        var name = a + b;
        trunks.add("link %s %s id=%s".formatted(a, b, name));
        lines.add(trunks.getLast() + (more.isEmpty() ? "" : " " + more));
    }

    private void uplinks(Attachment attachment) {
        var on = lines.contains("switch c mlag=pc") && (small || hosts > 2);
        nic("w.ens1", left, attachment.port);
        if (attachment != Attachment.ONE_NIC) {
            nic("w.ens2", right, attachment.port);
        }
        if (on) {
            // the last host stands behind the other pair
            nic("w#" + hosts + ".ens1", "c", attachment.port);
            if (attachment != Attachment.ONE_NIC) {
                nic("w#" + hosts + ".ens2", "d", attachment.port);
            }
        } else if (lines.contains("switch c") && attachment == Attachment.ONE_NIC) {
            nic("w#" + hosts + ".ens1", "c", attachment.port);
        }
    }

    private void nic(String name, String to, String port) {
        lines.add("nic %s to=%s trunk=%s native=10 %s".formatted(name, to, VLANS, port));
    }

    private void carriers(Attachment attachment) {
        var mtu = pick(List.of(1500, 9000));
        var base = "ens1";
        if (attachment != Attachment.ONE_NIC) {
            base = "bond1";
            var hash =
                    switch (attachment) {
                        case LACP, STATIC -> " xmit=" + pick(List.of("layer2", "layer3+4"));
                        case ACTIVE_BACKUP, TLB, ONE_NIC -> "";
                    };
            lines.add("bond w.bond1 %s ens1,ens2 mtu=%d%s".formatted(attachment.mode, mtu, hash));
        } else {
            lines.add("nic w.ens1 mtu=" + mtu);
        }
        lines.add("vlan w.%s.220 base=%s id=220 ip=10.220.0.11+/24".formatted(base, base));
        lines.add("role stor if=" + base + ".220 proto=nfs target=core need=1");
        if (oneIn(2)) {
            lines.add("brex w port=" + base + " ip=10.0.0.11+/24 gw=10.0.0.1 map=phys");
            lines.add(
                    "net v101 localnet phys=phys vlan=101 ns=apps vms=4 mtu="
                            + pick(List.of(1500, mtu)));
            if (oneIn(2)) {
                lines.add("net v102 localnet phys=phys vlan=102 ns=apps vms=4");
            }
        } else {
            lines.add(
                    "lbr w.br-vm ports=" + base + " trunk=" + pick(List.of("101-102", "default")));
            lines.add(
                    "net v101 bridge br=br-vm vlan=101 ns=apps vms=4 mtu="
                            + pick(List.of(1500, mtu)));
            if (oneIn(2)) {
                lines.add("net flat bridge br=br-vm ns=apps vms=4");
            }
        }
    }
}
