package io.plumbline.icons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.icons.IconPath.Close;
import io.plumbline.icons.IconPath.CurveTo;
import io.plumbline.icons.IconPath.LineTo;
import io.plumbline.icons.IconPath.MoveTo;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkIconTest {

    @ParameterizedTest
    @EnumSource(NetworkIcon.class)
    void liesInsideItsGrid(NetworkIcon icon) {
        assertThat(points(icon.path()).flatMap(point -> Arrays.stream(point).boxed()))
                .allSatisfy(value -> assertThat(value).isBetween(-0.01, NetworkIcon.GRID + 0.01));
    }

    @ParameterizedTest
    @EnumSource(NetworkIcon.class)
    void closesEveryOutlineItOpens(NetworkIcon icon) {
        var segments = icon.path().segments();

        assertThat(segments.stream().filter(Close.class::isInstance).count())
                .isPositive()
                .isEqualTo(segments.stream().filter(MoveTo.class::isInstance).count());
    }

    @Test
    void looksLikeNoOtherIcon() {
        assertThat(Arrays.stream(NetworkIcon.values()).map(NetworkIcon::svgPath))
                .doesNotHaveDuplicates();
    }

    @Test
    void readsAnArcAsCurvesThroughItsEnd() {
        var quarter = IconPath.parse("M0 0A10 10 0 0 1 10 10").segments();

        assertThat(quarter).hasSize(2);
        var curve = (CurveTo) quarter.get(1);
        assertThat(curve.x1()).isCloseTo(5.523, within(0.001));
        assertThat(curve.y1()).isCloseTo(0, within(0.001));
        assertThat(curve.x()).isEqualTo(10);
        assertThat(curve.y()).isEqualTo(10);
    }

    @Test
    void readsRelativeCommandsFromTheStartOfTheClosedOutline() {
        assertThat(IconPath.parse("M1 1h2v2zm5 5l1 0").segments())
                .containsExactly(
                        new MoveTo(1, 1),
                        new LineTo(3, 1),
                        new LineTo(3, 3),
                        new Close(),
                        new MoveTo(6, 6),
                        new LineTo(7, 6));
    }

    @Test
    void namesTheTextThatIsNoPath() {
        assertThatThrownBy(() -> IconPath.parse("L1 1")).hasMessageContaining("L1 1");
        assertThatThrownBy(() -> IconPath.parse("M1")).hasMessageContaining("number is missing");
    }

    private static Stream<double[]> points(IconPath path) {
        return path.segments().stream()
                .flatMap(segment ->
                        switch (segment) {
                            case MoveTo(var x, var y) -> Stream.of(new double[] {x, y});
                            case LineTo(var x, var y) -> Stream.of(new double[] {x, y});
                            case CurveTo(var x1, var y1, var x2, var y2, var x, var y) ->
                                    Stream.of(new double[] {x, y});
                            case Close() -> Stream.<double[]>empty();
                        });
    }
}
