package io.plumbline.export.bundle;

import io.plumbline.export.manifest.Waves;
import java.util.ArrayList;
import java.util.List;

/// Steps that only some designs need, written into their `apply.sh`; the shared ones stand in `lib.sh`.
final class ApplySteps {

    private static final String INSTALL_OPERATOR =
            """
            # An operator that is there already stays as it is: a second operator group in its namespace breaks both.
            install_operator() {
              local file=$1 namespace=$2 package=$3
              exists -n "$namespace" subscriptions.operators.coreos.com "$package" || apply "$file"
              await "$rollout_timeout" "$package is installed" operator_installed "$namespace" "$package"
            }
            operator_installed() {
              local version
              version=$("$oc" -n "$1" get subscriptions.operators.coreos.com "$2" -o jsonpath='{.status.installedCSV}')
              [[ -n $version && $("$oc" -n "$1" get clusterserviceversions.operators.coreos.com "$version" -o jsonpath='{.status.phase}') == Succeeded ]]
            }
            nmstate_available() { [[ $(condition nmstate/nmstate Available) == True ]]; }
            """;

    private static final String NETWORK_MADE =
            """
            # The controller has made the attachment definitions of a user-defined network.
            network_made() { [[ $("$oc" get "$@" -o jsonpath="{.status.conditions[?(@.type=='NetworkCreated')].status}") == True ]]; }
            """;

    private static final String RESOURCE_OFFERED =
            """
            # The node offers virtual functions to the scheduler.
            resource_offered() {
              local count
              count=$("$oc" get nodes -l "kubernetes.io/hostname=$1" -o jsonpath="{.items[0].status.allocatable.openshift\\.io/$2}")
              [[ -n $count && $count != 0 ]]
            }
            """;

    private static final String OPERATOR_AT_REST =
            """
            network_operator_at_rest() {
              [[ $(condition clusteroperators/network Available) == True && $(condition clusteroperators/network Progressing) == False ]]
            }
            """;

    private ApplySteps() {}

    static List<String> of(Folder folder) {
        var steps = new ArrayList<String>();
        if (folder.set().options().operators()) {
            steps.add(INSTALL_OPERATOR);
        }
        if (folder.hasWave(Waves.SRIOV_POLICIES)) {
            steps.add(RESOURCE_OFFERED);
        }
        if (folder.hasKind("ClusterUserDefinedNetwork") || folder.hasKind("UserDefinedNetwork")) {
            steps.add(NETWORK_MADE);
        }
        if (folder.hasWave(Waves.POLICY_ENFORCEMENT)) {
            steps.add(OPERATOR_AT_REST);
        }
        return steps;
    }
}
