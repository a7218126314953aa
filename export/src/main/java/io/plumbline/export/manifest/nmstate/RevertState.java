package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlSequence;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OvsBridge;
import java.util.List;

/// The document that undoes another.
///
/// Of a layout alone ([#of]): what was made goes, from the top down, and the NICs that it used stay up
/// without address, because their state before was not read. Routes go with their interfaces; a
/// mapping goes only under the name that we gave it. Where the node was read before ([#leadingBackTo]),
/// everything is again as it was.
public final class RevertState {

    private final HostLayout layout;
    private final WrittenInterfaces written;

    private RevertState(HostLayout layout, WrittenInterfaces written) {
        this.layout = layout;
        this.written = written;
    }

    public static YamlMapping of(HostLayout layout, WrittenInterfaces written) {
        return YamlMapping.of(new RevertState(layout, written)::document);
    }

    /// The document that leads a node from `desired` back to the state in which it was.
    public static YamlMapping leadingBackTo(StateDocument before, StateDocument desired) {
        return JsonYaml.mapping(Restoration.of(before, desired));
    }

    private void document(YamlMapping.Builder document) {
        if (!written.inOrder().isEmpty()) {
            document.list("interfaces", this::interfaces);
        }
        var mappings = DesiredState.mappings(layout, written);
        if (!mappings.isEmpty()) {
            document.map(
                    "ovn",
                    ovn ->
                            ovn.list(
                                    "bridge-mappings",
                                    list ->
                                            mappings.forEach(mapping ->
                                                    list.map(entry ->
                                                            entry.put(
                                                                            "localnet",
                                                                            mapping.localnet())
                                                                    .put("state", "absent")))));
        }
    }

    private void interfaces(YamlSequence.Builder list) {
        var made = written.inOrder().stream().filter(each -> !(each instanceof Nic)).toList();
        for (var each : made.reversed()) {
            if (each instanceof OvsBridge bridge && BridgeEntry.hasOwnInterface(bridge)) {
                absent(list, each, "ovs-interface");
            }
            if (!WrittenInterfaces.isInsideBridge(each)) {
                absent(list, each, each.type());
            }
        }
        var nics = written.inOrder().stream().filter(Nic.class::isInstance).toList();
        if (nics.isEmpty()) {
            return;
        }
        if (!list.isEmpty()) {
            list.gap();
        }
        list.comment(
                allArePorts(nics)
                        ? "Former ports. Their state before was not read: up and without address is"
                                + " assumed."
                        : "Their state before was not read: up and without address is assumed.");
        nics.forEach(nic -> list.map(entry -> bare(entry, nic)).mark(idOf(nic)));
    }

    private boolean allArePorts(List<HostInterface> nics) {
        return nics.stream().allMatch(nic -> layout.controller(nic.name()).isPresent());
    }

    private void absent(YamlSequence.Builder list, HostInterface each, String type) {
        list.map(entry -> entry.put("name", each.name()).put("type", type).put("state", "absent"))
                .mark(idOf(each));
    }

    private static void bare(YamlMapping.Builder entry, HostInterface nic) {
        entry.put("name", nic.name()).put("type", "ethernet").put("state", "up");
        IpEntry.off(entry);
    }

    private ElementId idOf(HostInterface each) {
        return ElementId.onHost(layout.hostClass().name(), each.name());
    }
}
