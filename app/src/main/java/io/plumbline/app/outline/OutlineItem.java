package io.plumbline.app.outline;

import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A row of the outline.
///
/// @param key what keeps the row open or closed when the tree is built anew
/// @param id empty for headings
/// @param fact what stands behind the name, quieter
/// @param spoken what a screen reader says
public record OutlineItem(
        String key,
        Optional<ElementId> id,
        String name,
        String fact,
        NetworkIcon icon,
        Set<RoleKind> roles,
        String spoken,
        List<OutlineItem> children) {}
