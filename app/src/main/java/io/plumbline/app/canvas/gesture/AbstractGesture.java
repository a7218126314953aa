package io.plumbline.app.canvas.gesture;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// One interaction from press to release. It begins with the first four pixels; Esc, the other button
/// or the loss of the window cancel it. Its handlers are removed however it ends.
public abstract class AbstractGesture {
    private static final double BEGIN = 4;

    private final GestureSurface surface;
    private final EventHandler<MouseEvent> dragged = this::dragged;
    private final EventHandler<MouseEvent> released = this::released;
    private final EventHandler<MouseEvent> pressedAgain = this::pressedAgain;
    private final EventHandler<KeyEvent> keyPressed = this::keyPressed;
    private final EventHandler<KeyEvent> keyReleased = this::keyReleased;
    private boolean shift;
    private boolean alt;
    private @Nullable Scene window;
    private MouseButton button = MouseButton.PRIMARY;
    private double startX;
    private double startY;
    private boolean moving;
    private boolean over;
    private Runnable atEnd = () -> {};

    protected AbstractGesture(GestureSurface surface) {
        this.surface = surface;
    }

    protected final GestureSurface surface() {
        return surface;
    }

    /// Takes the pointer from a press until it is released.
    public final void begin(MouseEvent press, Runnable atEnd) {
        var at = surface.node().sceneToLocal(press.getSceneX(), press.getSceneY());
        startX = at.getX();
        startY = at.getY();
        button = press.getButton();
        this.atEnd = atEnd;
        var scene = surface.node().getScene();
        window = scene;
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressedAgain);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keyPressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keyReleased);
    }

    /// The pointer has left the place of the press.
    protected abstract void start(double x, double y);

    protected abstract void move(double x, double y, MouseEvent event);

    protected abstract void drop(double x, double y, MouseEvent event);

    /// Undoes what was previewed.
    protected abstract void cancel();

    /// The button was released where it was pressed.
    protected void click(double x, double y, MouseEvent event) {}

    /// Whether Shift is held, by the pointer event or by a key pressed since the gesture began.
    protected final boolean holdsShift(MouseEvent event) {
        return shift || event.isShiftDown();
    }

    protected final boolean holdsAlt(MouseEvent event) {
        return alt || event.isAltDown();
    }

    private void dragged(MouseEvent event) {
        var at = surface.node().sceneToLocal(event.getSceneX(), event.getSceneY());
        if (!moving && Math.hypot(at.getX() - startX, at.getY() - startY) < BEGIN) {
            return;
        }
        event.consume();
        guarded(() -> {
            if (!moving) {
                moving = true;
                start(startX, startY);
            }
            move(at.getX(), at.getY(), event);
        });
    }

    private void released(MouseEvent event) {
        if (event.getButton() != button) {
            return;
        }
        var at = surface.node().sceneToLocal(event.getSceneX(), event.getSceneY());
        try {
            if (moving) {
                event.consume();
                drop(at.getX(), at.getY(), event);
            } else {
                click(at.getX(), at.getY(), event);
            }
        } finally {
            end();
        }
    }

    private void pressedAgain(MouseEvent event) {
        if (event.getButton() != button) {
            event.consume();
            abort();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            abort();
        }
        hold(event, true);
    }

    private void keyReleased(KeyEvent event) {
        hold(event, false);
    }

    private void hold(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.SHIFT) {
            shift = down;
        } else if (event.getCode() == KeyCode.ALT) {
            alt = down;
        }
    }

    /// Ends the gesture without an edit.
    public final void abort() {
        if (over) {
            return;
        }
        try {
            if (moving) {
                cancel();
            }
        } finally {
            end();
        }
    }

    private void guarded(Runnable step) {
        var done = false;
        try {
            step.run();
            done = true;
        } finally {
            if (!done) {
                end();
            }
        }
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        var scene = window;
        if (scene != null) {
            removeFrom(scene);
        }
        atEnd.run();
    }

    private void removeFrom(Scene scene) {
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressedAgain);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, keyPressed);
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, keyReleased);
    }
}
