package io.plumbline.model.graph;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OvsBridge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a bridge of a host does with tags. Inside, every frame has a VLAN; that of untagged frames is
/// 1, the kernel's default, unless a port says otherwise.
sealed interface BridgeFilter {

    /// The VLAN of untagged frames.
    int DEFAULT_VLAN = 1;

    /// A frame inside: its VLAN, and the tags behind the one that named it.
    record Inside(int vlan, List<Integer> inner) {}

    /// The frame as it comes in by a port; empty where it is dropped.
    Optional<Inside> in(String port, List<Integer> tags);

    /// The tags with which it leaves by a port; empty where it does not.
    Optional<List<Integer>> out(String port, Inside frame);

    /// The frame of a machine whose port has this VLAN; 0: none.
    Inside ofMachine(int tag);

    /// The tags with which the bridge's own interface gets it; empty where it does not.
    Optional<List<Integer>> toSelf(Inside frame);

    /// The tags with which the bridge's own interface gets it when it asks for all frames.
    Optional<List<Integer>> seen(Inside frame);

    /// A frame that the bridge's own interface sends; empty where it is dropped.
    Optional<Inside> fromSelf(List<Integer> tags);

    static Optional<BridgeFilter> of(HostInterface bridge) {
        return switch (bridge) {
            case LinuxBridge linux -> {
                var off = linux.ports().stream().allMatch(p -> p.filter() == FilterMode.OFF);
                yield Optional.of(
                        off && linux.ports().size() > 0
                                ? new Unaware()
                                : new Ports(linux.ports().toList(), false, DEFAULT_VLAN));
            }
            case OvsBridge ovs -> Optional.of(new Ports(ovs.ports().toList(), true, DEFAULT_VLAN));
            case BrEx ex ->
                    Optional.of(
                            new Ports(
                                    List.of(),
                                    true,
                                    ex.vlan().map(VlanId::value).orElse(DEFAULT_VLAN)));
            default -> Optional.empty();
        };
    }

    /// A Linux bridge without VLAN filtering: tags are none of its business.
    record Unaware() implements BridgeFilter {
        @Override
        public Optional<Inside> in(String port, List<Integer> tags) {
            return Optional.of(new Inside(0, tags));
        }

        @Override
        public Optional<List<Integer>> out(String port, Inside frame) {
            return Optional.of(frame.inner());
        }

        @Override
        public Inside ofMachine(int tag) {
            return new Inside(0, List.of());
        }

        @Override
        public Optional<List<Integer>> toSelf(Inside frame) {
            return Optional.of(frame.inner());
        }

        @Override
        public Optional<List<Integer>> seen(Inside frame) {
            return toSelf(frame);
        }

        @Override
        public Optional<Inside> fromSelf(List<Integer> tags) {
            return Optional.of(new Inside(0, tags));
        }
    }

    /// A bridge that looks at tags.
    ///
    /// @param open whether ports without a filter, and the bridge itself, are in every VLAN, as in
    ///     Open vSwitch
    /// @param own VLAN of the bridge's own untagged frames
    record Ports(List<BridgePort> ports, boolean open, int own) implements BridgeFilter {

        private Optional<BridgePort> port(String name) {
            return ports.stream().filter(p -> p.name().equals(name)).findFirst();
        }

        private int untagged(String name) {
            return port(name)
                    .filter(p -> p.filter() == FilterMode.ACCESS || p.enableNative())
                    .flatMap(BridgePort::tag)
                    .map(VlanId::value)
                    .orElse(DEFAULT_VLAN);
        }

        private boolean tagged(String name, int vlan) {
            var port = port(name);
            if (port.isEmpty() || open && port.get().filter() != FilterMode.TRUNK) {
                return open && port.filter(p -> p.filter() == FilterMode.ACCESS).isEmpty();
            }
            return port.get().filter() != FilterMode.OFF && port.get().admits(VlanId.of(vlan));
        }

        @Override
        public Optional<Inside> in(String port, List<Integer> tags) {
            if (tags.isEmpty()) {
                return Optional.of(new Inside(untagged(port), tags));
            }
            var vlan = tags.getFirst();
            return tagged(port, vlan) || vlan == untagged(port)
                    ? Optional.of(new Inside(vlan, tags.subList(1, tags.size())))
                    : Optional.empty();
        }

        @Override
        public Optional<List<Integer>> out(String port, Inside frame) {
            if (frame.vlan() == untagged(port)) {
                return Optional.of(frame.inner());
            }
            return tagged(port, frame.vlan())
                    ? Optional.of(before(frame.vlan(), frame.inner()))
                    : Optional.empty();
        }

        @Override
        public Inside ofMachine(int tag) {
            return new Inside(tag > 0 ? tag : DEFAULT_VLAN, List.of());
        }

        @Override
        public Optional<List<Integer>> toSelf(Inside frame) {
            if (frame.vlan() == own) {
                return Optional.of(frame.inner());
            }
            return open ? seen(frame) : Optional.empty();
        }

        @Override
        public Optional<List<Integer>> seen(Inside frame) {
            return frame.vlan() == own
                    ? Optional.of(frame.inner())
                    : Optional.of(before(frame.vlan(), frame.inner()));
        }

        @Override
        public Optional<Inside> fromSelf(List<Integer> tags) {
            if (tags.isEmpty()) {
                return Optional.of(new Inside(own, tags));
            }
            return open || tags.getFirst() == own
                    ? Optional.of(new Inside(tags.getFirst(), tags.subList(1, tags.size())))
                    : Optional.empty();
        }

        private static List<Integer> before(int tag, List<Integer> inner) {
            var tags = new ArrayList<Integer>();
            tags.add(tag);
            tags.addAll(inner);
            return List.copyOf(tags);
        }
    }
}
