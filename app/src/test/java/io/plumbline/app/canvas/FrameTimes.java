package io.plumbline.app.canvas;

import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Topology;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/// Prints how long scenes of large designs take to build and to draw.
final class FrameTimes {
    private static final int FRAMES = 60;

    private FrameTimes() {}

    static Topology fleet(int racks, int hostsInRack) {
        var builder = Designs.fourNicsTwoBonds();
        for (var rack = 1; rack <= racks; rack++) {
            var a = "l" + rack + "a";
            var b = "l" + rack + "b";
            builder.mlagPair("l" + rack, a, b)
                    .hostClass(
                            "r" + rack,
                            hostsInRack,
                            c -> {
                                var host = c;
                                for (var nic = 0; nic < 8; nic++) {
                                    var name = "ens" + (nic / 2 + 1) + "f" + nic % 2;
                                    host =
                                            host.nic(
                                                            name,
                                                            "" + (nic / 2 + 1),
                                                            nic % 2 == 0 ? a : b,
                                                            "1/" + (nic / 2 * 48 + 1))
                                                    .port(name, "101-110", "10", "po" + nic / 2);
                                }
                                for (var bond = 0; bond < 4; bond++) {
                                    host =
                                            host.bond(
                                                    "bond" + bond,
                                                    BondMode.LACP,
                                                    "ens" + (bond + 1) + "f0",
                                                    "ens" + (bond + 1) + "f1");
                                }
                                return host.brEx("bond0", "10.0.0.11+/16")
                                        .vlan("bond1", 210)
                                        .vlan("bond2", 220)
                                        .linuxBridge("br-vm", "bond3", "101-200");
                            });
        }
        return builder.build();
    }

    public static void main(String[] arguments) {
        for (var racks : List.of(2, 10, 50)) {
            var fleet = fleet(racks, 20);
            for (var warm = 0; warm < 60; warm++) {
                SceneBuilder.of(fleet);
            }
            var start = System.nanoTime();
            var arrangement = Arrangement.of(fleet);
            var arranged = System.nanoTime();
            var scene = SceneBuilder.of(fleet, arrangement);
            var built = System.nanoTime();
            System.out.printf(
                    "%d hosts: arrange %.1f ms, scene %.1f ms, %d nodes, %d edges, %s%n",
                    racks * 20,
                    (arranged - start) / 1e6,
                    (built - arranged) / 1e6,
                    scene.nodes().size(),
                    scene.edges().size(),
                    scene.bounds());
            for (var zoom : List.of(0.05, 0.2, 0.5, 1.0)) {
                var times =
                        HeadlessToolkit.onFxThread(() -> {
                            var canvas = new Canvas(1440, 900);
                            var window = new Scene(new Group(canvas), 1440, 900);
                            var image = new WritableImage(1440, 900);
                            var surface = new FxSurface(canvas.getGraphicsContext2D());
                            var best = new double[FRAMES];
                            for (var frame = 0; frame < FRAMES; frame++) {
                                var view =
                                        new Viewport(
                                                zoom,
                                                frame * 7 / zoom,
                                                frame * 3 / zoom,
                                                1440,
                                                900,
                                                Detail.MIDDLE.at(zoom));
                                var from = System.nanoTime();
                                CanvasPainter.paint(scene, Marks.NONE, view, Theme.LIGHT, surface);
                                var painted = System.nanoTime();
                                window.snapshot(image);
                                best[frame] = (System.nanoTime() - from) / 1e6;
                                if (frame == FRAMES - 1) {
                                    System.out.printf(
                                            "   commands %.1f ms ", (painted - from) / 1e6);
                                }
                            }
                            java.util.Arrays.sort(best);
                            return best;
                        });
                System.out.printf(
                        "zoom %3.0f %%: median %.1f ms, worst %.1f ms%n",
                        zoom * 100, times[FRAMES / 2], times[FRAMES - 1]);
            }
        }
        System.exit(0);
    }
}
