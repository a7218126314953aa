package io.plumbline.export.notation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The statements of the notation: how many words stand before the keys, which keys and flags
/// exist.
enum Keyword {
    CLUSTER(0, "ver net machine pods svc ipsec join transit masquerade udnjoin vips", ""),
    SWITCH(1, "mlag mtu stp vlans domain vendor", ""),
    LINK(2, "id n speed trunk mtu lag native", "peer"),
    EXT(1, "to vlan ip mtu speed kind", ""),
    CLASS(1, "n ram vms dirty", "cp mixed"),
    NIC(
            1,
            "card speed mtu max mac vlanfilter to trunk native access pmtu lag lagkind pspeed edge"
                    + " guard maxmac sticky snooping driver vendor match pci",
            "absent"),
    BOND(
            3,
            "mtu miimon xmit primary arp_interval min_links lacp_rate balance_slb mac"
                    + " fail_over_mac updelay downdelay",
            ""),
    VLAN(1, "base id mtu ip gw dhcp autogw autodns autoconf", ""),
    BREX(1, "port ip gw vlan map mtu", ""),
    LBR(1, "ports trunk stp mtu ip", ""),
    OVS(1, "ports stp map obond", ""),
    IP(1, "ip gw dhcp autogw autoconf", ""),
    ROUTE(1, "dst via dev", ""),
    NET(
            2,
            "br phys res vlan trunk mtu ns vms only gw spoof pdv ipam cfg nadname form",
            "isgw isolated hostonly primary"),
    ROLE(1, "nad type master ipam range excl gw mtu if proto target need flow scope", ""),
    HCO(0, "mig P C bw tpg sync", ""),
    SRIOV(1, "pf vfs total vendor driver res range", ""),
    VM(1, "ns net mac ip guest evict disk", ""),
    POLICY(1, "net enabled", ""),
    ISOLATE(1, "from", ""),
    NNCP(1, "sel owns maxu state", ""),
    PLAN(9, "*", "*"),
    FACT(9, "*", "*"),
    PARAM(0, "*", "");

    private final int operands;
    private final Set<String> keys;
    private final Set<String> flags;

    Keyword(int operands, String keys, String flags) {
        this.operands = operands;
        this.keys = Set.copyOf(List.of(keys.split(" ")));
        this.flags = flags.isEmpty() ? Set.of() : Set.copyOf(List.of(flags.split(" ")));
    }

    static Optional<Keyword> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Most words before the first key.
    int operands() {
        return operands;
    }

    boolean hasKey(String key) {
        return keys.contains("*") || keys.contains(key);
    }

    boolean hasFlag(String word) {
        return flags.contains(word);
    }

    /// Statements about objects of hosts, whose target begins with HOSTS and a dot.
    boolean isOnHosts() {
        return switch (this) {
            case NIC, BOND, VLAN, BREX, LBR, OVS, IP, ROUTE -> true;
            case CLUSTER,
                    SWITCH,
                    LINK,
                    EXT,
                    CLASS,
                    NET,
                    ROLE,
                    HCO,
                    SRIOV,
                    VM,
                    POLICY,
                    ISOLATE,
                    NNCP,
                    PLAN,
                    FACT,
                    PARAM ->
                    false;
        };
    }
}
