package io.plumbline.model.rule;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Provenance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts a finding together.
public final class FindingBuilder {

    private final String ruleId;
    private final Verdict verdict;
    private final Severity severity;
    private final Set<ElementId> targets = new LinkedHashSet<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private final List<FindingFact> facts = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private int hostsInAll;
    private Message message = Message.of("");

    private FindingBuilder(String ruleId, Verdict verdict, Severity severity) {
        this.ruleId = ruleId;
        this.verdict = verdict;
        this.severity = severity;
    }

    public static FindingBuilder error(String ruleId) {
        return new FindingBuilder(ruleId, Verdict.FAIL, Severity.ERROR);
    }

    public static FindingBuilder warning(String ruleId) {
        return new FindingBuilder(ruleId, Verdict.FAIL, Severity.WARNING);
    }

    public static FindingBuilder info(String ruleId) {
        return new FindingBuilder(ruleId, Verdict.FAIL, Severity.INFO);
    }

    /// Could not be judged; a fact is missing.
    public static FindingBuilder unknown(String ruleId) {
        return new FindingBuilder(ruleId, Verdict.UNKNOWN, Severity.INFO);
    }

    public FindingBuilder about(ElementId... ids) {
        return about(List.of(ids));
    }

    public FindingBuilder about(Collection<ElementId> ids) {
        targets.addAll(ids);
        return this;
    }

    public FindingBuilder on(Collection<EffectiveHost> affected) {
        affected.forEach(host -> hosts.add(host.name()));
        return this;
    }

    /// Out of how many hosts; left out: those of the classes concerned.
    public FindingBuilder outOf(int all) {
        hostsInAll = all;
        return this;
    }

    /// The sentence: key in `messages.properties` and its arguments, numbers as text.
    public FindingBuilder says(String key, Object... arguments) {
        message = message(key, arguments);
        return this;
    }

    static Message message(String key, Object... arguments) {
        var texts = new ArrayList<Object>();
        for (var argument : arguments) {
            texts.add(argument instanceof PortsOf ports ? ports : String.valueOf(argument));
        }
        return new Message(key, List.copyOf(texts));
    }

    public FindingBuilder fact(String name, Fact<?> fact) {
        facts.add(
                switch (fact) {
                    case Fact.Known<?>(var value, var provenance, var source) ->
                            new FindingFact(
                                    name, String.valueOf(value), Optional.of(provenance), source);
                    case Fact.Missing<?>(var reason) ->
                            new FindingFact(name, reason, Optional.empty(), Optional.empty());
                    case Fact.Unset<?> _ ->
                            new FindingFact(
                                    name, "", Optional.of(Provenance.DEFAULTED), Optional.empty());
                });
        return this;
    }

    public FindingBuilder fact(String name, Object drawn) {
        return fact(name, Fact.drawn(drawn));
    }

    public FindingBuilder missing(String name) {
        return fact(name, Fact.missing(""));
    }

    /// A change that mends it; the label is a key in `messages.properties` with its arguments.
    public FindingBuilder fix(Edit edit, String key, Object... arguments) {
        fixes.add(new Fix(message(key, arguments), edit));
        return this;
    }

    public Finding build() {
        return new Finding(
                ruleId,
                verdict,
                severity,
                List.copyOf(targets),
                List.copyOf(hosts),
                hostsInAll,
                List.copyOf(facts),
                message,
                List.copyOf(fixes));
    }
}
