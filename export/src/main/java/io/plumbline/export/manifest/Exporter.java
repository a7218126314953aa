package io.plumbline.export.manifest;

import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes the manifests of a design. Pure: the same design and options give the same bytes.
public final class Exporter {

    private static final List<ManifestWriter> WRITERS =
            List.of(
                    new OperatorWriter(),
                    new OperatorInstanceWriter(),
                    new NamespaceWriter(),
                    new NodeLabelWriter(),
                    new NodeNetworkConfigurationPolicyWriter(),
                    new SriovNetworkNodePolicyWriter(),
                    new NetworkAttachmentDefinitionWriter(),
                    new ClusterUserDefinedNetworkWriter(),
                    new UserDefinedNetworkWriter(),
                    new SriovNetworkWriter(),
                    new HyperConvergedWriter(),
                    new NetworkOperatorWriter(),
                    new MultiNetworkPolicyWriter(),
                    new MigrationPolicyWriter(),
                    new StorageClassWriter(),
                    new StorageProfileWriter(),
                    new ServiceWriter(),
                    new RouteWriter());

    private Exporter() {}

    public static ManifestSet export(Topology design, ExportOptions options) {
        var scope = new ExportScope(design, options);
        var documents = new ArrayList<Manifest>();
        for (var writer : WRITERS) {
            documents.addAll(writer.write(scope));
        }
        documents.sort(Comparator.comparing(Manifest::revert).thenComparing(Manifest::wave));
        return new ManifestSet(
                design, options, scope.release(), scope.groups().all(), documents, scope.leftOut());
    }
}
