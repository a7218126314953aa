package io.plumbline.export.bundle;

import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.Waves;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// The table of files, wave by wave.
final class ContentsTable {

    private final Folder folder;
    private final StringBuilder out = new StringBuilder();

    private ContentsTable(Folder folder) {
        this.folder = folder;
    }

    static String of(Folder folder) {
        return new ContentsTable(folder).write();
    }

    private String write() {
        out.append("| wave | file | object | drawn as | done when |\n|---|---|---|---|---|\n");
        var policiesDone = false;
        for (var block : blocks()) {
            var first = block.getFirst();
            if (first.wave() == Waves.NODE_NETWORKS) {
                if (!policiesDone) {
                    policies();
                    policiesDone = true;
                }
                continue;
            }
            row(
                    first.wave(),
                    files(block),
                    object(block),
                    drawnAs(block),
                    doneWhen(block.getLast()));
        }
        return out.toString();
    }

    /// Documents of one wave, kind and origin share a row.
    private List<List<Manifest>> blocks() {
        var blocks = new LinkedHashMap<String, List<Manifest>>();
        for (var document : folder.set().forward()) {
            var origin = document.source().isEmpty() ? "" : document.source().getFirst().kind();
            var key =
                    switch (document.wave()) {
                        case Waves.OPERATORS -> document.path();
                        case Waves.NAMESPACES -> document.kind();
                        default -> document.wave() + document.kind() + origin;
                    };
            blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(document);
        }
        return List.copyOf(blocks.values());
    }

    private void policies() {
        var run = new ArrayList<HostGroup>();
        for (var group : folder.perHost()) {
            if (!run.isEmpty() && !Readme.makes(run.getFirst()).equals(Readme.makes(group))) {
                hosts(run);
                run.clear();
            }
            run.add(group);
        }
        if (!run.isEmpty()) {
            hosts(run);
        }
        for (var group : folder.layouts()) {
            row(
                    Waves.NODE_NETWORKS,
                    "`" + folder.policyFile(group) + "`",
                    policy("`" + group.policyName() + "`", group),
                    drawnAs(
                            folder.set().forward().stream()
                                    .filter(d -> d.name().equals(group.policyName()))
                                    .toList()),
                    settled(group));
        }
    }

    private void hosts(List<HostGroup> groups) {
        for (var run : Phrases.runs(groups.stream().map(HostGroup::name).toList())) {
            var members = groups.stream().filter(g -> run.names().contains(g.name())).toList();
            var first = members.getFirst();
            if (run.names().size() == 1) {
                row(
                        Waves.NODE_NETWORKS,
                        "`" + folder.policyFile(first) + "`",
                        policy("`" + first.policyName() + "`", first),
                        "host " + Phrases.cell(first.name()),
                        settled(first));
            } else {
                row(
                        Waves.NODE_NETWORKS,
                        "`%s` … `-%s.yaml`".formatted(folder.policyFile(first), run.lastNumber()),
                        policy("`plumbline-" + run.prefix() + "N`", first),
                        "hosts " + run.first() + " … " + run.last(),
                        settled(first));
            }
        }
    }

    private static String policy(String name, HostGroup group) {
        var makes = Readme.makes(group);
        return "NodeNetworkConfigurationPolicy "
                + name
                + (makes.isEmpty() ? "" : ": " + String.join(", ", makes));
    }

    private static String settled(HostGroup group) {
        var bridges = Folder.linuxBridges(group);
        var enactments = group.hosts().size() == 1 ? "enactment" : "enactments";
        return "policy and %s are Available".formatted(enactments)
                + (bridges.isEmpty()
                        ? ""
                        : ", "
                                + (group.hosts().size() == 1
                                        ? "the node offers "
                                        : "every node offers ")
                                + Phrases.and(bridges));
    }

    private static String files(List<Manifest> block) {
        return block.stream()
                .map(document -> "`" + document.path() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String object(List<Manifest> block) {
        var first = block.getFirst();
        var names =
                block.stream()
                        .map(document -> "`" + Phrases.cell(document.qualifiedName()) + "`")
                        .collect(Collectors.joining(", "));
        if (first.wave() == Waves.OPERATORS) {
            return block.stream()
                    .map(document -> document.kind() + " `" + document.qualifiedName() + "`")
                    .collect(Collectors.joining(", "));
        }
        return switch (first.kind()) {
            case "HyperConverged" ->
                    (first.isPatch() ? "our fields of " : "")
                            + "HyperConverged `"
                            + first.name()
                            + "`";
            case "Network" ->
                    first.wave() == Waves.NETWORK_OPERATOR
                            ? "one entry of Network `cluster` (operator)"
                            : "one field of Network `cluster` (operator)";
            case "Node" -> "our label on Node " + names;
            case "StorageProfile" -> "our field of StorageProfile " + names;
            default -> first.kind() + " " + names;
        };
    }

    /// Drawn objects in words: `networks v101, v102`.
    private static String drawnAs(List<Manifest> block) {
        var byKind = new LinkedHashMap<ElementKind, LinkedHashSet<String>>();
        for (var document : block) {
            for (var element : document.source()) {
                byKind.computeIfAbsent(element.kind(), _ -> new LinkedHashSet<>())
                        .add(element.name());
            }
        }
        return byKind.entrySet().stream()
                .map(entry -> words(entry.getKey(), List.copyOf(entry.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String words(ElementKind kind, List<String> names) {
        if (names.equals(List.of(""))) {
            return kind.word();
        }
        var word = names.size() == 1 ? kind.word() : pluralOf(kind);
        return word + " " + Phrases.cell(String.join(", ", names));
    }

    private static String pluralOf(ElementKind kind) {
        return switch (kind) {
            case HOST_CLASS -> "classes";
            case NETWORK_POLICY -> "policies";
            case SRIOV_POLICY -> "SR-IOV policies";
            default -> kind.word() + "s";
        };
    }

    private static String doneWhen(Manifest document) {
        return switch (document.kind()) {
            case "HyperConverged" ->
                    document.isPatch() && document.text().contains("network:")
                            ? "every virt-handler pod has `migration0`"
                            : "ReconcileComplete and Available";
            case "Network" ->
                    document.wave() == Waves.NETWORK_OPERATOR
                            ? "DaemonSet `whereabouts-reconciler` is ready"
                            : "ClusterOperator `network` is at rest";
            case "ClusterUserDefinedNetwork", "UserDefinedNetwork" -> "condition NetworkCreated";
            case "SriovNetworkNodePolicy" -> "the nodes offer the resource";
            case "SriovNetwork" -> "its attachment definition exists";
            case "Subscription" -> "the operator's version has succeeded";
            case "NMState" -> "condition Available";
            case "Route" -> "it is admitted";
            case "Service" -> "it has endpoints";
            case "StorageProfile" -> "its status lists the access mode";
            case "Node" -> "the label is there";
            default -> "it exists";
        };
    }

    private void row(int wave, String file, String object, String drawnAs, String doneWhen) {
        out.append(
                "| %02d | %s | %s | %s | %s |\n".formatted(wave, file, object, drawnAs, doneWhen));
    }
}
