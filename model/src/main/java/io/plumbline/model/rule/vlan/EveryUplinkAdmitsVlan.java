package io.plumbline.model.rule.vlan;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/// VLAN-03: a VLAN that one uplink of a bond admits is admitted by all of them.
final class EveryUplinkAdmitsVlan implements Rule {

    @Override
    public String id() {
        return "VLAN-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            for (var attachment : usage.attachments()) {
                var admitted = Admitted.of(attachment);
                if (admitted.isOutOfScope() || attachment.footing().nics().size() < 2) {
                    continue;
                }
                var lacking = admitted.lackingSomewhere();
                if (!lacking.isEmpty()) {
                    findings.add(admitted.finding(id(), "vlan-03", context, usage, lacking));
                } else if (!admitted.unknown().isEmpty() && !admitted.lacking().isEmpty()) {
                    findings.add(admitted.unknown(id(), usage));
                }
            }
        }
        return findings;
    }
}
