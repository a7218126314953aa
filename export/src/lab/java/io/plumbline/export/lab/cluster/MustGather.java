package io.plumbline.export.lab.cluster;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.apiserver.LabApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Writes what the server holds as the two images of a must-gather do.
final class MustGather {

    private static final YAMLMapper YAML = new YAMLMapper();

    /// apiVersion, kind and plural of what is gathered.
    private record Gathered(String apiVersion, String kind, String plural) {

        String group() {
            var slash = apiVersion.indexOf('/');
            return slash < 0 ? "core" : apiVersion.substring(0, slash);
        }
    }

    private static final List<Gathered> HOSTS =
            List.of(
                    new Gathered("v1", "Node", "nodes"),
                    new Gathered("nmstate.io/v1beta1", "NodeNetworkState", "nodenetworkstates"),
                    new Gathered(
                            "nmstate.io/v1",
                            "NodeNetworkConfigurationPolicy",
                            "nodenetworkconfigurationpolicies"),
                    new Gathered(
                            "k8s.cni.cncf.io/v1",
                            "NetworkAttachmentDefinition",
                            "network-attachment-definitions"));

    private static final List<Gathered> OVERLAY =
            List.of(
                    new Gathered(
                            "k8s.ovn.org/v1",
                            "ClusterUserDefinedNetwork",
                            "clusteruserdefinednetworks"),
                    new Gathered("k8s.ovn.org/v1", "UserDefinedNetwork", "userdefinednetworks"));

    private static final Gathered MACHINES =
            new Gathered("kubevirt.io/v1", "VirtualMachine", "virtualmachines");

    private static final List<Gathered> OPERATOR =
            List.of(
                    new Gathered("hco.kubevirt.io/v1beta1", "HyperConverged", "hyperconvergeds"),
                    new Gathered(
                            "migrations.kubevirt.io/v1alpha1",
                            "MigrationPolicy",
                            "migrationpolicies"));

    private final LabApiServer server;
    private final Path root;

    private MustGather(LabApiServer server, Path root) {
        this.server = server;
        this.root = root;
    }

    /// What the default image leaves: one file an object, by group and plural.
    static void ofDefaultImage(LabApiServer server, Path folder) throws IOException {
        var image = folder.resolve("quay-io-openshift-must-gather-sha256-0a");
        var gather = new MustGather(server, image);
        for (var kind : HOSTS) {
            gather.write(kind, kind.group() + "/" + kind.plural());
        }
        for (var kind : OVERLAY) {
            gather.write(kind, kind.group() + "/" + kind.plural());
        }
        gather.namespaces();
        Files.writeString(folder.resolve("timestamp"), "2026-11-24 10:00:00\n");
    }

    /// What the virtualization image leaves: hosts as above, custom resources in folders of their own.
    static void ofVirtualizationImage(LabApiServer server, Path folder) throws IOException {
        var image = folder.resolve("registry-virt-must-gather-sha256-0b");
        var gather = new MustGather(server, image);
        for (var kind : HOSTS) {
            gather.write(kind, kind.group() + "/" + kind.plural());
        }
        for (var kind : OPERATOR) {
            gather.write(kind, "crs/" + kind.plural() + "." + kind.group());
        }
        gather.write(MACHINES, MACHINES.group() + "/" + MACHINES.plural() + "/custom");
        gather.namespaces();
    }

    static Path packed(Path folder) throws Exception {
        var archive = folder.resolveSibling(folder.getFileName() + ".tar.gz");
        Command.of(folder, "tar", "czf", archive.toString(), ".").run();
        return archive;
    }

    private void write(Gathered kind, String below) throws IOException {
        for (var object : SampleCluster.read(server, kind.apiVersion(), kind.kind())) {
            var metadata = object.path("metadata");
            var namespace = metadata.path("namespace").asString("");
            var folder =
                    namespace.isEmpty()
                            ? root.resolve("cluster-scoped-resources")
                                    .resolve(below.replaceFirst("^crs/", ""))
                            : root.resolve("namespaces").resolve(namespace).resolve(below);
            write(folder, metadata.path("name").asString(), object);
        }
    }

    private void namespaces() throws IOException {
        for (var object : SampleCluster.read(server, "v1", "Namespace")) {
            var name = object.path("metadata").path("name").asString();
            write(root.resolve("namespaces").resolve(name), name, object);
        }
    }

    private static void write(Path folder, String name, ObjectNode object) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".yaml"), YAML.writeValueAsString(object));
    }
}
