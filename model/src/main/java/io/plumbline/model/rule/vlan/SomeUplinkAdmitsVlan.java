package io.plumbline.model.rule.vlan;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/// VLAN-02: at least one uplink of a network or role admits its VLAN.
final class SomeUplinkAdmitsVlan implements Rule {

    @Override
    public String id() {
        return "VLAN-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            for (var attachment : usage.attachments()) {
                var admitted = Admitted.of(attachment);
                if (admitted.isOutOfScope()) {
                    continue;
                }
                var lacking = admitted.lackingEverywhere();
                if (!lacking.isEmpty()) {
                    findings.add(admitted.finding(id(), "vlan-02", context, usage, lacking));
                } else if (admitted.lacking().isEmpty() || attachment.vlanUnknown()) {
                    findings.add(admitted.unknown(id(), usage));
                }
            }
        }
        return findings;
    }
}
