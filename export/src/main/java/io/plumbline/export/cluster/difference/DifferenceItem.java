package io.plumbline.export.cluster.difference;

import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Optional;

/// One value that the design has otherwise than the cluster.
///
/// @param subject what it is about
/// @param hosts that have it otherwise, by their drawn names; empty for objects of the cluster
/// @param path of the value below the subject, `mtu`, `spec.config.vlan`; empty where the whole
///     subject is missing or too much
/// @param wanted by the design, as text
/// @param held by the cluster; empty: nothing stands there
/// @param element drawn object it comes from, where one is known
public record DifferenceItem(
        Subject subject,
        State state,
        List<String> hosts,
        String path,
        String wanted,
        Optional<String> held,
        Optional<ElementId> element) {

    /// How the two sides differ.
    public enum State {
        /// The cluster does not have it.
        MISSING("missing"),
        /// It has it otherwise.
        CHANGED("changed"),
        /// It has what the design no longer has.
        LEFT_OVER("leftOver");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What an item is about.
    ///
    /// @param kind `interface`, `route`, `mapping` on hosts; else the kind of the object
    /// @param name of the interface; `namespace/name` of an object
    public record Subject(String kind, String namespace, String name) {

        public String qualifiedName() {
            return namespace.isEmpty() ? name : namespace + "/" + name;
        }
    }

    public DifferenceItem {
        hosts = List.copyOf(hosts);
    }

    public boolean isOnHosts() {
        return !hosts.isEmpty();
    }

    /// Names the item across runs: what it is about, not how many hosts have it.
    public String fingerprint() {
        return "%s %s%s"
                .formatted(
                        subject.kind(), subject.qualifiedName(), path.isEmpty() ? "" : " " + path);
    }

    /// In one line, without the hosts.
    public String words() {
        var what = subject.kind() + " " + subject.qualifiedName();
        return switch (state) {
            case MISSING ->
                    what
                            + (path.isEmpty()
                                    ? " is not there"
                                    : ": " + path + " " + wanted + " is not there");
            case LEFT_OVER -> what + " is there and no longer drawn";
            case CHANGED ->
                    "%s: %s is %s, the design says %s"
                            .formatted(what, path, held.orElse("not set"), wanted);
        };
    }
}
