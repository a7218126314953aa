package io.plumbline.export.notation;

import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.plan.AccessAnswer;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.plan.PolicyIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes what is planned and what was observed of their statements.
final class PlanAssembly {

    private final Merged merged;

    PlanAssembly(Merged merged) {
        this.merged = merged;
    }

    Optional<PlanInput> plan() {
        var policies = new ArrayList<PolicyIntent>();
        merged.all(Keyword.NNCP).forEach((name, s) -> policies.add(policy(name, s)));
        var changes = new ArrayList<PlannedChange>();
        var access = new ArrayList<AccessAnswer>();
        for (var s : merged.all(Keyword.PLAN).values()) {
            if (s.operand(0).orElse("").equals("denied")) {
                access.add(new AccessAnswer(rest(s), false));
            } else {
                changes.add(change(s));
            }
        }
        return policies.isEmpty() && changes.isEmpty() && access.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlanInput(
                                List.copyOf(policies), List.copyOf(changes), List.copyOf(access)));
    }

    private static PolicyIntent policy(String name, Settings s) {
        return new PolicyIntent(
                name,
                s.text("sel").orElse(""),
                s.list("owns"),
                s.text("maxu").filter(v -> !v.equals("unset")),
                s.text("state"),
                s.all());
    }

    private static PlannedChange change(Settings s) {
        var target = s.operand(1).orElse("");
        var dot = target.indexOf('.');
        var hosts = dot < 0 ? target : target.substring(0, dot);
        var name = dot < 0 ? "" : target.substring(dot + 1);
        return switch (s.operand(0).orElse("")) {
            case "absent" ->
                    new PlannedChange.AbsentInterface(
                            hosts, name, s.text("ports").filter("restored"::equals).isPresent());
            case "ports" ->
                    new PlannedChange.PortList(
                            hosts,
                            name,
                            List.of(s.operand(2).orElse("").split(",")),
                            s.list("had"));
            case "flip" -> new PlannedChange.ModeFlip(hosts, name);
            case "lldp" -> new PlannedChange.LldpSwitch(hosts, name, s.yes("fixed"));
            case "change" -> new PlannedChange.FieldChange(target, s.text("field").orElse(""));
            case "delete-nncp" -> new PlannedChange.PolicyDeletion(target);
            case "writes" -> new PlannedChange.ObjectWrite(target);
            case String other -> throw s.error("plan: unknown step \"" + other + "\"");
        };
    }

    private static String rest(Settings s) {
        return String.join(" ", s.operands().subList(1, s.operands().size()));
    }

    Optional<Observation> observation() {
        var facts = new ArrayList<ObservedFact>();
        for (var s : merged.all(Keyword.FACT).values()) {
            var words = s.operands();
            facts.add(
                    new ObservedFact(
                            words.getFirst(),
                            words.size() > 1 ? words.get(1) : "",
                            words.size() > 2
                                    ? List.copyOf(words.subList(2, words.size()))
                                    : List.of(),
                            s.all()));
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Observation("", List.copyOf(facts)));
    }
}
