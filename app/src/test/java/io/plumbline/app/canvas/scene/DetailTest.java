package io.plumbline.app.canvas.scene;

import static io.plumbline.app.canvas.scene.Detail.FAR;
import static io.plumbline.app.canvas.scene.Detail.MIDDLE;
import static io.plumbline.app.canvas.scene.Detail.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailTest {

    @ParameterizedTest
    @CsvSource({
        "NEAR, 0.70, NEAR",
        "NEAR, 0.67, MIDDLE",
        "NEAR, 0.20, FAR",
        "MIDDLE, 0.74, MIDDLE",
        "MIDDLE, 0.75, NEAR",
        "MIDDLE, 0.33, MIDDLE",
        "MIDDLE, 0.31, FAR",
        "FAR, 0.38, FAR",
        "FAR, 0.39, MIDDLE",
        "FAR, 1.00, NEAR",
    })
    void changesLaterThanItChangedBack(Detail before, double zoom, Detail after) {
        assertThat(before.at(zoom)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"0.35", "0.72"})
    void keepsItsLevelBetweenTheThresholds(double zoom) {
        assertThat(NEAR.at(zoom)).isNotEqualTo(FAR);
        assertThat(MIDDLE.at(zoom)).isEqualTo(MIDDLE);
    }
}
