package io.plumbline.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.bench.LargeDesign;
import io.plumbline.model.topology.ElementId;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class LargeDesignOnCanvasTest extends ApplicationTest {

    @SuppressWarnings("NullAway.Init")
    private DesignCanvas canvas;

    @Override
    public void start(Stage stage) {
        canvas = new DesignCanvas();
        stage.setScene(new Scene(canvas, 940, 560));
        stage.show();
    }

    @Test
    void aLargeDesignIsLaidOutOffTheWindowsThreadAndFitsTheWindow() throws Exception {
        var design = LargeDesign.of(400);
        interact(() -> {
            canvas.topologyProperty().set(design);
            canvas.showFromTheStart();
            assertThat(canvas.model().isSettled()).isFalse();
        });

        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> canvas.model().isSettled());
        WaitForAsyncUtils.waitForFxEvents();

        var first = ElementId.hostClass(design.hostClasses().names().getFirst());
        assertThat(canvas.model().scene().node(first)).isPresent();
        var visible = canvas.model().viewport().visible();
        var all = canvas.model().scene().bounds();
        assertThat(visible.x()).isLessThanOrEqualTo(all.x());
        assertThat(visible.right()).isGreaterThanOrEqualTo(all.right());
        assertThat(visible.bottom()).isGreaterThanOrEqualTo(all.bottom());
    }

    @Test
    void onlyTheLatestDesignIsShown() throws Exception {
        interact(() -> {
            canvas.topologyProperty().set(LargeDesign.of(400));
            canvas.topologyProperty().set(Designs.fourNicsTwoBonds().build());
        });

        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> canvas.model().isSettled());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(canvas.model().scene().node(ElementId.hostClass("worker"))).isPresent();
    }
}
