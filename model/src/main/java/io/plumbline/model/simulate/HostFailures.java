package io.plumbline.model.simulate;

import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;

/// Failures of the NICs of one host, told apart from the host.
final class HostFailures {

    private HostFailures() {}

    static Set<String> slots(Failures failures) {
        var slots = new TreeSet<String>();
        for (var failure : failures.elements()) {
            if (failure instanceof Failure.OfNic(var _, var slot)) {
                slots.add(slot);
            }
        }
        return slots;
    }

    /// The hosts that they are on.
    static Set<String> hosts(Failures failures) {
        var hosts = new TreeSet<String>();
        for (var failure : failures.elements()) {
            if (failure instanceof Failure.OfNic(var host, var _)) {
                hosts.add(host);
            }
        }
        return hosts;
    }

    static Failures on(String host, Set<String> slots) {
        var failures = new ArrayList<Failure>();
        slots.forEach(slot -> failures.add(new Failure.OfNic(host, slot)));
        return Failures.of(failures);
    }
}
