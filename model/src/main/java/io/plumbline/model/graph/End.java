package io.plumbline.model.graph;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;

/// Where frames of one network start and end.
public sealed interface End {

    /// The largest packet that it sends.
    Fact<Mtu> mtu();

    /// The host or external that it belongs to.
    String owner();

    /// How a host takes part in a network.
    enum Stand {
        /// The host itself, with an address on the carrier.
        INTERFACE,
        /// A pod with an interface of its own on the carrier (macvlan).
        POD,
        /// A virtual machine with a port of the bridge that is the carrier.
        MACHINE,
        /// A virtual function of the NIC that is the carrier.
        FUNCTION
    }

    /// @param carrier name of the interface
    /// @param tag VLAN of a machine's port; 0: none
    record OnHost(EffectiveHost host, String carrier, Stand stand, int tag, Fact<Mtu> mtu)
            implements End {
        @Override
        public String owner() {
            return host.name();
        }

        /// The same on an equal host.
        public OnHost at(EffectiveHost other) {
            return new OnHost(other, carrier, stand, tag, mtu);
        }
    }

    record Outside(External external, int vlan, Fact<Mtu> mtu) implements End {
        @Override
        public String owner() {
            return external.name();
        }
    }
}
