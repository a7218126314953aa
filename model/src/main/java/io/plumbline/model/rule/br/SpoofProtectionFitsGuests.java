package io.plumbline.model.rule.br;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Vm;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// BR-09: guests with several addresses are on networks that let them, and networks of several
/// tenants hold each guest to its own.
final class SpoofProtectionFitsGuests implements Rule {

    private static final Set<String> SEVERAL_ADDRESSES =
            Set.of("router", "vrrp", "nested", "bridging", "bonding");

    @Override
    public String id() {
        return "BR-09";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var network : context.topology().networks()) {
            if (network.kind() == NetworkKind.OVERLAY) {
                continue;
            }
            var guests =
                    context.topology().vms().stream()
                            .filter(vm -> isOn(vm, network))
                            .filter(vm ->
                                    vm.guest().filter(SEVERAL_ADDRESSES::contains).isPresent())
                            .toList();
            if (isProtected(network) && !guests.isEmpty()) {
                findings.add(blocked(network, guests));
            }
            if (isOpen(network) && network.namespaces().size() > 1 && guests.isEmpty()) {
                findings.add(open(network));
            }
        }
        return findings;
    }

    private static boolean isOn(Vm vm, VmNetwork network) {
        return vm.networks().stream()
                .anyMatch(n ->
                        n.equals(network.name())
                                || n.endsWith(
                                        "/" + network.attachmentName().orElse(network.name())));
    }

    /// OVN protects unless told otherwise; the bridge plugin only where it is written.
    private static boolean isProtected(VmNetwork network) {
        return network.spoofProtection().orElse(network.kind() == NetworkKind.LOCALNET);
    }

    private static boolean isOpen(VmNetwork network) {
        return network.spoofProtection().filter(on -> !on).isPresent();
    }

    private Finding blocked(VmNetwork network, List<Vm> guests) {
        var names = String.join(", ", guests.stream().map(Vm::name).toList());
        var builder =
                FindingBuilder.warning(id())
                        .about(ElementId.network(network.name()))
                        .about(
                                guests.stream()
                                        .map(vm -> ElementId.of(ElementKind.VM, vm.name()))
                                        .toList())
                        .fact("spoof protection", true)
                        .says("br-09", names, network.name());
        if (network.kind() != NetworkKind.LOCALNET) {
            builder.fix(
                    AttributeFixes.network(
                            "No spoof protection on " + network.name(),
                            network.name(),
                            "spoofProtection",
                            Optional.of(false)),
                    "fix.spoof-off",
                    network.name());
        }
        return builder.build();
    }

    private Finding open(VmNetwork network) {
        return FindingBuilder.warning(id())
                .about(ElementId.network(network.name()))
                .fact("namespaces", network.namespaces())
                .says("br-09.open", network.name(), String.join(", ", network.namespaces()))
                .fix(
                        AttributeFixes.network(
                                "Spoof protection on " + network.name(),
                                network.name(),
                                "spoofProtection",
                                Optional.of(true)),
                        "fix.spoof-on",
                        network.name())
                .build();
    }
}
