package io.plumbline.model.rule.audit;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.VlanInterface;
import java.util.List;

/// AUDIT-02: what was read of a node is complete and recent.
final class NodeDataComplete implements ObservedRule {

    private static final int MOST_INTERFACES = 500;
    private static final int MOST_MINUTES = 10;

    @Override
    public String id() {
        return "AUDIT-02";
    }

    @Override
    public void judge(RuleContext context, Observation observation, List<Finding> findings) {
        var most = (int) context.parameter("nnsTruncation", MOST_INTERFACES);
        var oldest = (int) context.parameter("staleMinutes", MOST_MINUTES);
        observation
                .about("nns")
                .forEach(fact -> {
                    var hosts = HostWords.of(context, fact.target());
                    var count = number(fact, "count");
                    if (count > most) {
                        findings.add(truncated(hosts, fact.target(), count));
                    }
                    if (number(fact, "age") > oldest) {
                        findings.add(
                                begin(hosts)
                                        .missing("state of the last minutes")
                                        .says("audit-02.old", fact.target(), number(fact, "age"))
                                        .build());
                    }
                    if (fact.values().contains("absent")) {
                        findings.add(
                                begin(hosts)
                                        .missing("node state")
                                        .says("audit-02.absent", fact.target())
                                        .build());
                    }
                });
        observation
                .about("denied")
                .forEach(fact ->
                        findings.add(
                                FindingBuilder.unknown(id())
                                        .about(ElementId.of(ElementKind.CLUSTER))
                                        .missing(fact.target())
                                        .says("audit-02.denied", fact.target())
                                        .build()));
    }

    private static int number(ObservedFact fact, String setting) {
        try {
            return Integer.parseInt(fact.settings().getOrDefault(setting, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private FindingBuilder begin(List<EffectiveHost> hosts) {
        var builder = FindingBuilder.unknown(id()).on(hosts);
        hosts.stream()
                .map(h -> ElementId.hostClass(h.hostClass().name()))
                .distinct()
                .forEach(builder::about);
        return builder;
    }

    /// A node state of this size comes without MTU and MAC of VLAN interfaces.
    private Finding truncated(List<EffectiveHost> hosts, String words, int count) {
        var builder = begin(hosts).missing("MTU and MAC of VLAN interfaces");
        for (var host : hosts) {
            for (var i : host.interfaces()) {
                if (i instanceof VlanInterface && i.mtu().isMissing()) {
                    builder.about(ElementId.onHost(host.hostClass().name(), i.name()));
                }
            }
        }
        return builder.fact("interfaces of " + words, count).says("audit-02", words, count).build();
    }
}
