package io.plumbline.model.rule.vm;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Vm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// VM-01: the platform accepts the interfaces of a virtual machine.
final class InterfaceListAccepted implements Rule {

    /// The network of the pods, of which a machine has one at most.
    private static final Set<String> POD = Set.of("pod", "default");

    /// What the platform gives the side of the pod.
    private static final String IN_POD = "02:00:00:00:00:00";

    @Override
    public String id() {
        return "VM-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var vm : context.topology().vms()) {
            if (vm.networks().stream().filter(POD::contains).count() > 1) {
                findings.add(finding(vm, "vm-01.pods"));
            } else if (vm.networks().stream().distinct().count() < vm.networks().size()) {
                findings.add(finding(vm, "vm-01"));
            }
            address(vm, findings);
        }
        return findings;
    }

    /// The address of every interface that a pod sees stands for the pod itself.
    private void address(Vm vm, List<Finding> findings) {
        var mac = vm.mac();
        if (mac.isEmpty()) {
            return;
        }
        var taken =
                mac.get().text().equals(IN_POD) && vm.networks().stream().anyMatch(POD::contains);
        var problem = mac.get().problem();
        if (taken || problem.isPresent()) {
            var id = ElementId.of(ElementKind.VM, vm.name());
            findings.add(
                    FindingBuilder.error(id())
                            .about(id)
                            .fact("MAC address of " + vm.name(), mac.get())
                            .says(
                                    taken ? "vm-01.reserved" : "vm-01.mac",
                                    vm.name(),
                                    taken ? mac.get() : problem.orElseThrow())
                            .fix(
                                    AttributeFixes.set(
                                            "Let the pool choose the address of " + vm.name(),
                                            id,
                                            "mac",
                                            Optional.empty()),
                                    "fix.pool-mac",
                                    vm.name())
                            .build());
        }
    }

    private Finding finding(Vm vm, String key) {
        var id = ElementId.of(ElementKind.VM, vm.name());
        return FindingBuilder.error(id())
                .about(id)
                .fact("networks of " + vm.name(), vm.networks())
                .says(key, vm.name())
                .fix(
                        AttributeFixes.set(
                                "Each network of " + vm.name() + " once",
                                id,
                                "networks",
                                vm.networks().stream().distinct().toList()),
                        "fix.networks-once",
                        vm.name())
                .build();
    }
}
