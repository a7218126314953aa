package io.plumbline.model.topology;

/// A constant that files, commands and the window write as one fixed word.
public interface Words {

    /// The word as the platform or the design file spells it.
    String word();
}
