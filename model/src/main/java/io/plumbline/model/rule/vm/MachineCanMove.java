package io.plumbline.model.rule.vm;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.EvictionStrategy;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Vm;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// VM-04: a machine that is to migrate can.
final class MachineCanMove implements Rule {

    private static final Set<String> SHARED = Set.of("ReadWriteMany", "RWX", "rwx");
    private static final int LONGEST_NAME = 47;

    @Override
    public String id() {
        return "VM-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var vm : context.topology().vms()) {
            if (vm.eviction().filter(e -> e == EvictionStrategy.LIVE_MIGRATE).isPresent()) {
                judge(context, vm, findings);
            }
        }
        return findings;
    }

    private void judge(RuleContext context, Vm vm, List<Finding> findings) {
        if (vm.disk().filter(d -> !SHARED.contains(d)).isPresent()) {
            findings.add(begin(vm).says("vm-04.disk", vm.name(), vm.disk().get()).build());
        }
        if (vm.name().length() > LONGEST_NAME) {
            findings.add(begin(vm).says("vm-04.name", vm.name(), LONGEST_NAME).build());
        }
        for (var network : context.topology().networks()) {
            if (network.kind() == NetworkKind.SRIOV
                    && isOn(vm, network)
                    && hostsWith(context, network) == 1) {
                findings.add(
                        begin(vm)
                                .about(ElementId.network(network.name()))
                                .says("vm-04.functions", vm.name(), network.name())
                                .build());
            }
        }
    }

    private static boolean isOn(Vm vm, VmNetwork network) {
        return vm.networks().stream()
                .anyMatch(n -> n.substring(n.indexOf('/') + 1).equals(network.name()));
    }

    /// How many hosts have functions for a network.
    private static long hostsWith(RuleContext context, VmNetwork network) {
        return context.usage(ElementId.network(network.name())).stream()
                .flatMap(u -> u.attachments().stream())
                .flatMap(a -> a.hosts().stream())
                .map(EffectiveHost::name)
                .distinct()
                .count();
    }

    private FindingBuilder begin(Vm vm) {
        var id = ElementId.of(ElementKind.VM, vm.name());
        return FindingBuilder.warning(id())
                .about(id)
                .fact("disks of " + vm.name(), vm.disk().orElse(""))
                .fix(
                        AttributeFixes.set(
                                "Do not migrate " + vm.name(),
                                id,
                                "eviction",
                                Optional.of(EvictionStrategy.NONE)),
                        "fix.no-migration",
                        vm.name());
    }
}
