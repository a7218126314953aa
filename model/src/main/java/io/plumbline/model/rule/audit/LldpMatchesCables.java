package io.plumbline.model.rule.audit;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.ObservedRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// AUDIT-05: the neighbour that a NIC hears is the port that its cable is drawn to.
final class LldpMatchesCables implements ObservedRule {

    @Override
    public String id() {
        return "AUDIT-05";
    }

    @Override
    public void judge(RuleContext context, Observation observation, List<Finding> findings) {
        observation
                .about("lldp")
                .filter(f -> !f.values().isEmpty())
                .forEach(f ->
                        HostWords.target(context, f.target())
                                .ifPresent(t ->
                                        t.hosts().forEach(h -> judge(h, t.object(), f, findings))));
    }

    private void judge(EffectiveHost host, String slot, ObservedFact fact, List<Finding> findings) {
        var cable = host.cable(slot);
        var heard = fact.values().getFirst();
        var colon = heard.indexOf(':');
        var switchName = colon < 0 ? heard : heard.substring(0, colon);
        var port =
                colon < 0
                        ? Optional.<String>empty()
                        : Optional.of(heard.substring(colon + 1)).filter(p -> !p.isEmpty());
        if (cable.isEmpty() || switchName.isEmpty() || isSame(cable.get(), switchName, port)) {
            return;
        }
        var drawn = cable.get().switchName() + cable.get().port().map(p -> " port " + p).orElse("");
        findings.add(
                FindingBuilder.warning(id())
                        .about(ElementId.cable(host.hostClass().name(), slot))
                        .on(List.of(host))
                        .fact("drawn", drawn)
                        .fact("heard", heard)
                        .says("audit-05", slot, drawn, heard)
                        .fix(
                                recabled(host, slot, switchName, port),
                                "fix.recable",
                                slot,
                                switchName)
                        .build());
    }

    /// Names are compared without case; a port that one side does not tell is not compared.
    private static boolean isSame(HostCable cable, String switchName, Optional<String> port) {
        var sameSwitch =
                cable.switchName()
                        .toLowerCase(Locale.ROOT)
                        .equals(switchName.toLowerCase(Locale.ROOT));
        return sameSwitch
                && (port.isEmpty()
                        || cable.port().isEmpty()
                        || cable.port().get().equalsIgnoreCase(port.get()));
    }

    private static Edit recabled(
            EffectiveHost host, String slot, String switchName, Optional<String> port) {
        var changes = new LinkedHashMap<String, Object>();
        changes.put("switchName", switchName);
        changes.put("port", port);
        return Edit.of(
                "Move the cable of " + slot + " to " + switchName,
                before ->
                        before.withHosts(all ->
                                all.replacing(
                                        host.name(),
                                        h ->
                                                h.withOverrides(
                                                        h.overrides()
                                                                .with(
                                                                        HostOverride.changed(
                                                                                OverridePart.CABLE,
                                                                                slot,
                                                                                changes))))));
    }
}
