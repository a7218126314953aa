package io.plumbline.app.canvas.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.arrange.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentGuidesTest {
    private static final List<Box> OTHERS = List.of(new Box(100, 0, 40, 20));

    @Test
    void findsAnEdgeThatIsNearlyLevel() {
        var found = AlignmentGuides.vertical(new Box(103, 50, 60, 20), OTHERS, 6).orElseThrow();

        assertThat(found.shift()).isEqualTo(-3);
        assertThat(found.guide()).isEqualTo(new Guide(true, 100, 0, 70));
    }

    @Test
    void prefersTheNearest() {
        var found = AlignmentGuides.vertical(new Box(101, 50, 36, 20), OTHERS, 6).orElseThrow();

        assertThat(found.shift()).isIn(-1, 1);
    }

    @Test
    void findsNothingOutOfReach() {
        assertThat(AlignmentGuides.horizontal(new Box(0, 300, 10, 10), OTHERS, 6)).isEmpty();
    }
}
