package io.plumbline.model.topology;

import java.lang.reflect.Type;

/// One component of an element's record.
///
/// @param name as in the record and in the design file
/// @param type the declared type, with its arguments
/// @param zero the documented default: what the attribute is when nobody said anything
public record Attribute(String name, Type type, Object zero) {}
