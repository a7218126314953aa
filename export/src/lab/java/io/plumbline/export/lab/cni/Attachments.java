package io.plumbline.export.lab.cni;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.PreserveDefaultVlan;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The plugin configurations in the attachment definitions that are written for a design.
final class Attachments {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TYPES = List.of("bridge", "macvlan");

    private Attachments() {}

    /// Configurations of the types `bridge` and `macvlan` by the name of the network or role, each on
    /// one line. Their address management is left out: whereabouts wants an API server.
    static Map<String, String> of(Topology design) {
        var manifests = Exporter.export(design, ExportOptions.PLAIN);
        var configs = new LinkedHashMap<String, String>();
        for (var network : design.networks()) {
            add(network.name(), manifests.about(ElementId.network(network.name())), configs);
        }
        for (var role : design.roles()) {
            add(role.name(), manifests.about(ElementId.role(role.name())), configs);
        }
        return configs;
    }

    private static void add(String name, List<Manifest> manifests, Map<String, String> configs) {
        for (var manifest : manifests) {
            var document = YAML.readTree(manifest.text());
            if (document.path("kind").stringValue("").equals("NetworkAttachmentDefinition")) {
                var config = config(document);
                if (TYPES.contains(config.path("type").stringValue(""))) {
                    config.remove("ipam");
                    configs.putIfAbsent(name, config.toString());
                }
            }
        }
    }

    private static ObjectNode config(JsonNode document) {
        return (ObjectNode) JSON.readTree(document.path("spec").path("config").stringValue("{}"));
    }

    /// The VLANs that a machine's port is drawn with, in the prober's words.
    static String drawnPort(VmNetwork network) {
        var own = network.vlan().ifKnown().map(v -> v.value()).orElse(0);
        var vlans = new TreeSet<String>();
        if (!network.trunk().isEmpty()) {
            network.trunk()
                    .ids()
                    .filter(id -> id != own)
                    .forEach(id -> vlans.add(String.valueOf(id)));
        }
        if (own > 0 && network.preserveDefaultVlan() == PreserveDefaultVlan.YES) {
            vlans.add("1u");
        }
        // the plugin leaves the default VLAN to a port that gets no other one
        vlans.add(own > 0 ? own + "pu" : "1pu");
        return String.join(" ", vlans);
    }
}
