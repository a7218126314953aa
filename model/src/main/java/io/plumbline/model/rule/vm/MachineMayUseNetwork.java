package io.plumbline.model.rule.vm;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Cluster;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Vm;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// VM-02: the attachment that a machine names is in its own namespace or in a global one.
final class MachineMayUseNetwork implements Rule {

    private static final Set<String> GLOBAL =
            Set.of(
                    "default",
                    "openshift-multus",
                    "openshift-sriov-network-operator",
                    "openshift-cnv");

    private static final Set<String> POD = Set.of("pod", "default");

    @Override
    public String id() {
        return "VM-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var global = global(context.topology().cluster());
        for (var vm : context.topology().vms()) {
            for (var name : vm.networks()) {
                if (!POD.contains(name)) {
                    judge(context, vm, name, global, findings);
                }
            }
        }
        return findings;
    }

    private static Set<String> global(Cluster cluster) {
        var all = new HashSet<>(GLOBAL);
        all.addAll(cluster.globalNamespaces());
        return all;
    }

    private void judge(
            RuleContext context, Vm vm, String name, Set<String> global, List<Finding> findings) {
        var slash = name.indexOf('/');
        var network = find(context, name.substring(slash + 1));
        if (network.isEmpty()) {
            findings.add(begin(vm).says("vm-02.none", vm.name(), name).build());
            return;
        }
        var namespaces = network.get().namespaces();
        var meant =
                slash < 0
                        ? namespaces.contains(vm.namespace())
                                ? vm.namespace()
                                : namespaces.stream().findFirst().orElse(vm.namespace())
                        : name.substring(0, slash);
        var isThere = namespaces.isEmpty() || namespaces.contains(meant);
        if (isThere && (meant.equals(vm.namespace()) || global.contains(meant))) {
            return;
        }
        var wider = new ArrayList<>(namespaces);
        wider.add(vm.namespace());
        findings.add(
                begin(vm)
                        .about(ElementId.network(network.get().name()))
                        .fact("namespaces of " + network.get().name(), namespaces)
                        .says("vm-02", vm.name(), network.get().name(), meant, vm.namespace())
                        .fix(
                                AttributeFixes.network(
                                                "Offer "
                                                        + network.get().name()
                                                        + " in "
                                                        + vm.namespace(),
                                                network.get().name(),
                                                "namespaces",
                                                List.copyOf(wider))
                                        .then(
                                                AttributeFixes.set(
                                                        "Use the network of " + vm.namespace(),
                                                        id(vm),
                                                        "networks",
                                                        vm.networks().stream()
                                                                .map(n ->
                                                                        n.equals(name)
                                                                                ? network.get()
                                                                                        .name()
                                                                                : n)
                                                                .toList())),
                                "fix.offer",
                                network.get().name(),
                                vm.namespace())
                        .build());
    }

    private static ElementId id(Vm vm) {
        return ElementId.of(ElementKind.VM, vm.name());
    }

    private FindingBuilder begin(Vm vm) {
        return FindingBuilder.error(id())
                .about(id(vm))
                .fact("namespace of " + vm.name(), vm.namespace());
    }

    private static Optional<VmNetwork> find(RuleContext context, String attachment) {
        return context.topology().networks().stream()
                .filter(n ->
                        n.name().equals(attachment)
                                || n.attachmentName().filter(attachment::equals).isPresent())
                .findFirst();
    }
}
