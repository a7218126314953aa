package io.plumbline.app.simulation;

import io.plumbline.app.session.DesignSession;
import io.plumbline.app.session.LatestWins;
import io.plumbline.app.simulation.Outage.AnswerLine;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Fix;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.text.SimulationTexts;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is out of order for the moment, and what that does. Nothing of it is in the design.
public final class FailureViewModel implements AutoCloseable {

    /// A headline with its explanation.
    public record Told(String headline, List<String> lines) {}

    private static final String HA = "HA-";
    private static final int MOST_HELP = 4;

    private final DesignSession session;
    private final Texts texts = Texts.standard();
    private final SimulationTexts said = new SimulationTexts(texts);
    private final ReadOnlyObjectWrapper<List<Broken>> broken =
            new ReadOnlyObjectWrapper<>(this, "broken", List.of());
    private final ReadOnlyObjectWrapper<Optional<Outage>> outage =
            new ReadOnlyObjectWrapper<>(this, "outage", Optional.empty());
    private final ReadOnlyObjectWrapper<List<AnswerLine>> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", List.of());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final StringProperty from = new SimpleStringProperty(this, "from", "");
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final StringProperty network = new SimpleStringProperty(this, "network", "");
    private final LatestWins<Optional<Outage>> computing =
            new LatestWins<>("failure", outage::set, this::failed);
    private final LatestWins<List<AnswerLine>> asking =
            new LatestWins<>("question", asked::set, this::failed);
    private Optional<OutageAnalysis> analysis = Optional.empty();
    private Optional<OutageAnalysis> askAnalysis = Optional.empty();
    private Topology design = Topology.empty("");

    public FailureViewModel(DesignSession session) {
        this.session = session;
        session.topologyProperty().subscribe(this::designChanged);
    }

    public DesignSession session() {
        return session;
    }

    /// What is out of order, in the order in which it failed.
    public List<Fault> faults() {
        return broken.get().stream().map(Broken::fault).toList();
    }

    public boolean isAnythingBroken() {
        return !broken.get().isEmpty();
    }

    /// Runs whenever something fails or is restored.
    public void onChange(Runnable run) {
        broken.subscribe(run);
    }

    ReadOnlyObjectProperty<Optional<Outage>> outageProperty() {
        return outage.getReadOnlyProperty();
    }

    /// Answers of the last question.
    ReadOnlyObjectProperty<List<AnswerLine>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Why the last object did not fail; empty when it did.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public StringProperty fromProperty() {
        return from;
    }

    public StringProperty toProperty() {
        return to;
    }

    public StringProperty networkProperty() {
        return network;
    }

    public List<String> ends() {
        return Questions.ends(session.topology());
    }

    public List<String> networks() {
        return Questions.networks(session.topology());
    }

    /// Lets an object fail, or restores it.
    ///
    /// @return whether it is one that can fail
    public boolean toggle(ElementId object) {
        var fault = new FaultOfObject(session.topology()).of(object);
        refusal.set(
                fault.isPresent()
                        ? ""
                        : object.name()
                                + " cannot fail by itself. Choose a NIC, host, switch, cable or"
                                + " external.");
        fault.ifPresent(f -> toggle(new Broken(Optional.of(object), f)));
        return fault.isPresent();
    }

    /// Lets the whole card of a NIC fail, or restores it.
    public void toggleCard(ElementId nic) {
        cardOf(nic).ifPresent(fault -> toggle(new Broken(Optional.empty(), fault)));
    }

    /// The card of a NIC, if the NIC shares it with others.
    public Optional<Fault> cardOf(ElementId object) {
        return new FaultOfObject(session.topology()).cardOf(object);
    }

    private void toggle(Broken one) {
        var now = new ArrayList<>(broken.get());
        if (!now.removeIf(b -> b.fault().equals(one.fault()))) {
            now.add(one);
        }
        set(now);
    }

    /// Lets only this fail, as when a row of the table is selected.
    public void only(Fault fault) {
        refusal.set("");
        set(List.of(new Broken(Optional.empty(), fault)));
    }

    /// Brings everything back into order.
    ///
    /// @return whether something was out of order
    public boolean restore() {
        refusal.set("");
        var was = isAnythingBroken();
        set(List.of());
        return was;
    }

    private void set(List<Broken> now) {
        if (now.equals(broken.get())) {
            return;
        }
        broken.set(List.copyOf(now));
        asked.set(List.of());
        compute();
    }

    private void designChanged() {
        var changed = session.topology();
        if (DesignSession.sameWithoutDiagram(design, changed)) {
            return;
        }
        design = changed;
        if (isAnythingBroken()) {
            broken.set(broken.get().stream().flatMap(b -> b.in(changed).stream()).toList());
            asked.set(List.of());
            compute();
        }
    }

    private void compute() {
        var faults = faults();
        var of = session.topology();
        if (faults.isEmpty()) {
            outage.set(Optional.empty());
            computing.request(Optional::empty);
        } else {
            computing.request(() -> Optional.of(analysis(of).of(faults)));
        }
    }

    /// Only the thread that computes calls this.
    private OutageAnalysis analysis(Topology of) {
        var known = analysis.filter(a -> a.topology().equals(of));
        if (known.isEmpty()) {
            known = Optional.of(new OutageAnalysis(of));
            analysis = known;
        }
        return known.get();
    }

    /// Asks whether `from` still reaches `to`.
    public void ask() {
        var faults = faults();
        var of = session.topology();
        var a = from.get();
        var b = to.get();
        var over = network.get();
        asking.request(() -> {
            var known = askAnalysis.filter(k -> k.topology().equals(of));
            if (known.isEmpty()) {
                known = Optional.of(new OutageAnalysis(of));
                askAnalysis = known;
            }
            return known.get().ask(faults, a, b, over);
        });
    }

    private void failed(RuntimeException failure) {
        refusal.set("The failure could not be computed: " + failure.getMessage());
    }

    /// `If sw2 fails`.
    public String title() {
        var names = faults().stream().map(Fault::label).toList();
        return names.size() == 1
                ? "If " + names.getFirst() + " fails"
                : "If " + SimulationTexts.names(names) + " fail";
    }

    /// What nobody has any more.
    public Optional<Told> lost() {
        return outage.get()
                .map(Outage::impact)
                .filter(i -> !i.hostsLost().isEmpty())
                .map(i -> {
                    var lines = new ArrayList<>(said.lines(i));
                    lines.removeIf(l -> l.contains("on one path on"));
                    if (i.machinesLost() > 0) {
                        lines.add(i.machinesLost() + " VMs lose a network, their storage, or stop");
                    }
                    return new Told(
                            hosts(i.hostsLost().size(), "loses a network", "lose a network"),
                            lines.stream().limit(Outage.LONGEST).toList());
                });
    }

    /// What goes on with less.
    public Optional<Told> degraded() {
        return outage.get()
                .map(Outage::impact)
                .filter(i -> !i.hostsDegraded().isEmpty())
                .map(i ->
                        new Told(
                                hosts(i.hostsDegraded().size(), "degraded", "degraded"),
                                List.of(
                                        OutageAnalysis.classes(
                                                        session.topology(), i.hostsDegraded())
                                                + ": everything goes on, with no second path.")));
    }

    /// What a missing fact leaves open.
    public Optional<Told> unknown() {
        return outage.get()
                .map(Outage::impact)
                .filter(i -> !i.hostsUnknown().isEmpty())
                .map(i ->
                        new Told(
                                "Cannot say for " + hosts(i.hostsUnknown().size(), "", "").strip(),
                                List.of("A fact about their ports or trunks is missing.")));
    }

    private static String hosts(int count, String one, String many) {
        return count == 1 ? "1 host " + one : count + " hosts " + many;
    }

    /// Findings about single points of failure that concern what is lost or degraded now, and have a
    /// fix.
    public List<Finding> help() {
        if (outage.get().isEmpty()) {
            return List.of();
        }
        var impact = outage.get().get().impact();
        var hosts = new HashSet<>(impact.hostsLost());
        hosts.addAll(impact.hostsDegraded());
        var objects =
                impact.losses().stream()
                        .map(l -> l.of())
                        .collect(Collectors.toCollection(HashSet::new));
        broken.get().forEach(b -> b.object().ifPresent(objects::add));
        return session.checkProperty().get().findings().stream()
                .filter(f -> f.ruleId().startsWith(HA) && !f.fixes().isEmpty())
                .filter(f ->
                        f.hosts().stream().anyMatch(hosts::contains)
                                || f.targets().stream().anyMatch(objects::contains))
                .limit(MOST_HELP)
                .toList();
    }

    public String symptom(Finding finding) {
        return texts.symptom(finding);
    }

    public String label(Fix fix) {
        return texts.label(fix);
    }

    public void apply(Fix fix) {
        session.apply(fix.edit().named(texts.label(fix)));
    }

    public void preview(Optional<Fix> fix) {
        session.showPreview(fix.map(Fix::edit));
    }

    /// Whether everything that was asked for is answered.
    public boolean isSettled() {
        return computing.isIdle() && asking.isIdle();
    }

    @Override
    public void close() {
        computing.close();
        asking.close();
    }
}
