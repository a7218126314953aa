package io.plumbline.model.topology;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import java.util.Optional;

/// What people say about a VLAN; that it is used is derived from the drawing.
///
/// @param name the id as text
/// @param label the site's name for it
public record Vlan(
        String name,
        Optional<String> label,
        Optional<Cidr> subnet,
        Optional<IpAddress> gateway,
        Extras extras)
        implements Named {}
