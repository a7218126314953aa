package io.plumbline.app.canvas;

import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.edit.Cabling;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;

/// Draws designs into files, to be looked at.
final class Pictures {

    private Pictures() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (var blueprint : Blueprint.values()) {
            for (var scale : List.of(1.0, 0.5, 0.28)) {
                PictureExport.write(
                        blueprint.topology(),
                        List.of(),
                        Theme.LIGHT,
                        folder.resolve(blueprint.id() + "-" + scale + ".png"),
                        scale);
            }
        }
        for (var scale : List.of(0.08, 0.2, 0.3, 0.5)) {
            PictureExport.write(
                    Fleet.of(12, 20),
                    List.of(),
                    Theme.LIGHT,
                    folder.resolve("fleet-" + scale + ".png"),
                    scale);
        }
        var bond1 = ElementId.onHost("worker", "bond1");
        for (var theme : Theme.values()) {
            window(
                    folder.resolve("selected-" + theme + ".png"),
                    theme,
                    canvas -> canvas.selectionProperty().set(Set.of(bond1)));
            window(
                    folder.resolve("findings-" + theme + ".png"),
                    theme,
                    canvas -> {
                        var broken =
                                Cabling.ports(
                                                "remove",
                                                "worker",
                                                "ens2f1",
                                                port ->
                                                        port.withTagged(
                                                                VlanSet.parse(
                                                                        "101,103-110,210,220")))
                                        .applyTo(Blueprint.G1.topology());
                        canvas.topologyProperty().set(broken);
                        canvas.findingsProperty()
                                .set(
                                        Checker.ofAll()
                                                .check(RuleInput.of(broken), Stage.DESIGN)
                                                .findings());
                    });
            window(
                    folder.resolve("dimmed-" + theme + ".png"),
                    theme,
                    canvas -> {
                        canvas.selectionProperty().set(Set.of(ElementId.network("v101")));
                        canvas.model().dimOthersProperty().set(true);
                    });
            window(
                    folder.resolve("dragged-" + theme + ".png"),
                    theme,
                    canvas -> {
                        var drop =
                                canvas.chooseTarget(
                                        new Dragged.Role(RoleKind.OWN, "backup"), "backup");
                        drop.targets().stream()
                                .filter(target -> target.target().equals(bond1))
                                .findFirst()
                                .ifPresent(drop::choose);
                    });
        }
        states(folder.resolve("states.png"));
        thumbnails(folder.resolve("thumbnails.png"));
        System.exit(0);
    }

    private static void thumbnails(Path file) throws Exception {
        var image =
                HeadlessToolkit.onFxThread(() -> {
                    var row = new HBox(8);
                    for (var blueprint : Blueprint.values()) {
                        row.getChildren()
                                .add(Thumbnail.of(blueprint.topology(), Theme.LIGHT, 258, 130));
                    }
                    return new Scene(row).snapshot(null);
                });
        write(file, image);
    }

    /// Every look on every kind of object.
    private static void states(Path file) throws Exception {
        var looks = Mark.Look.values();
        var image =
                HeadlessToolkit.onFxThread(() -> {
                    var grid = new TilePane(4, 4);
                    grid.setPrefColumns(4);
                    var scene = SceneBuilder.of(Designs.fourNicsTwoBonds().build());
                    for (var look : looks) {
                        var judged = new HashMap<ElementId, Mark>();
                        scene.nodes()
                                .forEach(n ->
                                        judged.put(
                                                n.id(),
                                                Mark.of(look)
                                                        .withBadge(Badge.ERROR)
                                                        .withChange(Badge.ADDED)));
                        var canvas = new Canvas(620, 270);
                        CanvasPainter.paint(
                                scene,
                                Marks.NONE.withJudged(judged),
                                new Viewport(1, 290, 210, 620, 270, Detail.NEAR),
                                Theme.LIGHT,
                                new FxSurface(canvas.getGraphicsContext2D()));
                        grid.getChildren().add(new VBox(new Label(look.name()), canvas));
                    }
                    return new Scene(grid).snapshot(null);
                });
        write(file, image);
    }

    private static void window(Path file, Theme theme, Consumer<DesignCanvas> state)
            throws Exception {
        var image =
                HeadlessToolkit.onFxThread(() -> {
                    var canvas = new DesignCanvas();
                    canvas.themeProperty().set(theme);
                    canvas.topologyProperty().set(Blueprint.G1.topology());
                    var scene = new Scene(canvas, 940, 584);
                    canvas.applyCss();
                    canvas.layout();
                    state.accept(canvas);
                    canvas.layout();
                    return scene.snapshot(new WritableImage(940, 584));
                });
        write(file, image);
    }

    private static void write(Path file, WritableImage image) throws Exception {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                buffered.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(buffered, "png", out);
        }
    }
}
