package io.plumbline.model.topology;

import io.plumbline.model.net.VlanSet;
import java.util.List;

/// A statement that VLANs must not be reachable from somewhere.
///
/// @param from `ext:NAME`, `class:NAME`, `network:NAME` or `namespace:NAME`
public record Isolation(String name, VlanSet vlans, List<String> from, Extras extras)
        implements Named {}
