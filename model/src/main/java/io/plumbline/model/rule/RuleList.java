package io.plumbline.model.rule;

import io.plumbline.model.rule.apply.ApplyRules;
import io.plumbline.model.rule.audit.AuditRules;
import io.plumbline.model.rule.bond.BondRules;
import io.plumbline.model.rule.br.BrRules;
import io.plumbline.model.rule.cap.CapRules;
import io.plumbline.model.rule.ha.HaRules;
import io.plumbline.model.rule.ip.IpRules;
import io.plumbline.model.rule.mig.MigRules;
import io.plumbline.model.rule.mtu.MtuRules;
import io.plumbline.model.rule.name.NameRules;
import io.plumbline.model.rule.ovn.OvnRules;
import io.plumbline.model.rule.phy.PhyRules;
import io.plumbline.model.rule.role.RoleRules;
import io.plumbline.model.rule.safe.SafeRules;
import io.plumbline.model.rule.sriov.SriovRules;
import io.plumbline.model.rule.stor.StorRules;
import io.plumbline.model.rule.sw.SwRules;
import io.plumbline.model.rule.vlan.VlanRules;
import io.plumbline.model.rule.vm.VmRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All rules, in the order of the catalogue.
public final class RuleList {

    private static final List<Rule> ALL =
            Stream.of(
                            PhyRules.all(),
                            SwRules.all(),
                            BondRules.all(),
                            VlanRules.all(),
                            MtuRules.all(),
                            NameRules.all(),
                            IpRules.all(),
                            RoleRules.all(),
                            HaRules.all(),
                            BrRules.all(),
                            OvnRules.all(),
                            MigRules.all(),
                            StorRules.all(),
                            SriovRules.all(),
                            VmRules.all(),
                            SafeRules.all(),
                            CapRules.all(),
                            ApplyRules.all(),
                            AuditRules.all())
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, Integer> PLACES = places();

    private RuleList() {}

    public static List<Rule> all() {
        return ALL;
    }

    private static Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        ALL.forEach(rule -> places.put(rule.id(), places.size()));
        return places;
    }

    /// Where a rule stands in the catalogue; what is not in it comes last.
    static int place(String ruleId) {
        return PLACES.getOrDefault(ruleId, PLACES.size());
    }
}
