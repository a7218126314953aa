/// The tier layout: from left to right fabric, host classes, networks, with the inside of every class
/// computed and every lane read as a row. Plain numbers in canvas units, one unit is one pixel at
/// 100 %. Nothing is force-directed and nothing that was placed is moved.
///
/// Knows only `model.topology`. The canvas draws what stands here.
@NullMarked
package io.plumbline.model.arrange;

import org.jspecify.annotations.NullMarked;
