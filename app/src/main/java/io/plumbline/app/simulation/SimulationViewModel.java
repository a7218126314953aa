package io.plumbline.app.simulation;

import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.session.DesignSession;
import io.plumbline.model.topology.ElementId;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The failures of the moment and the table of all single ones, and how the canvas shows them: what
/// is out of order comes first, else the colours of the table while it is shown.
public final class SimulationViewModel implements AutoCloseable {

    private final FailureViewModel failure;
    private final SweepViewModel sweep;
    private final ReadOnlyObjectWrapper<Map<ElementId, Mark>> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", Map.of());

    public SimulationViewModel(DesignSession session) {
        failure = new FailureViewModel(session);
        sweep = new SweepViewModel(session);
        failure.outageProperty().subscribe(this::update);
        sweep.heatProperty().subscribe(this::update);
        sweep.shownProperty().subscribe(this::update);
    }

    public FailureViewModel failure() {
        return failure;
    }

    public SweepViewModel sweep() {
        return sweep;
    }

    public ReadOnlyObjectProperty<Map<ElementId, Mark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    private void update() {
        var heat =
                sweep.shownProperty().get()
                        ? sweep.heatProperty().get()
                        : Map.<ElementId, Mark>of();
        marks.set(failure.outageProperty().get().map(Outage::marks).orElse(heat));
    }

    public boolean isSettled() {
        return failure.isSettled() && sweep.isSettled();
    }

    @Override
    public void close() {
        failure.close();
        sweep.close();
    }
}
