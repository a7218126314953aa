package io.plumbline.model.rule.sriov;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.VfDriver;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// SRIOV-05: functions for virtual machines have the driver that hands them to a guest.
final class DriverForMachines implements Rule {

    @Override
    public String id() {
        return "SRIOV-05";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var network : context.topology().networks()) {
            if (network.kind() == NetworkKind.SRIOV) {
                context.topology().sriov().stream()
                        .filter(p -> Optional.of(p.resource()).equals(network.resource()))
                        .filter(p -> p.driver() == VfDriver.NETDEVICE)
                        .forEach(p -> findings.add(finding(network, p)));
            }
        }
        return findings;
    }

    private Finding finding(VmNetwork network, SriovPolicy policy) {
        var id = ElementId.of(ElementKind.SRIOV_POLICY, policy.name());
        return FindingBuilder.error(id())
                .about(ElementId.network(network.name()), id)
                .fact("driver of " + policy.name(), policy.driver().word())
                .says("sriov-05", network.name(), policy.name())
                .fix(
                        AttributeFixes.set(
                                "Use " + VfDriver.VFIO_PCI.word() + " in " + policy.name(),
                                id,
                                "driver",
                                VfDriver.VFIO_PCI),
                        "fix.vfio",
                        policy.name())
                .build();
    }
}
