package io.plumbline.export.observe;

import java.util.Set;
import java.util.regex.Pattern;

/// Interfaces that the platform makes for itself and nobody draws.
final class Plumbing {

    private static final Set<String> NAMES =
            Set.of("lo", "br-int", "ovs-system", "ovn-k8s-mp0", "cni0", "docker0", "tun0");

    private static final Pattern FAMILIES =
            Pattern.compile("(genev_sys_|vxlan_sys_|patch-|ovn-k8s-|veth|tap|cali).*");

    private Plumbing() {}

    static boolean isName(String name) {
        return NAMES.contains(name) || FAMILIES.matcher(name).matches();
    }
}
