package io.plumbline.export.manifest.nmstate;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an interface is there for, in the words of the comment above it.
public final class Purposes {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight");

    private final Topology topology;

    public Purposes(Topology topology) {
        this.topology = topology;
    }

    /// The comment above a group; empty where the entry speaks for itself.
    Optional<String> of(HostLayout layout, List<HostInterface> group) {
        var first = group.getFirst();
        var controller = layout.controller(first.name());
        if (first instanceof Nic && controller.isPresent()) {
            return Optional.of(ports(group.size(), controller.get()));
        }
        var texts = new ArrayList<String>();
        for (var role : topology.roles()) {
            if (role.effectiveCarriers().contains(first.name())) {
                texts.add(sentence(role, first));
            }
        }
        if (texts.isEmpty() && carriesMachines(layout, first)) {
            texts.add("Virtual machines.");
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", texts));
    }

    private static String ports(int count, HostInterface controller) {
        var number = count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
        var subject = count == 1 ? "The port" : "The " + number + " ports";
        return controller instanceof Bond bond && !WrittenInterfaces.isInsideBridge(bond)
                ? subject + "; " + (count == 1 ? "its" : "their") + " MTU follows the bond's."
                : subject + " of " + controller.name() + ".";
    }

    private String sentence(NetworkRole role, HostInterface carrier) {
        return switch (role.kind()) {
            case MIGRATION ->
                    role.attachment()
                            .map(attachment ->
                                    "Live migration. No node address: pods get theirs"
                                            + " through "
                                            + attachment.namespace()
                                            + "/"
                                            + attachment.nadName()
                                            + ".")
                            .orElse("Live migration.");
            case STORAGE -> "Storage" + towards(role, carrier) + ".";
            case VM -> "Virtual machines.";
            case MANAGEMENT -> "Management.";
            case OWN -> "Role " + role.name() + ".";
        };
    }

    /// The targets in the subnet of this leg; all of them where none is.
    private List<External> targets(NetworkRole role, HostInterface carrier) {
        var all =
                role.targets().stream()
                        .flatMap(name -> topology.externals().get(name).stream())
                        .toList();
        var near = all.stream().filter(target -> isInSubnetOf(carrier, target)).toList();
        return near.isEmpty() ? all : near;
    }

    private static boolean isInSubnetOf(HostInterface carrier, External target) {
        return carrier.ip().addresses().stream()
                .map(rule -> rule.first().network())
                .anyMatch(subnet -> target.addresses().stream().anyMatch(subnet::contains));
    }

    private String towards(NetworkRole role, HostInterface carrier) {
        var targets = targets(role, carrier);
        if (targets.isEmpty()) {
            return "";
        }
        var protocol = role.protocol().map(Purposes::protocolWord).map(w -> w + " ").orElse("");
        var kind =
                targets.stream().allMatch(target -> target.kind() == ExternalKind.ARRAY)
                        ? "array"
                        : "target";
        return ", to the "
                + protocol
                + kind
                + (targets.size() == 1 ? " " : "s ")
                + targets.stream().map(Purposes::addressOf).collect(Collectors.joining(" and "));
    }

    private static String addressOf(External external) {
        return external.addresses().isEmpty()
                ? external.name()
                : external.addresses().getFirst().toString();
    }

    private static String protocolWord(String protocol) {
        return switch (protocol) {
            case "nfs" -> "NFS";
            case "iscsi" -> "iSCSI";
            case "nvme" -> "NVMe";
            case "ceph" -> "Ceph";
            default -> protocol;
        };
    }

    private boolean carriesMachines(HostLayout layout, HostInterface each) {
        var localnets =
                layout.mappings().stream()
                        .filter(m -> m.bridge().filter(each.name()::equals).isPresent())
                        .map(BridgeMapping::localnet)
                        .toList();
        return topology.networks().stream()
                .anyMatch(network ->
                        network.bridge().filter(each.name()::equals).isPresent()
                                || network.kind() == NetworkKind.LOCALNET
                                        && localnets.contains(network.localnet()));
    }
}
