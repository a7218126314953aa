/// What real systems say about themselves, read into a design: node network states and nodes,
/// from files or as they come from a cluster. Facts come in as *observed*; what is not said stays missing; what is not understood is named
/// in the report.
///
/// May use `model`, Jackson and SnakeYAML Engine. Nothing here throws on the content of a file.
@NullMarked
package io.plumbline.export.observe;

import org.jspecify.annotations.NullMarked;
