package io.plumbline.model.rule;

import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostLayout;
import java.util.ArrayList;
import java.util.List;

/// The hosts of one layout.
public final class LayoutHosts {

    /// Equal by identity: equal hosts share their layout.
    record Key(HostLayout layout) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var that) && that == layout;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(layout);
        }
    }

    private final HostLayout layout;
    private final List<EffectiveHost> hosts = new ArrayList<>();

    LayoutHosts(HostLayout layout) {
        this.layout = layout;
    }

    void add(List<EffectiveHost> more) {
        hosts.addAll(more);
    }

    public HostLayout layout() {
        return layout;
    }

    public List<EffectiveHost> hosts() {
        return hosts;
    }

    public String className() {
        return layout.hostClass().name();
    }

    public ElementId id(String interfaceName) {
        return ElementId.onHost(className(), interfaceName);
    }
}
