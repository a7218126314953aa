package io.plumbline.model.simulate;

import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Something that can fail: one element, a card with all its NICs, a declared domain with all that
/// is in it, or any set.
///
/// @param owner the host of a NIC or card; else empty
/// @param name of the NIC, card, switch, link or domain; of a set what it was asked for by
/// @param failures what is out of order then
/// @param hosts that are down themselves
public record Fault(Kind kind, String owner, String name, Failures failures, Set<String> hosts) {

    /// What fails.
    public enum Kind {
        NIC("nic"),
        CARD("card"),
        HOST("host"),
        SWITCH("switch"),
        /// One of several parallel cables.
        CABLE("cable"),
        /// A link between switches with all its cables.
        TRUNK("trunk"),
        EXTERNAL("external"),
        DOMAIN("domain"),
        SET("set");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Fault {
        hosts = Set.copyOf(hosts);
    }

    static Fault of(Kind kind, String owner, String name, List<Failure> failures) {
        return new Fault(kind, owner, name, Failures.of(failures), Set.of());
    }

    /// Several faults at the same time.
    public static Fault together(String name, List<Fault> faults) {
        if (faults.size() == 1) {
            return faults.getFirst();
        }
        var failures = new LinkedHashSet<Failure>();
        var hosts = new LinkedHashSet<String>();
        for (var fault : faults) {
            failures.addAll(fault.failures().elements());
            hosts.addAll(fault.hosts());
        }
        return new Fault(Kind.SET, "", name, new Failures(failures), hosts);
    }

    /// As a person writes it: `sw2`, `worker-1.ens1f0`, `domain rack1`.
    public String label() {
        return switch (kind) {
            case NIC -> owner + "." + name;
            case CARD -> owner + ".card " + name;
            case CABLE, TRUNK, HOST, SWITCH, EXTERNAL, SET -> name;
            case DOMAIN -> "domain " + name;
        };
    }
}
