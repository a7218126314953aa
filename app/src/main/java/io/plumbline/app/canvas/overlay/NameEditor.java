package io.plumbline.app.canvas.overlay;

import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.model.arrange.Box;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// Edits a name in place. Enter or leaving it takes the new name, Esc drops it.
public final class NameEditor extends TextField {
    private static final double LEAST_WIDTH = 120;
    private static final double HEIGHT = 24;

    private boolean over;

    /// @param onEnd gets the name if it was changed; called at most once
    /// @param atEnd called once whatever happened
    public NameEditor(String name, Consumer<String> onEnd, Runnable atEnd) {
        super(name);
        getStyleClass().add("pl-name-editor");
        setId("name-editor");
        setManaged(false);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                end(name, onEnd, atEnd);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                end(name, _ -> {}, atEnd);
            }
        });
        focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) {
                        end(name, onEnd, atEnd);
                    }
                });
    }

    private void end(String before, Consumer<String> onEnd, Runnable atEnd) {
        if (over) {
            return;
        }
        over = true;
        var text = getText().strip();
        if (!text.isEmpty() && !text.equals(before)) {
            onEnd.accept(text);
        }
        atEnd.run();
    }

    /// Lies over the name of an object.
    public void place(Box box, Viewport viewport) {
        resizeRelocate(
                Math.round(viewport.screenX(box.x())) + 22,
                Math.round(viewport.screenY(box.y())) + 2,
                Math.max(LEAST_WIDTH, box.width() * viewport.zoom() - 26),
                HEIGHT);
    }
}
