package io.plumbline.model.rule.vm;

import io.plumbline.model.plan.MachineImport;
import io.plumbline.model.plan.MachineImport.ImportedNic;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.HashSet;
import java.util.List;

/// VM-05: every NIC of a machine that is brought in has a network to go to, which takes it as it is.
final class ImportMapped implements PlanRule {

    @Override
    public String id() {
        return "VM-05";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var machine : plan.imports()) {
            nics(context, machine, findings);
            podNetwork(machine, findings);
            transfer(machine, findings);
        }
    }

    private void nics(RuleContext context, MachineImport machine, List<Finding> findings) {
        var seen = new HashSet<String>();
        for (var nic : machine.nics()) {
            if (nic.target().isEmpty()) {
                findings.add(error(machine).says("vm-05", machine.machine(), nic.source()).build());
                continue;
            }
            var target = nic.target().get();
            if (!nic.isOnPodNetwork() && !exists(context, target)) {
                findings.add(
                        error(machine)
                                .says("vm-05.none", machine.machine(), nic.source(), target)
                                .build());
            } else if (!seen.add(target)) {
                findings.add(
                        error(machine).says("vm-05.twice", machine.machine(), shown(nic)).build());
            }
        }
    }

    private static String shown(ImportedNic nic) {
        return nic.isOnPodNetwork() ? "the pod network" : nic.target().orElse("");
    }

    private static boolean exists(RuleContext context, String target) {
        var name = target.substring(target.indexOf('/') + 1);
        return context.topology().networks().stream()
                .anyMatch(n ->
                        n.name().equals(name)
                                || n.attachmentName().filter(name::equals).isPresent());
    }

    private void podNetwork(MachineImport machine, List<Finding> findings) {
        if (machine.nics().stream().noneMatch(ImportedNic::isOnPodNetwork)) {
            return;
        }
        if (machine.keepsAddresses()) {
            findings.add(
                    FindingBuilder.warning(id())
                            .about(id(machine))
                            .fact("target", MachineImport.POD)
                            .says("vm-05.address", machine.machine())
                            .build());
        }
        if (machine.routedNamespace().isEmpty()) {
            findings.add(unknown(machine, "form of the pod network of " + machine.namespace()));
        } else if (machine.routedNamespace().get()) {
            findings.add(
                    error(machine)
                            .says("vm-05.routed", machine.machine(), machine.namespace())
                            .build());
        }
    }

    private void transfer(MachineImport machine, List<Finding> findings) {
        if (machine.transferNetwork().isEmpty()) {
            return;
        }
        var network = machine.transferNetwork().get();
        var slash = network.indexOf('/');
        if (slash >= 0 && !network.substring(0, slash).equals(machine.namespace())) {
            findings.add(
                    error(machine)
                            .says("vm-05.transfer", machine.machine(), network, machine.namespace())
                            .build());
        }
        if (machine.transferRoute().isEmpty()) {
            findings.add(unknown(machine, "default route of " + network));
        } else if (!machine.transferRoute().get()) {
            findings.add(
                    FindingBuilder.warning(id())
                            .about(id(machine))
                            .fact("transfer network", network)
                            .says("vm-05.route", machine.machine(), network)
                            .build());
        }
    }

    private static ElementId id(MachineImport machine) {
        return ElementId.of(ElementKind.VM, machine.machine());
    }

    private FindingBuilder error(MachineImport machine) {
        return FindingBuilder.error(id())
                .about(id(machine))
                .fact("namespace of " + machine.machine(), machine.namespace());
    }

    private Finding unknown(MachineImport machine, String what) {
        return FindingBuilder.unknown(id())
                .about(id(machine))
                .missing(what)
                .says("vm-05.unknown", machine.machine(), what)
                .build();
    }
}
