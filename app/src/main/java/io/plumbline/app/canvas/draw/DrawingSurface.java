package io.plumbline.app.canvas.draw;

import io.plumbline.app.theme.TextStyle;
import io.plumbline.icons.NetworkIcon;

/// Something that can be painted on. Coordinates are pixels of the output, y grows downwards, colours
/// are 0xRRGGBB and always opaque.
public interface DrawingSurface {

    void fillRect(double x, double y, double width, double height, int colour);

    /// Covers the whole surface with a ground and a dot of one pixel at every crossing of a grid.
    ///
    /// @param firstX of the first dot from the left, less than the pitch
    /// @param firstY of the first dot from above, less than the pitch
    /// @param pitch from dot to dot in whole pixels; 0 draws the ground alone
    void fillGround(
            double width, double height, int ground, int dot, int firstX, int firstY, int pitch);

    /// @param radius of all four corners
    void fillRoundRect(double x, double y, double width, double height, double radius, int colour);

    /// @param points x and y in turn
    void fillPolygon(int colour, double... points);

    /// Draws an icon whose grid has the given size and its top left corner at x, y.
    void icon(NetworkIcon icon, double x, double y, double size, int colour);

    /// @param x left, middle or right end, as the anchor says
    /// @param baseline the line the letters stand on
    void text(String text, double x, double baseline, TextStyle style, int colour, Anchor anchor);
}
