package io.plumbline.model.rule.ovn;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// OVN-02: a localnet name leads to one bridge, which is there.
final class MappingUsable implements Rule {

    @Override
    public String id() {
        return "OVN-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            var bridges = new LinkedHashMap<String, LinkedHashSet<String>>();
            for (var mapping : layout.layout().mappings()) {
                judge(layout, mapping, findings);
                mapping.bridge()
                        .ifPresent(b ->
                                bridges.computeIfAbsent(
                                                mapping.localnet(), _ -> new LinkedHashSet<>())
                                        .add(b));
            }
            bridges.forEach((localnet, names) -> {
                if (names.size() > 1) {
                    findings.add(
                            begin(layout, localnet)
                                    .fact("bridges of " + localnet, names)
                                    .says("ovn-02", localnet, String.join(" and ", names))
                                    .build());
                }
            });
        }
        return findings;
    }

    private FindingBuilder begin(LayoutHosts layout, String localnet) {
        return FindingBuilder.error(id())
                .about(ElementId.of(ElementKind.MAPPING, layout.className(), localnet))
                .on(layout.hosts());
    }

    private void judge(LayoutHosts layout, BridgeMapping mapping, List<Finding> findings) {
        if (mapping.bridge().isEmpty()) {
            findings.add(
                    begin(layout, mapping.localnet())
                            .says("ovn-02.no-bridge", mapping.localnet())
                            .build());
        } else if (layout.layout().find(mapping.bridge().get()).isEmpty()) {
            findings.add(
                    begin(layout, mapping.localnet())
                            .fact("interfaces", layout.layout().interfaces().names())
                            .says("ovn-02.missing", mapping.localnet(), mapping.bridge().get())
                            .build());
        }
    }
}
