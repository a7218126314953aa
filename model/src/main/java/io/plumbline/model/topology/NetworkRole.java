package io.plumbline.model.topology;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Optional;

/// A use of the network by the platform: management, migration, storage, virtual machines, or the
/// user's own.
///
/// @param carriers interfaces on the hosts by name; several are the legs of a multipath role; the
///     migration role is carried by the master of its attachment, management by br-ex
/// @param attachment how pods reach it, for migration and storage by Multus
/// @param pool name of the pool that hands out its addresses
/// @param protocol of storage: `nfs`, `iscsi`, `nvme`, `ceph`, `multus`
/// @param targets names of externals it must reach
/// @param need per host
/// @param flow most that a single flow needs
/// @param requiredMtu unset: that of the carrier
/// @param scope classes it is meant for; empty: all (storage and migration: all that run machines)
public record NetworkRole(
        String name,
        RoleKind kind,
        List<String> carriers,
        Optional<RoleAttachment> attachment,
        Optional<String> pool,
        Optional<String> protocol,
        List<String> targets,
        Optional<Bandwidth> need,
        Optional<Bandwidth> flow,
        Fact<Mtu> requiredMtu,
        List<String> scope,
        Optional<StorageHints> storage,
        Extras extras)
        implements Named {

    public static NetworkRole of(String name, RoleKind kind) {
        var blank = Shape.with(Shape.of(NetworkRole.class).blank(), "name", name);
        return Shape.with(blank, "kind", kind);
    }

    public NetworkRole withCarriers(List<String> carriers) {
        return Shape.with(this, "carriers", List.copyOf(carriers));
    }

    public NetworkRole withAttachment(RoleAttachment attachment) {
        return Shape.with(this, "attachment", Optional.of(attachment));
    }

    /// Interfaces that carry it: the named ones, else the master of its attachment.
    public List<String> effectiveCarriers() {
        return carriers.isEmpty()
                ? attachment.flatMap(RoleAttachment::master).stream().toList()
                : carriers;
    }
}
