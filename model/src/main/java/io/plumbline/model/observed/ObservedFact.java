package io.plumbline.model.observed;

import java.util.List;
import java.util.Map;

/// One thing that was seen.
///
/// @param subject what kind of thing: `nns`, `mig0`, `lldp`, `bond`, `pool` … (`rules.md` 7)
/// @param target host, interface or object it is about, as written
/// @param values positional values
/// @param settings named values
public record ObservedFact(
        String subject, String target, List<String> values, Map<String, String> settings) {}
