package io.plumbline.export.bundle;

import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.HyperConvergedWriter;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.manifest.nmstate.DesiredState;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What scripts and README ask about a set of manifests, answered once.
final class Folder {

    private final ManifestSet set;
    private final Map<String, String> policyFiles = new HashMap<>();

    Folder(ManifestSet set) {
        this.set = set;
        for (var document : set.forward()) {
            if (document.kind().equals("NodeNetworkConfigurationPolicy")) {
                policyFiles.put(document.name(), document.path());
            }
        }
    }

    ManifestSet set() {
        return set;
    }

    Topology design() {
        return set.design();
    }

    /// Files in order, each with its documents.
    Map<String, List<Manifest>> files(boolean revert) {
        var files = new LinkedHashMap<String, List<Manifest>>();
        for (var document : revert ? set.revert() : set.forward()) {
            files.computeIfAbsent(document.path(), _ -> new ArrayList<>()).add(document);
        }
        return files;
    }

    static String text(List<Manifest> documents) {
        var out = new StringBuilder();
        for (var document : documents) {
            if (!out.isEmpty()) {
                out.append("---\n");
            }
            out.append(document.text());
        }
        return out.toString();
    }

    List<Manifest> wave(int wave) {
        return set.forward().stream().filter(document -> document.wave() == wave).toList();
    }

    boolean hasWave(int wave) {
        return !wave(wave).isEmpty();
    }

    List<HostGroup> perHost() {
        return set.groups().stream().filter(HostGroup::perHost).toList();
    }

    List<HostGroup> layouts() {
        return set.groups().stream().filter(group -> !group.perHost()).toList();
    }

    String policyFile(HostGroup group) {
        return Objects.requireNonNull(policyFiles.get(group.policyName()));
    }

    static List<String> linuxBridges(HostGroup group) {
        return group.written().inOrder().stream()
                .filter(LinuxBridge.class::isInstance)
                .map(HostInterface::name)
                .toList();
    }

    /// NICs that documents name, over all hosts.
    List<String> writtenNics() {
        var nics = new LinkedHashSet<String>();
        for (var group : set.groups()) {
            group.written().inOrder().stream()
                    .filter(Nic.class::isInstance)
                    .forEach(nic -> nics.add(nic.name()));
        }
        return List.copyOf(nics);
    }

    Optional<String> migrationNetwork() {
        return hasKind("HyperConverged")
                ? HyperConvergedWriter.migrationNetwork(design())
                : Optional.empty();
    }

    String hyperConvergedVersion() {
        return HyperConvergedWriter.version(design(), set.release());
    }

    boolean hasKind(String kind) {
        return set.forward().stream().anyMatch(document -> document.kind().equals(kind));
    }

    /// Namespaces that the set makes, operators' apart.
    List<String> namespaces() {
        return set.forward().stream()
                .filter(document -> document.path().equals("10-namespaces.yaml"))
                .map(Manifest::name)
                .toList();
    }

    /// Networks of machines by namespace, as their attachment definitions are called.
    Map<String, List<String>> networksByNamespace() {
        var networks = new LinkedHashMap<String, List<String>>();
        for (var network : design().networks()) {
            for (var namespace : network.namespaces()) {
                networks.computeIfAbsent(namespace, _ -> new ArrayList<>())
                        .add(network.attachmentName().orElse(network.name()));
            }
        }
        return networks;
    }

    /// Targets of the storage roles, without repeats.
    List<External> storageTargets() {
        return design().roles().stream()
                .filter(role -> role.kind() == RoleKind.STORAGE)
                .flatMap(role -> role.targets().stream())
                .distinct()
                .flatMap(name -> design().externals().get(name).stream())
                .toList();
    }

    List<String> storageAddresses() {
        return storageTargets().stream()
                .flatMap(target -> target.addresses().stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /// Address pools that whereabouts keeps after the design is gone, by the names it gives them.
    List<String> addressPools() {
        return design().roles().stream()
                .filter(role ->
                        role.attachment()
                                .flatMap(attachment -> attachment.ipam())
                                .filter("whereabouts"::equals)
                                .isPresent())
                .flatMap(role -> role.pool().stream())
                .flatMap(name -> design().pools().get(name).stream())
                .flatMap(pool -> pool.range().stream())
                .map(range -> range.network().toString().replace('/', '-').replace(':', '-'))
                .distinct()
                .toList();
    }

    List<String> localnets() {
        var localnets = new LinkedHashSet<String>();
        for (var group : set.groups()) {
            DesiredState.mappings(group.first().layout(), group.written())
                    .forEach(mapping -> localnets.add(mapping.localnet()));
        }
        return List.copyOf(localnets);
    }
}
