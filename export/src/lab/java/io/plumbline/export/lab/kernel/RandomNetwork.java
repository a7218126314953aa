package io.plumbline.export.lab.kernel;

import java.util.List;

/// A random design in the notation: two to four hosts on one of a few fabrics, bonds of some mode on
/// ports that fit it, and one or two mutations that a person might make by mistake. The text alone
/// makes a case reproducible, and so does the seed.
///
/// @param text one topology of the notation
/// @param kinds what was drawn and changed, for those who want to know what the generator reaches
public record RandomNetwork(String id, String text, List<String> kinds) {

    /// Shapes of the fabric.
    enum FabricKind {
        ONE_SWITCH,
        PAIR,
        TWO_SWITCHES,
        TWO_PAIRS,
        PAIR_AND_SWITCH,
        TREE
    }

    /// How hosts are attached.
    enum Attachment {
        LACP("802.3ad", "lag=po1"),
        ACTIVE_BACKUP("active-backup", "lag=none"),
        STATIC("balance-xor", "lag=po1 lagkind=static"),
        TLB("balance-tlb", "lag=none"),
        ONE_NIC("", "lag=none");

        final String mode;
        final String port;

        Attachment(String mode, String port) {
            this.mode = mode;
            this.port = port;
        }
    }

    /// What is wrong, or at least unusual.
    enum Mutation {
        MODE,
        LAG_KIND,
        NO_LAG,
        PORT_LACKS_VLAN,
        HOST_LACKS_VLAN,
        NATIVE_VLAN,
        PORT_MTU,
        SWITCH_MTU,
        TRUNK_LACKS_VLAN,
        TRUNK_MTU,
        PRIMARY,
        NO_MONITORING,
        FILTER_LACKS_VLAN,
        VLAN_INTERFACE,
        SAME_SWITCH,
        SMALL_HOST,
        OPEN_BRIDGE
    }

    static RandomNetwork of(long seed) {
        return new NetworkDrawing("R" + seed, seed, false).draw();
    }

    /// One with two hosts, which is measured in a fraction of the time.
    static RandomNetwork small(long seed) {
        return new NetworkDrawing("S" + seed, seed, true).draw();
    }
}
