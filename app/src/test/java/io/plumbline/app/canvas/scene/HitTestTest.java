package io.plumbline.app.canvas.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.Designs;
import io.plumbline.app.canvas.scene.Hit.Part;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.topology.ElementId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HitTestTest {
    private final Scene scene = SceneBuilder.of(Designs.fourNicsTwoBonds().build());
    private final HitTest near = new HitTest(scene, Viewport.of(1000, 600));

    @Test
    void findsTheObjectUnderThePoint() {
        assertThat(near.at(470, 330)).contains(new Hit(onWorker("bond1"), Part.BODY));
        assertThat(near.at(800, 385)).contains(new Hit(ElementId.network("v101"), Part.BODY));
    }

    @Test
    void tellsTheHeaderOfAClassFromItsInside() {
        var worker = ElementId.hostClass("worker");

        assertThat(near.at(500, 95)).contains(new Hit(worker, Part.HEADER));
        assertThat(near.at(500, 240)).contains(new Hit(worker, Part.BODY));
    }

    @Test
    void findsTheSocketBeforeTheNic() {
        assertThat(near.at(297, 166)).contains(new Hit(onWorker("ens1f0"), Part.SOCKET));
        assertThat(near.at(340, 166)).contains(new Hit(onWorker("ens1f0"), Part.BODY));
    }

    @Test
    void findsTheCableInAPort() {
        assertThat(near.at(168, 180))
                .contains(new Hit(ElementId.cable("worker", "ens1f0"), Part.PORT));
    }

    @Test
    void findsALineWithinFourAndAHalfPixels() {
        var wire = near.at(544, 300 + 20);

        assertThat(wire.map(Hit::part)).contains(Part.LINE);
        assertThat(near.at(544 + 8, 260).map(Hit::part)).isNotEqualTo(Optional.of(Part.LINE));
    }

    @Test
    void findsNothingOnEmptyCanvas() {
        assertThat(near.at(600, 560)).isEmpty();
    }

    @Test
    void smallObjectsStayLargeEnoughToHit() {
        var view = Viewport.of(1000, 600).zoomedTo(0.34, 0, 0);
        var far = new HitTest(scene, new Viewport(0.34, 0, 0, 1000, 600, Detail.MIDDLE));
        var box = scene.node(ElementId.network("v101")).orElseThrow().bounds();

        assertThat(view.zoom() * box.height()).isLessThan(17);
        assertThat(far.at(box.centreX() * 0.34, box.centreY() * 0.34 + 7).map(Hit::id))
                .contains(ElementId.network("v101"));
    }

    @Test
    void marqueeTakesWhatLiesWhollyInside() {
        var found = near.inside(new Box(410, 140, 140, 250));

        assertThat(found).containsExactlyInAnyOrder(onWorker("bond0"), onWorker("bond1"));
    }

    private static ElementId onWorker(String name) {
        return ElementId.onHost("worker", name);
    }
}
