package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.Topology;
import java.util.Optional;

/// The CNI configuration through which pods reach the network of a role.
final class RoleConfig {

    static final String CNI_VERSION = "0.3.1";

    private RoleConfig() {}

    /// Empty for plugins that we do not write.
    static Optional<YamlMapping> of(
            Topology topology, NetworkRole role, RoleAttachment attachment) {
        return switch (attachment.type()) {
            case "macvlan", "ipvlan" -> Optional.of(child(topology, role, attachment));
            case "bridge", "cnv-bridge" -> Optional.of(bridge(topology, role, attachment));
            default -> Optional.empty();
        };
    }

    private static YamlMapping child(
            Topology topology, NetworkRole role, RoleAttachment attachment) {
        return YamlMapping.of(config -> {
            head(config, attachment, attachment.type());
            attachment.master().ifPresent(master -> config.put("master", master));
            config.put("mode", attachment.type().equals("ipvlan") ? "l2" : "bridge");
            mtu(config, attachment);
            ipam(config, topology, role, attachment);
        });
    }

    private static YamlMapping bridge(
            Topology topology, NetworkRole role, RoleAttachment attachment) {
        return YamlMapping.of(config -> {
            head(config, attachment, "bridge");
            attachment.master().ifPresent(bridge -> config.put("bridge", bridge));
            mtu(config, attachment);
            ipam(config, topology, role, attachment);
        });
    }

    private static void head(YamlMapping.Builder config, RoleAttachment attachment, String type) {
        config.put("cniVersion", CNI_VERSION).put("name", attachment.nadName()).put("type", type);
    }

    private static void mtu(YamlMapping.Builder config, RoleAttachment attachment) {
        attachment.mtu().ifKnown().ifPresent(mtu -> config.put("mtu", mtu.bytes()));
    }

    private static void ipam(
            YamlMapping.Builder config,
            Topology topology,
            NetworkRole role,
            RoleAttachment attachment) {
        attachment
                .ipam()
                .filter(type -> !type.isEmpty())
                .ifPresent(type ->
                        config.map(
                                "ipam",
                                ipam -> {
                                    ipam.put("type", type);
                                    role.pool()
                                            .flatMap(topology.pools()::get)
                                            .ifPresent(pool -> range(ipam, type, pool));
                                    attachment
                                            .gateway()
                                            .ifPresent(gateway ->
                                                    ipam.put("gateway", gateway.toString()));
                                }));
    }

    private static void range(YamlMapping.Builder ipam, String type, Pool pool) {
        if (pool.range().isEmpty()) {
            return;
        }
        switch (type) {
            case "whereabouts" -> {
                ipam.put("range", pool.range().get().toString());
                if (!pool.exclusions().isEmpty()) {
                    ipam.texts(
                            "exclude", pool.exclusions().stream().map(Object::toString).toList());
                }
            }
            case "host-local" -> ipam.put("subnet", pool.range().get().network().toString());
            default -> {}
        }
    }
}
