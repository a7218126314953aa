package io.plumbline.export.bundle;

import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.nmstate.ManagementPath;
import io.plumbline.export.manifest.nmstate.WrittenInterfaces;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The section *Not generated, and why*: everything drawn that no document stands for.
final class NotGenerated {

    private final Folder folder;
    private final StringBuilder out = new StringBuilder();

    private NotGenerated(Folder folder) {
        this.folder = folder;
    }

    static String of(Folder folder) {
        return new NotGenerated(folder).write();
    }

    private String write() {
        var head = out.length();
        managementPath();
        folder.set().leftOut().forEach(each -> row(each.drawn(), each.reason()));
        spareNics();
        migrationPolicy();
        unusedVlans();
        externals();
        figures();
        machines();
        switches();
        spoofProtection();
        if (out.length() == head) {
            return "";
        }
        return "\n## Not generated, and why\n\n| drawn | why not |\n|---|---|\n" + out;
    }

    private void managementPath() {
        var seen = new LinkedHashSet<String>();
        for (var host : hosts()) {
            var path = ManagementPath.of(host.layout());
            var lower = path.names().stream().filter(name -> !name.equals(BrEx.NAME)).toList();
            seen.addAll(lower);
            if (path.has(BrEx.NAME)) {
                seen.add(BrEx.NAME);
            }
        }
        var names = new ArrayList<>(seen);
        if (names.remove(BrEx.NAME)) {
            names.add(BrEx.NAME);
        }
        if (!names.isEmpty()) {
            row(
                    String.join(", ", names),
                    "management path, protected. OVN-Kubernetes owns it; a policy that lists it can"
                            + " cut the node off");
        }
    }

    private List<EffectiveHost> hosts() {
        return folder.design().effectiveHosts().all();
    }

    private void spareNics() {
        var spare = new LinkedHashSet<String>();
        var taken = new LinkedHashSet<String>();
        folder.design().sriov().forEach(policy -> taken.addAll(policy.nics()));
        for (var group : folder.set().groups()) {
            spare.addAll(group.written().spareNics());
        }
        if (folder.set().groups().isEmpty()) {
            hosts().forEach(host -> spare.addAll(WrittenInterfaces.of(host.layout()).spareNics()));
        }
        spare.removeAll(taken);
        if (!spare.isEmpty()) {
            row(String.join(", ", spare), "nothing drawn uses them; they stay as they are");
        }
    }

    private void migrationPolicy() {
        var settings = folder.design().virtualization();
        if (settings.isEmpty() || !settings.get().migrationPolicies().isEmpty()) {
            return;
        }
        row(
                "MigrationPolicy",
                settings.get()
                        .bandwidth()
                        .filter(limit -> limit.value() > 0)
                        .map(limit ->
                                "it can choose neither network nor parallelism, and the one"
                                        + " limit drawn ("
                                        + limit
                                        + ") holds for all VMs: it stands in"
                                        + " HyperConverged, once")
                        .orElse(
                                "it can choose neither network nor parallelism, and no limit for some"
                                        + " of the VMs is drawn"));
    }

    private void unusedVlans() {
        var carried = new LinkedHashMap<String, VlanSet>();
        for (var group : folder.set().groups()) {
            bridges(group, carried);
        }
        for (var entry : carried.entrySet()) {
            var used = VlanSet.NONE;
            for (var network : folder.design().networks()) {
                if (network.bridge().filter(entry.getKey()::equals).isPresent()) {
                    used = used.union(vlansOf(network));
                }
            }
            var unused = entry.getValue().minus(used).normalized();
            if (!unused.isEmpty()) {
                row(
                        Phrases.plural("VLAN", unused.size()) + " " + spoken(unused),
                        "%s carries %s; no VM network is drawn on %s"
                                .formatted(
                                        entry.getKey(),
                                        unused.size() == 1 ? "it" : "them",
                                        unused.size() == 1 ? "it" : "them"));
            }
        }
    }

    private static void bridges(HostGroup group, Map<String, VlanSet> carried) {
        for (var each : group.written().inOrder()) {
            if (each instanceof LinuxBridge bridge) {
                var tags = VlanSet.NONE;
                for (var port : bridge.ports()) {
                    tags = tags.union(port.tags());
                }
                carried.merge(bridge.name(), tags, VlanSet::union);
            }
        }
    }

    private static VlanSet vlansOf(VmNetwork network) {
        var own = network.vlan().ifKnown().map(id -> VlanSet.of(id.value())).orElse(VlanSet.NONE);
        return own.union(network.trunk());
    }

    /// `103 to 110`, `7 and 9`.
    static String spoken(VlanSet vlans) {
        return Phrases.and(
                vlans.normalized().ranges().stream()
                        .map(range ->
                                range.min() == range.max()
                                        ? Integer.toString(range.min())
                                        : range.min() + " to " + range.max())
                        .toList());
    }

    private void externals() {
        var storage = folder.storageTargets();
        var classes = folder.hasKind("StorageClass");
        for (var external : ordered(folder.design().externals().toList())) {
            row(named(external), reason(external, storage.contains(external), classes));
        }
    }

    /// Arrays first, gateways last.
    static List<External> ordered(List<External> externals) {
        var ordered = new ArrayList<External>();
        externals.stream().filter(e -> e.kind() == ExternalKind.ARRAY).forEach(ordered::add);
        externals.stream()
                .filter(e -> e.kind() != ExternalKind.ARRAY && e.kind() != ExternalKind.GATEWAY)
                .forEach(ordered::add);
        externals.stream().filter(e -> e.kind() == ExternalKind.GATEWAY).forEach(ordered::add);
        return ordered;
    }

    private static String named(External external) {
        var word = external.kind() == ExternalKind.OTHER ? "external" : external.kind().word();
        var addresses =
                external.kind() == ExternalKind.ARRAY && !external.addresses().isEmpty()
                        ? " ("
                                + Phrases.and(
                                        external.addresses().stream()
                                                .map(Object::toString)
                                                .toList())
                                + ")"
                        : "";
        return word + " " + external.name() + addresses;
    }

    private String reason(External external, boolean isTarget, boolean classes) {
        return switch (external.kind()) {
            case ARRAY ->
                    isTarget
                            ? "the network ends at the node address. Storage driver"
                                    + (classes ? " comes" : " and StorageClass come")
                                    + " from the vendor; live migration needs ReadWriteMany"
                            : "no storage role names it as its target";
            case GATEWAY -> "outside the cluster." + gatewayRoles();
            case DHCP, CLUSTER, OTHER -> "outside the cluster";
        };
    }

    private String gatewayRoles() {
        var words = new ArrayList<String>();
        if (hasRole(RoleKind.MIGRATION)) {
            words.add("migration");
        }
        if (hasRole(RoleKind.STORAGE)) {
            words.add("storage");
        }
        if (words.isEmpty()) {
            return " The default route stays on br-ex";
        }
        var subject = Phrases.and(words);
        return " "
                + Character.toUpperCase(subject.charAt(0))
                + subject.substring(1)
                + (words.size() == 1 ? " gets" : " get")
                + " no gateway, route or DNS server: the default route stays on br-ex";
    }

    private boolean hasRole(RoleKind kind) {
        return folder.design().roles().stream().anyMatch(role -> role.kind() == kind);
    }

    private void figures() {
        var parts = new ArrayList<String>();
        var counts =
                folder.design().networks().stream()
                        .map(VmNetwork::vms)
                        .filter(count -> count > 0)
                        .distinct()
                        .toList();
        if (counts.size() == 1) {
            parts.add(counts.getFirst() + " VMs per network");
        } else if (!counts.isEmpty()) {
            parts.add("numbers of VMs");
        }
        var classes = folder.design().hostClasses();
        if (classes.stream().anyMatch(each -> each.vmMemory().isPresent())) {
            parts.add("memory");
        }
        if (classes.stream().anyMatch(each -> each.dirtyRate().isPresent())) {
            parts.add("dirty rate");
        }
        if (!parts.isEmpty()) {
            row(String.join(", ", parts), "figures for the checks, not objects");
        }
    }

    private void machines() {
        var names = folder.design().vms().names();
        if (!names.isEmpty()) {
            row(
                    Phrases.plural("virtual machine", names.size())
                            + " "
                            + Phrases.range(names, " to "),
                    "the design gives them networks; who owns them writes them");
        }
        var isolations = folder.design().isolations().names();
        if (!isolations.isEmpty()) {
            row(
                    Phrases.plural("isolation", isolations.size())
                            + " "
                            + String.join(", ", isolations),
                    "a statement for the checks; switches and policies enforce it");
        }
    }

    private void switches() {
        var names = folder.design().switches().names();
        if (!names.isEmpty()) {
            row(
                    String.join(", ", names),
                    SwitchSide.of(folder).isEmpty()
                            ? "no port of them is drawn"
                            : "the table below");
        }
    }

    private void spoofProtection() {
        Set<NetworkKind> filtered = Set.of(NetworkKind.BRIDGE, NetworkKind.SRIOV);
        var open =
                folder.design().networks().stream()
                        .filter(network -> filtered.contains(network.kind()))
                        .filter(network -> network.spoofProtection().isEmpty())
                        .map(VmNetwork::name)
                        .toList();
        if (!open.isEmpty()) {
            row(
                    "MAC filter on " + String.join(", ", open),
                    "not drawn: guests may send from any MAC address");
        }
    }

    private void row(String drawn, String reason) {
        out.append("| ")
                .append(Phrases.cell(drawn))
                .append(" | ")
                .append(Phrases.cell(reason))
                .append(" |\n");
    }
}
