package io.plumbline.model.graph;

import io.plumbline.model.topology.HostLayout;
import java.util.IdentityHashMap;
import java.util.Map;

/// The MTUs of the interfaces of every layout, computed once each.
final class LayoutMtus {

    private final Map<HostLayout, InterfaceMtus> mtus = new IdentityHashMap<>();

    InterfaceMtus of(HostLayout layout) {
        return mtus.computeIfAbsent(layout, InterfaceMtus::new);
    }
}
