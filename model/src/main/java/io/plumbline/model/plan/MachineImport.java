package io.plumbline.model.plan;

import java.util.List;
import java.util.Optional;

/// A virtual machine that a plan brings in from elsewhere.
///
/// @param namespace where it is to live
/// @param keepsAddresses whether its fixed addresses are to stay as they are
/// @param transferNetwork attachment that its disks are copied over, `namespace/name`; empty: the
///     pod network
/// @param transferRoute whether that attachment says which default route to take; empty: not known
/// @param routedNamespace whether the pod network of the namespace is a routed one of the user;
///     empty: not known
public record MachineImport(
        String machine,
        String namespace,
        List<ImportedNic> nics,
        boolean keepsAddresses,
        Optional<String> transferNetwork,
        Optional<Boolean> transferRoute,
        Optional<Boolean> routedNamespace) {

    /// The network of the pods as a target.
    public static final String POD = "pod";

    /// A NIC of the machine and where it goes.
    ///
    /// @param source network or port group that it is on today
    /// @param target name of a network here, or `pod`; empty: none was chosen
    public record ImportedNic(String source, Optional<String> target) {

        public boolean isOnPodNetwork() {
            return target.filter(POD::equals).isPresent();
        }
    }
}
