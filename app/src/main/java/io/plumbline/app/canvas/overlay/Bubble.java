package io.plumbline.app.canvas.overlay;

import io.plumbline.app.canvas.gesture.DragState;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a drop would do, beside the pointer: the target, one line for each new object, the work of
/// others. Refused: one sentence with the reason. With a drawback it asks before it drops.
public final class Bubble extends VBox {
    private static final double RIGHT = 16;
    private static final double BELOW = 24;
    private static final double WIDTH = 300;

    private record Content(String title, Drop over, boolean asking) {}

    private Optional<Content> shown = Optional.empty();
    private Runnable onDrop = () -> {};
    private Runnable onCancel = () -> {};

    public Bubble() {
        getStyleClass().add("pl-bubble");
        setId("drag-bubble");
        setManaged(false);
        setVisible(false);
    }

    /// Fills the bubble for a target; it stays as it is while neither target nor question change.
    public void show(DragState state, Drop over, Texts texts) {
        setVisible(true);
        var content = new Content(state.title(), over, state.asking());
        if (shown.filter(content::equals).isPresent()) {
            return;
        }
        shown = Optional.of(content);
        getStyleClass().removeAll("works", "drawback", "refused");
        getStyleClass().add(style(over));
        getChildren().clear();
        setMouseTransparent(!state.asking());
        if (over.isAllowed()) {
            add(state.title() + " on " + over.target().name(), "title");
            if (over.outcome() == Drop.Outcome.DRAWBACK) {
                add(texts.render(over.sentence()), "line");
            }
            for (var detail : over.details()) {
                add(texts.render(detail), "line");
            }
            if (over.hosts() > 0) {
                add(
                        over.hosts() == 1 ? "changes 1 host" : "changes " + over.hosts() + " hosts",
                        "muted");
            }
        } else {
            add(texts.render(over.sentence()), "line");
        }
        if (state.asking()) {
            getChildren().add(question());
        }
    }

    public void hide() {
        setVisible(false);
        shown = Optional.empty();
    }

    public void onAnswer(Runnable drop, Runnable cancel) {
        onDrop = drop;
        onCancel = cancel;
    }

    private HBox question() {
        var drop = new Button("Drop");
        drop.setId("drag-drop");
        drop.setDefaultButton(true);
        drop.setOnAction(_ -> onDrop.run());
        var cancel = new Button("Cancel");
        cancel.setId("drag-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> onCancel.run());
        var row = new HBox(8, drop, cancel);
        row.getStyleClass().add("pl-question");
        return row;
    }

    private void add(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH - 24);
        label.getStyleClass()
                .addAll(style.equals("muted") ? List.of("line", "muted") : List.of(style));
        getChildren().add(label);
    }

    private static String style(Drop drop) {
        return switch (drop.outcome()) {
            case WORKS -> "works";
            case DRAWBACK -> "drawback";
            case REFUSED -> "refused";
        };
    }

    /// Stands right of and below the pointer, on another side where it would leave the window or cover
    /// its target or a ghost.
    public void place(double x, double y, double width, double height, List<Rectangle2D> avoid) {
        applyCss();
        var w = Math.min(WIDTH, Math.ceil(prefWidth(-1)));
        var h = Math.ceil(prefHeight(w));
        var places =
                List.of(
                        new Rectangle2D(x + RIGHT, y + BELOW, w, h),
                        new Rectangle2D(x + RIGHT, y - BELOW - h, w, h),
                        new Rectangle2D(x - RIGHT - w, y + BELOW, w, h),
                        new Rectangle2D(x - RIGHT - w, y - BELOW - h, w, h));
        var best = places.getFirst();
        var least = Double.MAX_VALUE;
        for (var place : places) {
            var covered = outside(place, width, height);
            for (var box : avoid) {
                covered += shared(place, box);
            }
            if (covered < least) {
                least = covered;
                best = place;
            }
        }
        resizeRelocate(
                Math.round(Math.clamp(best.getMinX(), 0, Math.max(0, width - w))),
                Math.round(Math.clamp(best.getMinY(), 0, Math.max(0, height - h))),
                w,
                h);
    }

    private static double outside(Rectangle2D place, double width, double height) {
        return place.getWidth() * place.getHeight()
                - shared(place, new Rectangle2D(0, 0, width, height));
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        var w = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        var h = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return w > 0 && h > 0 ? w * h : 0;
    }

    /// Where an object is on the screen, as the bubble avoids it.
    static Rectangle2D screen(Box box, Viewport viewport) {
        return new Rectangle2D(
                viewport.screenX(box.x()),
                viewport.screenY(box.y()),
                box.width() * viewport.zoom(),
                box.height() * viewport.zoom());
    }
}
