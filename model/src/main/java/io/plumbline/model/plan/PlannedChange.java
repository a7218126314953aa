package io.plumbline.model.plan;

import java.util.List;
import java.util.Optional;

/// A change that a plan would make, beyond what its policies define.
public sealed interface PlannedChange {

    /// An interface is removed. `restored` says whether its ports get a state of their own.
    record AbsentInterface(String hosts, String name, boolean restored) implements PlannedChange {}

    /// A port list is written while the host has another one.
    record PortList(String hosts, String name, List<String> wanted, List<String> had)
            implements PlannedChange {}

    /// A bond changes its mode together with the switch side.
    record ModeFlip(String hosts, String bond) implements PlannedChange {}

    /// LLDP is switched on. `fixed` says whether the cluster has the repaired boot script.
    record LldpSwitch(String hosts, String nic, Optional<Boolean> fixed) implements PlannedChange {}

    /// A field of an object is changed in place.
    record FieldChange(String object, String field) implements PlannedChange {}

    /// A policy is deleted.
    record PolicyDeletion(String policy) implements PlannedChange {}

    /// An object is written that may belong to somebody else.
    record ObjectWrite(String object) implements PlannedChange {}
}
