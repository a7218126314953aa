package io.plumbline.model.graph;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Ports that their switches treat as one: a LAG, of one switch or of a pair, or a single port.
final class Bundle {

    /// How the ports of a bundle are held together.
    enum Kind {
        /// One port.
        SINGLE,
        LACP,
        STATIC,
        /// Nobody knows whether there is a LAG.
        UNKNOWN
    }

    final String key;
    final Kind kind;
    final List<WiredPort> ports = new ArrayList<>();

    Bundle(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    List<WiredPort> on(String switchName) {
        return ports.stream().filter(p -> p.switchName.equals(switchName)).toList();
    }

    boolean isOn(String switchName) {
        return ports.stream().anyMatch(p -> p.switchName.equals(switchName));
    }

    Set<String> switches() {
        var names = new LinkedHashSet<String>();
        ports.forEach(p -> names.add(p.switchName));
        return names;
    }

    /// Whether ports of several hosts are in it.
    boolean isShared() {
        var hosts = new HashSet<String>();
        for (var port : ports) {
            if (port.farEnd instanceof WiredPort.FarEnd.Slot slot) {
                hosts.add(slot.host());
            }
        }
        return hosts.size() > 1;
    }

    /// The payload that it carries on a switch: an aggregate has one value, the smallest.
    Fact<Mtu> mtu(String switchName) {
        Fact<Mtu> smallest = Fact.unset();
        for (var port : ports) {
            if (!port.switchName.equals(switchName)) {
                continue;
            }
            var mtu = port.view.mtu();
            if (mtu.isMissing()) {
                return mtu;
            }
            var least = smallest.ifKnown();
            if (least.isEmpty() || mtu.ifKnown().orElseThrow().compareTo(least.get()) < 0) {
                smallest = mtu;
            }
        }
        return smallest;
    }
}
