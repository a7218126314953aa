package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Exposure;
import java.util.ArrayList;
import java.util.List;

/// Route to the Service of an exposure, where a host name is drawn.
final class RouteWriter implements ManifestWriter {

    @Override
    public List<Manifest> write(ExportScope scope) {
        var manifests = new ArrayList<Manifest>();
        for (var exposure : scope.topology().exposures()) {
            var ports = ServiceWriter.ports(exposure);
            if (exposure.routeHost().isPresent() && !ports.isEmpty()) {
                manifests.add(manifest(scope, exposure, ports.getFirst()));
            }
        }
        return manifests;
    }

    private static Manifest manifest(ExportScope scope, Exposure exposure, ExposurePort port) {
        return ManifestDraft.of(
                        "route.openshift.io/v1",
                        "Route",
                        Waves.EXPOSURE,
                        scope.fileNames()
                                .unique(
                                        "80-route-",
                                        exposure.name(),
                                        exposure.namespace() + "-" + exposure.name(),
                                        ".yaml"))
                .named(exposure.name())
                .in(exposure.namespace())
                .drawnAs(ElementId.of(ElementKind.EXPOSURE, exposure.name()))
                .write(
                        scope.design(),
                        document -> document.map("spec", spec -> spec(spec, exposure, port)));
    }

    private static void spec(YamlMapping.Builder spec, Exposure exposure, ExposurePort port) {
        spec.put("host", exposure.routeHost().orElseThrow());
        spec.map(
                "to",
                to -> to.put("kind", "Service").put("name", exposure.name()).put("weight", 100));
        spec.map("port", map -> map.put("targetPort", ServiceWriter.portName(port)));
        exposure.tls()
                .ifPresent(termination ->
                        spec.map(
                                "tls",
                                tls -> {
                                    tls.put("termination", termination);
                                    tls.put("insecureEdgeTerminationPolicy", "Redirect");
                                }));
    }
}
