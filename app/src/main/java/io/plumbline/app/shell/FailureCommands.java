package io.plumbline.app.shell;

import io.plumbline.app.canvas.DesignCanvas;
import io.plumbline.app.canvas.Tool;
import io.plumbline.app.session.DesignSession;
import io.plumbline.app.simulation.FailureView;
import io.plumbline.app.simulation.SimulationViewModel;

/// Letting elements fail: what menus and keys do, and how canvas and docks follow.
final class FailureCommands {

    private final SimulationViewModel simulation;
    private final DesignSession session;
    private final DesignCanvas canvas;
    private final Workspace workspace;

    FailureCommands(
            SimulationViewModel simulation,
            FailureView view,
            DesignSession session,
            DesignCanvas canvas,
            Workspace workspace) {
        this.simulation = simulation;
        this.session = session;
        this.canvas = canvas;
        this.workspace = workspace;
        var failure = simulation.failure();
        simulation.sweep().shownProperty().bind(workspace.sweepShownProperty());
        simulation.marksProperty().subscribe(canvas.model().simulatedProperty()::set);
        failure.onChange(() -> workspace.showFailure(failure.isAnythingBroken()));
        view.setOnSweep(this::showSweep);
        canvas.setOnFail(failure::toggle);
        canvas.setOnRestore(failure::restore);
    }

    SimulationViewModel simulation() {
        return simulation;
    }

    /// Lets the selected objects fail; without a selection the next presses on the canvas do.
    void failSelection() {
        var ids = session.selectionProperty().get();
        if (ids.isEmpty()) {
            canvas.toolProperty().set(Tool.FAIL);
        } else {
            ids.forEach(simulation.failure()::toggle);
        }
        canvas.requestFocus();
    }

    void showSweep() {
        workspace.showSweep();
    }
}
