package io.plumbline.model.rule.ha;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// HA-05: the NICs of a role or network sit on more than one card.
final class MembersOnSeveralCards implements Rule {

    @Override
    public String id() {
        return "HA-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            for (var legs : Legs.of(usage)) {
                judge(legs, findings);
            }
        }
        return findings;
    }

    private void judge(Legs legs, List<Finding> findings) {
        var nics = legs.nics();
        var cards = nics.stream().map(Nic::card).collect(Collectors.toSet());
        if (nics.size() < 2 || cards.size() != 1 || cards.contains(Optional.<String>empty())) {
            return;
        }
        var card = cards.iterator().next().orElseThrow();
        var other =
                legs.group().layout().interfaces().stream()
                        .filter(Nic.class::isInstance)
                        .map(Nic.class::cast)
                        .filter(n -> n.card().filter(c -> !c.equals(card)).isPresent())
                        .map(Nic::name)
                        .findFirst();
        var builder = other.isPresent() ? FindingBuilder.warning(id()) : FindingBuilder.info(id());
        findings.add(
                builder.about(legs.targets())
                        .on(legs.hosts())
                        .outOf(legs.usage().hostsInAll())
                        .fact("card", card)
                        .says(
                                other.isPresent() ? "ha-05" : "ha-05.only",
                                legs.usage().name(),
                                nics.stream().map(Nic::name).collect(Collectors.joining(" and ")),
                                card,
                                other.orElse(""))
                        .build());
    }
}
