/// The design file `*.plumbline.yaml`: versioned, readable, in a stable order, comments and unknown
/// keys kept. Text, JSON Schema and messages come from the shapes of the model's records. Saves
/// atomically, keeps a journal of unsaved edits. May use `model`.
@NullMarked
package io.plumbline.export.file;

import org.jspecify.annotations.NullMarked;
