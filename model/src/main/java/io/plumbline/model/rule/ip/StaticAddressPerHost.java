package io.plumbline.model.rule.ip;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// IP-08: a static address of a class is counted up from host to host.
final class StaticAddressPerHost implements Rule {

    private record Fixed(String hostClass, String on, AddressRule rule) {}

    @Override
    public String id() {
        return "IP-08";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var hosts = new LinkedHashMap<Fixed, List<EffectiveHost>>();
        for (var layout : context.layouts()) {
            for (var i : layout.layout().interfaces()) {
                i.ip().addresses().stream()
                        .filter(rule -> !rule.perHost())
                        .forEach(rule ->
                                hosts.computeIfAbsent(
                                                new Fixed(layout.className(), i.name(), rule),
                                                _ -> new ArrayList<>())
                                        .addAll(layout.hosts()));
            }
        }
        var findings = new ArrayList<Finding>();
        hosts.forEach((fixed, on) -> {
            if (on.size() > 1) {
                findings.add(finding(fixed, on));
            }
        });
        return findings;
    }

    private Finding finding(Fixed fixed, List<EffectiveHost> on) {
        var id = ElementId.onHost(fixed.hostClass(), fixed.on());
        var address = fixed.rule().first().address();
        return FindingBuilder.error(id())
                .about(id)
                .on(on)
                .fact("address of " + fixed.on(), fixed.rule())
                .says("ip-08", on.size(), address, fixed.on())
                .fix(
                        Edit.of(
                                "Count " + address + " up by host",
                                before ->
                                        ElementAccess.change(
                                                before,
                                                id,
                                                e ->
                                                        e instanceof HostInterface i
                                                                ? (Record) counted(i, fixed.rule())
                                                                : e)),
                        "fix.count-address",
                        address)
                .build();
    }

    private static HostInterface counted(HostInterface i, AddressRule fixed) {
        return i.withIp(
                Shape.with(
                        i.ip(),
                        "addresses",
                        i.ip().addresses().stream()
                                .map(r -> r.equals(fixed) ? new AddressRule(r.first(), true) : r)
                                .toList()));
    }
}
