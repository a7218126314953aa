package io.plumbline.app.simulation;

import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.session.DesignSession;
import io.plumbline.app.session.LatestWins;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The table of all single failures. Computed off the window's thread while it is shown; a change of
/// the design ends what runs and begins anew, or waits until the table is shown again.
public final class SweepViewModel implements AutoCloseable {

    private record Swept(
            Topology design, List<SweepRow> rows, Map<ElementId, Mark> heat, double seconds) {}

    private static final double NANOS = 1e9;

    private final DesignSession session;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyObjectWrapper<List<SweepRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<Map<ElementId, Mark>> heat =
            new ReadOnlyObjectWrapper<>(this, "heat", Map.of());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 1);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final AtomicLong revision = new AtomicLong();
    private final LatestWins<Optional<Swept>> sweeping =
            new LatestWins<>("sweep", swept -> swept.ifPresent(this::publish), this::failed);
    private Optional<Topology> sweptDesign = Optional.empty();
    private Optional<Topology> asked = Optional.empty();

    public SweepViewModel(DesignSession session) {
        this.session = session;
        session.topologyProperty().subscribe(this::update);
        shown.subscribe(this::update);
    }

    /// Whether the table can be seen.
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ReadOnlyObjectProperty<List<SweepRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How the objects of the design are coloured while the table is shown.
    public ReadOnlyObjectProperty<Map<ElementId, Mark>> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /// Share of the faults that were tried; 1 when nothing runs.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// `42 single failures tried in 0.3 s`.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Hosts of the design that the rows are of.
    public int hosts() {
        return sweptDesign.map(t -> t.hosts().size()).orElse(0);
    }

    /// What the table tells in one sentence.
    public String summary() {
        var tried = rows.get().stream().mapToInt(SweepRow::alike).sum();
        var lose = count(row -> !row.impact().hostsLost().isEmpty());
        var degrade =
                count(row ->
                        row.impact().hostsLost().isEmpty()
                                && !row.impact().hostsDegraded().isEmpty());
        var unclear = count(SweepRow::cannotSay);
        var said =
                tried
                        + " elements tried: "
                        + lose
                        + " take something away, "
                        + degrade
                        + " degrade, "
                        + (tried - lose - degrade - unclear)
                        + " change nothing";
        return unclear == 0 ? said + "." : said + ", of " + unclear + " nobody can say.";
    }

    private int count(Predicate<SweepRow> which) {
        return rows.get().stream().filter(which).mapToInt(SweepRow::alike).sum();
    }

    private void update() {
        var design = session.topology();
        if (isOf(sweptDesign, design)) {
            return;
        }
        if (!isOf(asked, design)) {
            revision.incrementAndGet();
            asked = Optional.empty();
            sweptDesign = Optional.empty();
            rows.set(List.of());
            heat.set(Map.of());
            progress.set(1);
            status.set("");
        }
        if (shown.get() && asked.isEmpty()) {
            asked = Optional.of(design);
            var number = revision.incrementAndGet();
            progress.set(0);
            status.set("Trying every single failure…");
            sweeping.request(() -> sweep(design, number));
        }
    }

    private static boolean isOf(Optional<Topology> known, Topology design) {
        return known.filter(k -> DesignSession.sameWithoutDiagram(k, design)).isPresent();
    }

    private Optional<Swept> sweep(Topology design, long number) {
        var start = System.nanoTime();
        return FailureSweep.of(design, PortReading.WANTED)
                .all(new Progress(number))
                .map(impacts -> {
                    var found = SweepRow.of(design, impacts);
                    return new Swept(
                            design,
                            found,
                            HeatMarks.of(design, found),
                            (System.nanoTime() - start) / NANOS);
                });
    }

    private final class Progress implements FailureSweep.Watch {
        private final long number;

        Progress(long number) {
            this.number = number;
        }

        @Override
        public void tried(int tried, int all) {
            Platform.runLater(() -> {
                if (!isCancelled() && asked.isPresent() && sweptDesign.isEmpty()) {
                    progress.set((double) tried / all);
                    status.set(tried + " of " + all + " tried");
                }
            });
        }

        @Override
        public boolean isCancelled() {
            return number != revision.get();
        }
    }

    private void publish(Swept swept) {
        if (asked.filter(swept.design()::equals).isEmpty()) {
            return;
        }
        sweptDesign = Optional.of(swept.design());
        progress.set(1);
        var tried = swept.rows().stream().mapToInt(SweepRow::alike).sum();
        status.set(
                String.format(
                        Locale.ROOT, "%d single failures tried in %.1f s", tried, swept.seconds()));
        heat.set(swept.heat());
        rows.set(swept.rows());
    }

    private void failed(RuntimeException failure) {
        asked = Optional.empty();
        progress.set(1);
        status.set("The failures could not be tried: " + failure.getMessage());
    }

    /// Whether nothing runs.
    public boolean isSettled() {
        return sweeping.isIdle();
    }

    @Override
    public void close() {
        revision.incrementAndGet();
        sweeping.close();
    }
}
