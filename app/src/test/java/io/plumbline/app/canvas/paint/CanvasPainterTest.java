package io.plumbline.app.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.Designs;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.LitPath;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.Token;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CanvasPainterTest {
    private static final Viewport NEAR = Viewport.of(920, 560);
    private static final ElementId BOND1 = ElementId.onHost("worker", "bond1");

    private final Topology design = Designs.fourNicsTwoBonds().build();

    @Test
    void drawsEveryNameAndFactFromNear() {
        assertThat(paint(Marks.NONE, NEAR).words())
                .contains(
                        "worker",
                        "× 4",
                        "ens1f0",
                        "card 1",
                        "bond1",
                        "802.3ad · 50G",
                        "br-ex",
                        "10.0.0.11 – .14",
                        "trunk 101–110",
                        "machine",
                        "sw1",
                        "1/1–4",
                        "12 VLANs",
                        "po2",
                        "2×25G",
                        "100G",
                        "peer 2 × 100G",
                        "worker-4",
                        "all alike");
    }

    @Test
    void noTextOfTheReferenceDesignIsCutOff() {
        assertThat(paint(Marks.NONE, NEAR).words()).noneMatch(text -> text.endsWith("…"));
    }

    @Test
    void wordsOnOneLineDoNotTouch() {
        var texts = paint(Marks.NONE, NEAR).texts;
        for (var one : texts) {
            for (var other : texts) {
                if (one != other
                        && one.baseline() == other.baseline()
                        && one.left() <= other.left()) {
                    assertThat(other.left() - one.right())
                            .as("%s | %s", one.text(), other.text())
                            .isGreaterThan(1);
                }
            }
        }
    }

    @Test
    void everyFilledRectangleLiesOnWholePixels() {
        var zoomed = NEAR.zoomedTo(1.37, 200, 100);

        assertThat(paint(Marks.NONE, zoomed).rects)
                .allSatisfy(rect ->
                        assertThat(Stream.of(rect.x(), rect.y(), rect.width()))
                                .allMatch(value -> value % 0.5 == 0));
    }

    @Test
    void namesStayLegibleAndFactsVanishAtSeventyPercent() {
        var small = new Viewport(0.7, 0, 0, 920, 560, Detail.NEAR);

        var surface = paint(Marks.NONE, small);

        assertThat(surface.texts).allMatch(text -> text.size() >= 7.5);
        assertThat(surface.texts.stream().filter(t -> t.text().equals("bond1")))
                .allMatch(text -> text.size() >= 9);
    }

    @Test
    void middleShowsNamesOfElevenPixelsWithoutFacts() {
        var middle = new Viewport(0.5, 0, 0, 920, 560, Detail.MIDDLE);

        var surface = paint(Marks.NONE, middle);

        assertThat(surface.words()).contains("bond1", "br-vm", "v101").doesNotContain("card 1");
        assertThat(surface.texts.stream().filter(t -> t.text().equals("br-vm")))
                .allMatch(text -> text.size() == 11);
    }

    @Test
    void farShowsOneCellForEachHost() {
        var far = new Viewport(0.3, 0, 0, 920, 560, Detail.FAR);
        var hatch = Theme.LIGHT.rgb(Token.HATCH);

        var surface = paint(Marks.NONE, far);

        assertThat(surface.words()).contains("worker").doesNotContain("bond1");
        assertThat(surface.rects.stream().filter(r -> r.colour() == hatch)).hasSize(4);
    }

    @Test
    void aFailingHostColoursItsCell() {
        var far = new Viewport(0.3, 0, 0, 920, 560, Detail.FAR);
        var marks = Marks.NONE.withVerdicts(Map.of(ElementId.host("worker-2"), Badge.ERROR));

        var surface = paint(marks, far);

        assertThat(surface.rects.stream().filter(r -> r.colour() == Theme.LIGHT.rgb(Token.ERR)))
                .hasSize(1);
        assertThat(surface.words()).contains("1");
    }

    @Test
    void drawsNothingThatIsNotSeen() {
        var right = NEAR.panned(-725, 0);

        assertThat(paint(Marks.NONE, right).words()).contains("v101").doesNotContain("core", "sw1");
    }

    @Test
    void lightsPathAndPortsInTheFocusColour() {
        var path = LitPath.of(design, Set.of(BOND1));
        var focus = Theme.LIGHT.rgb(Token.FOCUS);

        var plain = paint(Marks.NONE, NEAR);
        var lit = paint(Marks.NONE.withSelection(Set.of(BOND1), path), NEAR);

        assertThat(plain.rects).noneMatch(rect -> rect.colour() == focus);
        assertThat(lit.rects.stream().filter(r -> r.colour() == focus && r.height() == 3))
                .hasSizeGreaterThan(8);
    }

    @Test
    void dimsWhatIsOffThePinnedPath() {
        var path = LitPath.of(design, Set.of(BOND1));
        var pinned = Marks.NONE.withSelection(Set.of(BOND1), path).withDimOthers(true);

        var texts = paint(pinned, NEAR).texts;

        assertThat(colourOf(texts, "bond0")).isEqualTo(Theme.LIGHT.dimmedRgb(Token.FG));
        assertThat(colourOf(texts, "br-vm")).isEqualTo(Theme.LIGHT.rgb(Token.FG));
    }

    @Test
    void showsEachVerdictByItsShape() {
        var marks =
                Marks.NONE.withVerdicts(
                        Map.of(
                                ElementId.aSwitch("sw2"), Badge.ERROR,
                                ElementId.aSwitch("sw1"), Badge.WARNING,
                                ElementId.external("nas"), Badge.UNKNOWN));

        assertThat(paint(marks, NEAR).icons)
                .contains(
                        NetworkIcon.MARK_ERROR, NetworkIcon.MARK_WARNING, NetworkIcon.MARK_UNKNOWN);
    }

    private static int colourOf(List<RecordingSurface.Text> texts, String name) {
        return texts.stream().filter(t -> t.text().equals(name)).findFirst().orElseThrow().colour();
    }

    private RecordingSurface paint(Marks marks, Viewport viewport) {
        var surface = new RecordingSurface();
        CanvasPainter.paint(SceneBuilder.of(design), marks, viewport, Theme.LIGHT, surface);
        return surface;
    }
}
