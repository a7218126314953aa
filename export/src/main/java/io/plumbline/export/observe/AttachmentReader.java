package io.plumbline.export.observe;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkForm;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.PreserveDefaultVlan;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Reads what stands in an attachment definition: a network of machines, or the way of pods to a role.
final class AttachmentReader {

    /// People write comments and commas too many into the configuration, and plugins take them.
    private static final JsonMapper LENIENT =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_YAML_COMMENTS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .build();

    private static final String RESOURCE = "k8s.v1.cni.cncf.io/resourceName";

    /// An attachment definition that pods use themselves, and the addresses that it hands out.
    record Pods(RoleAttachment attachment, Optional<AddressRange> range, List<Cidr> exclusions) {}

    private final SourceObject object;
    private final Values values;
    private final JsonNode config;

    private AttachmentReader(SourceObject object, Values values, JsonNode config) {
        this.object = object;
        this.values = values;
        this.config = config;
    }

    /// Empty where the configuration does not read.
    static Optional<AttachmentReader> of(SourceObject object, Values values) {
        var text = object.content().path("spec").path("config").asString("");
        JsonNode root;
        try {
            root = text.isBlank() ? MissingNode.getInstance() : LENIENT.readTree(text);
        } catch (JacksonException _) {
            root = MissingNode.getInstance();
        }
        // In a list the first plugin makes the interface.
        var plugins = root.path("plugins");
        var config = plugins.isArray() ? plugins.path(0) : root;
        return config.path("type").isString()
                ? Optional.of(new AttachmentReader(object, values, config))
                : Optional.empty();
    }

    String type() {
        return config.path("type").asString("");
    }

    /// Empty where machines cannot use it.
    Optional<VmNetwork> network() {
        return switch (type()) {
            case "bridge", "cnv-bridge" -> Optional.of(bridge());
            case "ovn-k8s-cni-overlay" -> Optional.of(ovn());
            case "sriov" -> Optional.of(sriov());
            default -> Optional.empty();
        };
    }

    private VmNetwork named(NetworkKind kind) {
        var network = VmNetwork.of(object.name(), kind);
        network = Shape.with(network, "namespaces", List.of(object.namespace()));
        network = Shape.with(network, "mtu", mtu());
        var name = Values.text(config.path("name")).filter(text -> !text.equals(object.name()));
        return Shape.with(network, "configName", name);
    }

    private Fact<Mtu> mtu() {
        return known(config.path("mtu"), Mtu::tryParse);
    }

    /// What the configuration leaves out has the plugin's default.
    private <T> Fact<T> known(JsonNode node, Function<String, Optional<T>> reader) {
        return Values.text(node).isEmpty() ? Fact.unset() : values.fact(node, reader, "");
    }

    private VmNetwork bridge() {
        var network = named(NetworkKind.BRIDGE);
        network = Shape.with(network, "bridge", Values.text(config.path("bridge")));
        network = Shape.with(network, "vlan", known(config.path("vlan"), VlanId::tryParse));
        network = Shape.with(network, "trunk", trunk());
        network =
                Shape.with(
                        network,
                        "spoofProtection",
                        Values.text(config.path("macspoofchk")).map(text -> text.equals("true")));
        var preserve = Values.text(config.path("preserveDefaultVlan"));
        network =
                Shape.with(
                        network,
                        "preserveDefaultVlan",
                        preserve.map(text ->
                                        text.equals("true")
                                                ? PreserveDefaultVlan.YES
                                                : PreserveDefaultVlan.NO)
                                .orElse(PreserveDefaultVlan.NOT_WRITTEN));
        return Shape.with(network, "gatewayOnBridge", Values.flag(config.path("isGateway")));
    }

    private VlanSet trunk() {
        var ids = new ArrayList<String>();
        for (var each : config.path("vlanTrunk")) {
            Values.text(each.path("id")).ifPresent(ids::add);
            var min = Values.text(each.path("minID"));
            var max = Values.text(each.path("maxID"));
            if (min.isPresent() && max.isPresent()) {
                ids.add(min.get() + "-" + max.get());
            }
        }
        return VlanSet.tryParse(String.join(",", ids)).orElse(VlanSet.NONE);
    }

    private VmNetwork ovn() {
        var isLocalnet = config.path("topology").asString("").equals("localnet");
        var network = named(isLocalnet ? NetworkKind.LOCALNET : NetworkKind.OVERLAY);
        network = Shape.with(network, "form", NetworkForm.ATTACHMENT);
        if (isLocalnet) {
            network = Shape.with(network, "vlan", known(config.path("vlanID"), VlanId::tryParse));
            network =
                    Shape.with(
                            network,
                            "physicalNetwork",
                            Values.text(config.path("physicalNetworkName")));
        }
        network = Shape.with(network, "subnets", subnets());
        return Shape.with(network, "primary", config.path("role").asString("").equals("primary"));
    }

    private List<Cidr> subnets() {
        var subnets = new ArrayList<Cidr>();
        for (var part : config.path("subnets").asString("").split(",", -1)) {
            Cidr.tryParse(part.strip()).ifPresent(subnets::add);
        }
        return subnets;
    }

    private VmNetwork sriov() {
        var network = named(NetworkKind.SRIOV);
        network = Shape.with(network, "vlan", known(config.path("vlan"), VlanId::tryParse));
        var resource =
                object.content().path("metadata").path("annotations").path(RESOURCE).asString("");
        var bare = resource.substring(resource.indexOf('/') + 1);
        return Shape.with(
                network, "resource", bare.isEmpty() ? Optional.<String>empty() : Optional.of(bare));
    }

    /// The same definition as the way of pods to a network.
    Pods pods() {
        var ipam = config.path("ipam");
        var attachment =
                new RoleAttachment(
                        object.namespace() + "/" + object.name(),
                        type(),
                        Values.text(config.path("master"))
                                .or(() -> Values.text(config.path("bridge"))),
                        Values.text(ipam.path("type")),
                        Values.text(ipam.path("gateway")).flatMap(IpAddress::tryParse),
                        mtu());
        var exclusions = new ArrayList<Cidr>();
        for (var each : ipam.path("exclude")) {
            Cidr.tryParse(each.asString("")).ifPresent(exclusions::add);
        }
        return new Pods(
                attachment,
                Values.text(ipam.path("range"))
                        .or(() -> Values.text(ipam.path("subnet")))
                        .flatMap(AddressRange::tryParse),
                exclusions);
    }
}
