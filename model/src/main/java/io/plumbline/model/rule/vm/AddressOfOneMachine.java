package io.plumbline.model.rule.vm;

import io.plumbline.model.net.MacAddress;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// VM-03: a MAC address belongs to one machine or NIC.
final class AddressOfOneMachine implements Rule {

    /// @param key tells owners apart that share an id, as the hosts of a class do
    private record Owner(ElementId id, String key) {}

    @Override
    public String id() {
        return "VM-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var owners = new LinkedHashMap<MacAddress, Set<Owner>>();
        for (var vm : context.topology().vms()) {
            vm.mac()
                    .ifPresent(mac ->
                            add(
                                    owners,
                                    mac,
                                    new Owner(ElementId.of(ElementKind.VM, vm.name()), vm.name())));
        }
        for (var host : context.hosts().all()) {
            for (var i : host.interfaces()) {
                if (i instanceof Nic nic && nic.mac().isKnown()) {
                    add(
                            owners,
                            nic.mac().ifKnown().orElseThrow(),
                            new Owner(
                                    ElementId.onHost(host.hostClass().name(), nic.name()),
                                    host.name() + " " + nic.name()));
                }
            }
        }
        var findings = new ArrayList<Finding>();
        owners.forEach((mac, all) -> {
            if (all.size() > 1) {
                findings.add(finding(mac, all));
            }
        });
        return findings;
    }

    private static void add(
            LinkedHashMap<MacAddress, Set<Owner>> owners, MacAddress mac, Owner owner) {
        owners.computeIfAbsent(mac, _ -> new LinkedHashSet<>()).add(owner);
    }

    private Finding finding(MacAddress mac, Set<Owner> owners) {
        var names = owners.stream().map(Owner::key).toList();
        var builder =
                FindingBuilder.error(id())
                        .about(owners.stream().map(Owner::id).toList())
                        .fact("owners of " + mac.text(), names)
                        .says("vm-03", mac.text(), names.getFirst(), names.getLast());
        owners.stream()
                .map(Owner::id)
                .filter(i -> i.kind() == ElementKind.VM)
                .reduce((_, last) -> last)
                .ifPresent(vm ->
                        builder.fix(
                                AttributeFixes.set(
                                        "Let the pool choose the address of " + vm.name(),
                                        vm,
                                        "mac",
                                        Optional.empty()),
                                "fix.pool-mac",
                                vm.name()));
        return builder.build();
    }
}
