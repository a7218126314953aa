package io.plumbline.app.inspector;

import io.plumbline.model.topology.Attribute;
import java.util.List;
import java.util.Optional;

/// One attribute of the selected objects as a field.
///
/// @param label what stands before it
/// @param text the common value; empty for the default
/// @param mixed whether the selected objects differ in it
/// @param choices words to choose from; empty for free text
/// @param line whether it is one line
/// @param problem what is wrong with the value although it reads
public record Field(
        Attribute attribute,
        String label,
        String text,
        boolean mixed,
        List<String> choices,
        boolean line,
        Optional<String> problem) {}
