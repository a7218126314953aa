package io.plumbline.model.rule.cap;

import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// CAP-05: a host has no more interfaces, and a bridge no more ports, than the platform handles.
final class NumbersWithinLimits implements Rule {

    private static final int MOST_REPORTED = 500;
    private static final int MOST_IN_A_DOCUMENT = 1000;
    private static final int MOST_PORTS = 1000;

    private record Bridge(ElementId id, List<String> hosts) {}

    @Override
    public String id() {
        return "CAP-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var reported = (int) context.parameter("nnsTruncation", MOST_REPORTED);
        var most = (int) context.parameter("ifSupportLimit", MOST_IN_A_DOCUMENT);
        for (var layout : context.layouts()) {
            var count = layout.layout().interfaces().size();
            if (count > reported) {
                var tooMany = count >= most;
                findings.add(
                        (tooMany ? FindingBuilder.error(id()) : FindingBuilder.warning(id()))
                                .about(ElementId.hostClass(layout.className()))
                                .on(layout.hosts())
                                .fact("interfaces", count)
                                .says(
                                        tooMany ? "cap-05.document" : "cap-05",
                                        layout.className(),
                                        count,
                                        tooMany ? most : reported)
                                .build());
            }
        }
        var ports = new LinkedHashMap<Bridge, Integer>();
        context.networks().forEach(usage -> count(usage, ports));
        ports.forEach((bridge, count) -> {
            if (count > MOST_PORTS) {
                findings.add(
                        FindingBuilder.warning(id())
                                .about(bridge.id())
                                .fact("ports of machines", count)
                                .says("cap-05.ports", bridge.id().name(), count, MOST_PORTS)
                                .build());
            }
        });
        return findings;
    }

    private static void count(Usage usage, LinkedHashMap<Bridge, Integer> ports) {
        var perHost =
                Math.ceilDiv(usage.network().orElseThrow().vms(), Math.max(1, usage.hostsInAll()));
        for (var attachment : usage.attachments()) {
            var bridge =
                    new Bridge(
                            ElementId.onHost(attachment.group().className(), attachment.carrier()),
                            List.of(attachment.hosts().getFirst().name()));
            ports.merge(bridge, perHost, Integer::sum);
        }
    }
}
