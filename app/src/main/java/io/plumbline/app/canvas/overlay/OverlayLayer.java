package io.plumbline.app.canvas.overlay;

import io.plumbline.app.canvas.gesture.Guide;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.NodeView;
import io.plumbline.app.canvas.scene.NodeView.NicView;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.Token;
import io.plumbline.model.arrange.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Selection rings, column captions, marquee and guides, kept where the picture shows their objects.
public final class OverlayLayer extends Pane {
    private static final int MOST_RINGS = 100;
    private static final double CAPTION_TOP = 12;

    private final List<SelectionRing> rings = new ArrayList<>();
    private final List<Label> captions = new ArrayList<>();
    private final List<Region> guideLines = new ArrayList<>();
    private final Region marquee = new Region();
    private Optional<Box> marqueeArea = Optional.empty();
    private List<Guide> guides = List.of();
    private Theme theme = Theme.LIGHT;

    public OverlayLayer() {
        setPickOnBounds(false);
        marquee.setManaged(false);
        marquee.setMouseTransparent(true);
        marquee.setVisible(false);
        marquee.setId("marquee");
        getChildren().add(marquee);
    }

    public void setMarquee(Optional<Box> area) {
        marqueeArea = area;
    }

    public void setGuides(List<Guide> lines) {
        guides = List.copyOf(lines);
    }

    /// Puts every node where it belongs now.
    public void update(Scene scene, Marks marks, Viewport viewport, Theme wanted) {
        if (wanted != theme) {
            theme = wanted;
            getChildren().removeAll(rings);
            rings.clear();
        }
        updateRings(scene, marks, viewport);
        updateCaptions(scene, viewport);
        updateMarquee(viewport);
        updateGuides(viewport);
    }

    private void updateRings(Scene scene, Marks marks, Viewport viewport) {
        var shown =
                marks.selected().stream()
                        .flatMap(id -> scene.node(id).stream())
                        .limit(MOST_RINGS)
                        .map(OverlayLayer::ringed)
                        .toList();
        while (rings.size() < shown.size()) {
            var ring = new SelectionRing(theme);
            rings.add(ring);
            getChildren().add(ring);
        }
        while (rings.size() > shown.size()) {
            getChildren().remove(rings.removeLast());
        }
        for (var i = 0; i < shown.size(); i++) {
            var box = shown.get(i);
            var x = Math.round(viewport.screenX(box.x()));
            var y = Math.round(viewport.screenY(box.y()));
            rings.get(i)
                    .surround(
                            x,
                            y,
                            Math.round(viewport.screenX(box.right())) - x,
                            Math.round(viewport.screenY(box.bottom())) - y);
        }
    }

    /// The plate of a NIC begins beside its socket.
    private static Box ringed(NodeView node) {
        var box = node.bounds();
        return node instanceof NicView
                ? new Box(box.x() + 4, box.y(), box.width() - 4, box.height())
                : box;
    }

    private void updateCaptions(Scene scene, Viewport viewport) {
        while (captions.size() < scene.captions().size()) {
            var label = new Label();
            label.getStyleClass().add("pl-caption");
            label.setMouseTransparent(true);
            label.setManaged(false);
            captions.add(label);
            getChildren().add(0, label);
        }
        while (captions.size() > scene.captions().size()) {
            getChildren().remove(captions.removeLast());
        }
        for (var i = 0; i < captions.size(); i++) {
            var caption = scene.captions().get(i);
            var label = captions.get(i);
            label.setText(caption.text());
            var x = Math.round(viewport.screenX(caption.x()));
            label.setVisible(x >= 0 && x < viewport.width());
            label.applyCss();
            label.autosize();
            label.relocate(x, CAPTION_TOP);
        }
    }

    private void updateMarquee(Viewport viewport) {
        marquee.setVisible(marqueeArea.isPresent());
        if (marqueeArea.isEmpty()) {
            return;
        }
        var area = marqueeArea.get();
        marquee.setBorder(
                new Border(
                        new BorderStroke(
                                Color.web(theme.hex(Token.FOCUS)),
                                BorderStrokeStyle.SOLID,
                                CornerRadii.EMPTY,
                                new BorderWidths(1))));
        marquee.resizeRelocate(
                Math.round(viewport.screenX(area.x())),
                Math.round(viewport.screenY(area.y())),
                Math.max(1, Math.round(area.width() * viewport.zoom())),
                Math.max(1, Math.round(area.height() * viewport.zoom())));
    }

    private void updateGuides(Viewport viewport) {
        while (guideLines.size() < guides.size()) {
            var line = new Region();
            line.setManaged(false);
            line.setMouseTransparent(true);
            line.getStyleClass().add("pl-guide");
            guideLines.add(line);
            getChildren().add(line);
        }
        while (guideLines.size() > guides.size()) {
            getChildren().remove(guideLines.removeLast());
        }
        for (var i = 0; i < guides.size(); i++) {
            var guide = guides.get(i);
            var line = guideLines.get(i);
            line.setStyle("-fx-background-color: " + theme.hex(Token.FOCUS) + ";");
            if (guide.vertical()) {
                var top = Math.round(viewport.screenY(guide.from()));
                line.resizeRelocate(
                        Math.round(viewport.screenX(guide.at())),
                        top,
                        1,
                        Math.max(1, Math.round(viewport.screenY(guide.to())) - top));
            } else {
                var left = Math.round(viewport.screenX(guide.from()));
                line.resizeRelocate(
                        left,
                        Math.round(viewport.screenY(guide.at())),
                        Math.max(1, Math.round(viewport.screenX(guide.to())) - left),
                        1);
            }
        }
    }
}
