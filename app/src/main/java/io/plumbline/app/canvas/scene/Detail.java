package io.plumbline.app.canvas.scene;

/// How much is drawn at a zoom. The next level is entered later than the last one was left, so that
/// the picture does not flicker between two levels.
public enum Detail {
    NEAR,
    MIDDLE,
    FAR;

    private static final double ENTER_NEAR = 0.75;
    private static final double LEAVE_NEAR = 0.68;
    private static final double ENTER_FAR = 0.32;
    private static final double LEAVE_FAR = 0.38;

    /// The level at a zoom, coming from this level.
    public Detail at(double zoom) {
        return switch (this) {
            case NEAR -> zoom < ENTER_FAR ? FAR : zoom < LEAVE_NEAR ? MIDDLE : NEAR;
            case MIDDLE -> zoom >= ENTER_NEAR ? NEAR : zoom < ENTER_FAR ? FAR : MIDDLE;
            case FAR -> zoom >= ENTER_NEAR ? NEAR : zoom > LEAVE_FAR ? MIDDLE : FAR;
        };
    }
}
