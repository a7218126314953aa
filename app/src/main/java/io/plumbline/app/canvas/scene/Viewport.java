package io.plumbline.app.canvas.scene;

import io.plumbline.model.arrange.Box;

/// Which part of the canvas is seen, and how large.
///
/// @param zoom pixels per canvas unit
/// @param left canvas coordinate of the left edge
/// @param top canvas coordinate of the upper edge
/// @param width of the window in pixels
/// @param height of the window in pixels
/// @param detail the level of detail, which depends on the zoom before
public record Viewport(
        double zoom, double left, double top, double width, double height, Detail detail) {
    public static final double LEAST_ZOOM = 0.02;
    public static final double MOST_ZOOM = 4;
    private static final double FIT_MARGIN = 24;

    public static Viewport of(double width, double height) {
        return new Viewport(1, 0, 0, width, height, Detail.NEAR);
    }

    public double screenX(double x) {
        return (x - left) * zoom;
    }

    public double screenY(double y) {
        return (y - top) * zoom;
    }

    public double canvasX(double screenX) {
        return left + screenX / zoom;
    }

    public double canvasY(double screenY) {
        return top + screenY / zoom;
    }

    /// The part of the canvas that is seen, a little more than less.
    public Box visible() {
        var x = (int) Math.floor(left);
        var y = (int) Math.floor(top);
        return new Box(
                x,
                y,
                (int) Math.ceil(left + width / zoom) - x,
                (int) Math.ceil(top + height / zoom) - y);
    }

    /// Another zoom; what is under the point stays under it.
    public Viewport zoomedTo(double wanted, double screenX, double screenY) {
        var next = Math.clamp(wanted, LEAST_ZOOM, MOST_ZOOM);
        return new Viewport(
                next,
                canvasX(screenX) - screenX / next,
                canvasY(screenY) - screenY / next,
                width,
                height,
                detail.at(next));
    }

    /// Moves the picture by so many pixels.
    public Viewport panned(double dx, double dy) {
        return new Viewport(zoom, left - dx / zoom, top - dy / zoom, width, height, detail);
    }

    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(zoom, left, top, newWidth, newHeight, detail);
    }

    /// Shows all of a box in the middle, at most at 100 %.
    public Viewport fitted(Box box) {
        if (box.width() <= 0 || box.height() <= 0 || width <= 0 || height <= 0) {
            return new Viewport(1, 0, 0, width, height, Detail.NEAR);
        }
        var fit =
                Math.min(
                        (width - 2 * FIT_MARGIN) / box.width(),
                        (height - 2 * FIT_MARGIN) / box.height());
        var next = Math.clamp(Math.min(1, fit), LEAST_ZOOM, MOST_ZOOM);
        return new Viewport(
                next,
                box.x() + box.width() / 2.0 - width / 2 / next,
                box.y() + box.height() / 2.0 - height / 2 / next,
                width,
                height,
                detail.at(next));
    }

    /// Moves a box into the middle at the same zoom.
    public Viewport centredOn(Box box) {
        return new Viewport(
                zoom,
                box.x() + box.width() / 2.0 - width / 2 / zoom,
                box.y() + box.height() / 2.0 - height / 2 / zoom,
                width,
                height,
                detail);
    }
}
