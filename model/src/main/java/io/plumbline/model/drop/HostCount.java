package io.plumbline.model.drop;

import io.plumbline.model.topology.Topology;

/// How many hosts a change of a class touches.
final class HostCount {

    private HostCount() {}

    static int of(Topology in, String hostClass) {
        return (int) in.hosts().stream().filter(h -> h.hostClass().equals(hostClass)).count();
    }
}
