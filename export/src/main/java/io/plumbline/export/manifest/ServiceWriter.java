package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Exposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Service in front of machines. It reaches their primary interface only.
final class ServiceWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var exposure : scope.topology().exposures()) {
            var ports = ports(exposure);
            if (ports.isEmpty() || exposure.labels().isEmpty()) {
                scope.leaveOut(
                        "exposure " + exposure.name(),
                        ports.isEmpty()
                                ? "no port is drawn for it"
                                : "no label is drawn that picks its machines");
                continue;
            }
            manifests.add(manifest(scope, exposure, ports));
        }
        return manifests;
    }

    static List<ExposurePort> ports(Exposure exposure) {
        return exposure.ports().stream()
                .map(ExposurePort::tryParse)
                .flatMap(Optional::stream)
                .toList();
    }

    /// Ports of a Service with several of them need names.
    static String portName(ExposurePort port) {
        return port.name().orElse("port-" + port.port());
    }

    private static Manifest manifest(
            ExportScope scope, Exposure exposure, List<ExposurePort> ports) {
        return ManifestDraft.of(
                        "v1",
                        "Service",
                        Waves.EXPOSURE,
                        scope.fileNames()
                                .unique(
                                        "80-service-",
                                        exposure.name(),
                                        exposure.namespace() + "-" + exposure.name(),
                                        ".yaml"))
                .named(exposure.name())
                .in(exposure.namespace())
                .drawnAs(ElementId.of(ElementKind.EXPOSURE, exposure.name()))
                .write(
                        scope.design(),
                        document ->
                                document.map(
                                        "spec",
                                        spec -> {
                                            spec.put(
                                                    "type",
                                                    exposure.serviceType().orElse("ClusterIP"));
                                            spec.map(
                                                    "selector",
                                                    map -> exposure.labels().forEach(map::put));
                                            spec.beside("labels of the machine's template");
                                            spec.list(
                                                    "ports",
                                                    list ->
                                                            ports.forEach(port ->
                                                                    list.map(entry ->
                                                                            port(entry, port))));
                                        }));
    }

    private static void port(YamlMapping.Builder entry, ExposurePort port) {
        entry.put("name", portName(port))
                .put("protocol", port.protocol())
                .put("port", port.port())
                .put("targetPort", port.targetValue());
    }
}
