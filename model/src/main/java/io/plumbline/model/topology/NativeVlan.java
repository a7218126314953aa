package io.plumbline.model.topology;

import io.plumbline.model.net.VlanId;
import java.util.Optional;

/// The VLAN that untagged frames of a port belong to; empty where the port takes none.
public record NativeVlan(Optional<VlanId> id) {

    public static final NativeVlan NONE = new NativeVlan(Optional.empty());

    public static NativeVlan of(int id) {
        return new NativeVlan(Optional.of(VlanId.of(id)));
    }

    /// Reads an id, or `none`.
    public static Optional<NativeVlan> tryParse(String text) {
        if (text.equals("none") || text.equals("-")) {
            return Optional.of(NONE);
        }
        return VlanId.tryParse(text).map(id -> new NativeVlan(Optional.of(id)));
    }

    public boolean is(VlanId other) {
        return id.filter(other::equals).isPresent();
    }

    @Override
    public String toString() {
        return id.map(VlanId::toString).orElse("none");
    }
}
