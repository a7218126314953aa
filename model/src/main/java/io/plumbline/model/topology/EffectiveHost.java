package io.plumbline.model.topology;

import io.plumbline.model.net.InterfaceAddress;
import java.util.List;
import java.util.Optional;

/// One host as it really is: its class with its overrides, addresses and ports counted by its
/// ordinal. What rules, graphs, canvas and manifests read.
public final class EffectiveHost {

    private final Host host;
    private final HostLayout layout;
    private final Elements<HostCable> cables;

    EffectiveHost(Host host, HostLayout layout) {
        this.host = host;
        this.layout = layout;
        this.cables = cables(host, layout.hostClass());
    }

    private static Elements<HostCable> cables(Host host, HostClass hostClass) {
        Elements<HostCable> cables = Elements.empty();
        for (var rule : hostClass.cabling()) {
            cables =
                    cables.with(
                            new HostCable(
                                    rule.slot(),
                                    rule.switchName(),
                                    rule.port(host.ordinal()),
                                    rule.wanted(),
                                    rule.actual()));
        }
        for (var override : host.overrides()) {
            cables = changed(cables, override);
        }
        return cables;
    }

    private static Elements<HostCable> changed(Elements<HostCable> cables, HostOverride override) {
        var slot = override.target();
        return switch (override.part()) {
            case CABLE -> {
                if (override.absent()) {
                    yield cables.without(slot);
                }
                var old =
                        cables.get(slot)
                                .orElse(
                                        new HostCable(
                                                slot,
                                                "",
                                                Optional.empty(),
                                                PortSettings.UNSET,
                                                Optional.empty()));
                yield cables.with(Overrides.apply(old, override.changes()));
            }
            case PORT ->
                    cables.replacing(
                            slot,
                            c ->
                                    Shape.with(
                                            c,
                                            "wanted",
                                            Overrides.apply(c.wanted(), override.changes())));
            case ACTUAL ->
                    cables.replacing(
                            slot,
                            c ->
                                    Shape.with(
                                            c,
                                            "actual",
                                            override.absent()
                                                    ? Optional.empty()
                                                    : Optional.of(
                                                            Overrides.apply(
                                                                    c.actual()
                                                                            .orElse(
                                                                                    PortSettings
                                                                                            .UNSET),
                                                                    override.changes()))));
            case INTERFACE, ROUTE, MAPPINGS -> cables;
        };
    }

    public Host host() {
        return host;
    }

    public String name() {
        return host.name();
    }

    public HostClass hostClass() {
        return layout.hostClass();
    }

    public HostLayout layout() {
        return layout;
    }

    public Elements<HostInterface> interfaces() {
        return layout.interfaces();
    }

    public Optional<HostInterface> find(String name) {
        return layout.find(name);
    }

    /// The addresses of an interface on this host.
    public List<InterfaceAddress> addresses(HostInterface on) {
        return on.ip().addresses().stream().map(rule -> rule.of(host.ordinal())).toList();
    }

    public Elements<HostCable> cables() {
        return cables;
    }

    /// The cable of a NIC, if it has one.
    public Optional<HostCable> cable(String slot) {
        return cables.get(slot);
    }

    /// The cables of the NICs below an interface, in the order of the NICs.
    public List<HostCable> uplinks(String interfaceName) {
        return layout.nicsBelow(interfaceName).stream()
                .flatMap(nic -> cable(nic.name()).stream())
                .toList();
    }
}
