package io.plumbline.app.canvas.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.model.arrange.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewportTest {
    private static final Viewport WINDOW = Viewport.of(900, 600);

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.5, 1, 2.5, 4, 40})
    void zoomKeepsThePointUnderThePointer(double zoom) {
        var before = WINDOW.panned(37, -12);

        var after = before.zoomedTo(zoom, 300, 200);

        assertThat(after.canvasX(300)).isCloseTo(before.canvasX(300), within(1e-9));
        assertThat(after.canvasY(200)).isCloseTo(before.canvasY(200), within(1e-9));
    }

    @Test
    void zoomStaysBetweenTwoAndFourHundredPercent() {
        assertThat(WINDOW.zoomedTo(0, 0, 0).zoom()).isEqualTo(0.02);
        assertThat(WINDOW.zoomedTo(100, 0, 0).zoom()).isEqualTo(4);
    }

    @Test
    void fitShowsTheWholeBox() {
        var fitted = WINDOW.fitted(new Box(100, 200, 4000, 1000));

        assertThat(fitted.visible().x()).isLessThanOrEqualTo(100);
        assertThat(fitted.visible().right()).isGreaterThanOrEqualTo(4100);
        assertThat(fitted.visible().y()).isLessThanOrEqualTo(200);
        assertThat(fitted.visible().bottom()).isGreaterThanOrEqualTo(1200);
    }

    @Test
    void fitNeverEnlargesASmallDesign() {
        assertThat(WINDOW.fitted(new Box(0, 0, 100, 50)).zoom()).isEqualTo(1);
    }

    @Test
    void panMovesThePictureWithThePointer() {
        assertThat(WINDOW.zoomedTo(2, 0, 0).panned(10, 20).screenX(0)).isEqualTo(10);
    }
}
