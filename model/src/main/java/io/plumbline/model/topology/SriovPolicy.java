package io.plumbline.model.topology;

import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Optional;

/// Virtual functions cut from physical NICs (SriovNetworkNodePolicy).
///
/// @param hostClass class whose NICs are cut; may dangle
/// @param nics names of the physical functions
/// @param virtualFunctions how many
/// @param total most that the hardware offers; empty: that of the NIC
/// @param vendor PCI vendor id, `8086`
/// @param resource name under which pods ask for them
/// @param range the functions of the NIC that belong to this policy, `0-3`
public record SriovPolicy(
        String name,
        String hostClass,
        List<String> nics,
        int virtualFunctions,
        Optional<Integer> total,
        Optional<String> vendor,
        VfDriver driver,
        String resource,
        Optional<String> range,
        Fact<Mtu> mtu,
        Optional<Integer> priority,
        boolean externallyManaged,
        Extras extras)
        implements Named {}
