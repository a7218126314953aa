package io.plumbline.app.canvas.scene;

import io.plumbline.model.topology.ElementId;

/// What lies under a point.
///
/// @param id the object; for a port the cable that is in it
public record Hit(ElementId id, Part part) {

    public enum Part {
        /// The object itself.
        BODY,
        /// The upper part of a class, by which it is moved.
        HEADER,
        /// The jack of a NIC, where a cable begins.
        SOCKET,
        /// The corner of a note by which it is resized.
        CORNER,
        /// A row of ports of a switch.
        PORT,
        /// A line.
        LINE
    }
}
