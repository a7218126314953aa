package io.plumbline.model.graph;

/// Why frames get no further, and where.
///
/// @param owner the host, switch or external that refuses
/// @param name of the interface or port; may be empty
/// @param vlan that the frame is in; 0: untagged, or not of interest
/// @param certain false when only a missing fact decides whether it refuses
public record Refusal(Reason reason, String owner, String name, int vlan, boolean certain) {

    /// What stands in the way.
    public enum Reason {
        /// The sender has no interface with link to send by.
        NOTHING_SENT("nothing-sent"),
        /// The cable is out, or not drawn.
        NO_LINK("no-link"),
        /// The port waits for a LAG partner that does not come.
        LAG("lag"),
        /// Untagged frames meet a port without a native VLAN.
        NO_NATIVE_VLAN("no-native"),
        /// The port does not admit the VLAN.
        NOT_ADMITTED("not-admitted"),
        /// The switch does not have the VLAN.
        NO_VLAN("no-vlan"),
        /// The frame is larger than the port passes.
        TOO_LARGE("too-large"),
        /// No link carries the VLAN towards the receiver.
        NO_WAY("no-way"),
        /// Frames go round.
        LOOP("loop"),
        /// A pair does not send back out what came over its peer link.
        PEER_LINK("peer-link"),
        /// The receiving host does not take the frame: the bond member is not in use, the bridge
        /// filters it, or no interface has the VLAN.
        NOT_TAKEN("not-taken");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /// As in keys of messages and in reports.
        public String word() {
            return word;
        }
    }
}
