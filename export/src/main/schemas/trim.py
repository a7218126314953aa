#!/usr/bin/env python3
"""Makes the bundled schemas from the custom resource definitions of the upstream projects.

    trim.py FOLDER-WITH-CRDS TARGET-FOLDER

FOLDER-WITH-CRDS, src/lab/crds, holds <plural>.<group>.yaml, one CustomResourceDefinition each, and README.md with the
table that names repository, path and release of every file. Written is <plural>.<group>.json: names, scope,
origin and, per version, the structural schema without the prose (description, example) and without CEL
rules, which the checker does not evaluate. Defaults stay: a required field that has one may be left out. The result is compact on purpose: one property path
per definition matters, not its layout.
"""
import json
import pathlib
import re
import sys

import yaml

KINDS = """
clusteruserdefinednetworks.k8s.ovn.org
configurationpolicies.policy.open-cluster-management.io
hyperconvergeds.hco.kubevirt.io
manifestworks.work.open-cluster-management.io
migrationpolicies.migrations.kubevirt.io
multi-networkpolicies.k8s.cni.cncf.io
network-attachment-definitions.k8s.cni.cncf.io
networks.operator.openshift.io
nmstates.nmstate.io
nodenetworkconfigurationpolicies.nmstate.io
nodenetworkstates.nmstate.io
operatorgroups.operators.coreos.com
placementbindings.policy.open-cluster-management.io
placements.cluster.open-cluster-management.io
policies.policy.open-cluster-management.io
routes.route.openshift.io
sriovnetworknodepolicies.sriovnetwork.openshift.io
sriovnetworknodestates.sriovnetwork.openshift.io
sriovnetworkpoolconfigs.sriovnetwork.openshift.io
sriovnetworks.sriovnetwork.openshift.io
sriovoperatorconfigs.sriovnetwork.openshift.io
storageprofiles.cdi.kubevirt.io
subscriptions.operators.coreos.com
userdefinednetworks.k8s.ovn.org
""".split()

PROSE = {"description", "example", "title", "externalDocs", "x-kubernetes-validations"}


def trimmed(schema, inside_properties=False):
    if isinstance(schema, list):
        return [trimmed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if inside_properties:
        return {name: trimmed(value) for name, value in schema.items()}
    return {
        key: value if key == "default" else trimmed(value, key == "properties")
        for key, value in schema.items()
        if key not in PROSE
    }


def origins(readme):
    found = {}
    for line in readme.read_text().splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        if len(cells) == 7 and cells[0].endswith(".yaml"):
            found[cells[0][: -len(".yaml")]] = {
                "repository": cells[4],
                "path": cells[5],
                "release": re.sub("`", "", cells[6]),
            }
    return found


def main(source, target):
    origin = origins(source / "README.md")
    for name in KINDS:
        crd = yaml.safe_load((source / f"{name}.yaml").read_text())
        spec = crd["spec"]
        out = {
            "group": spec["group"],
            "kind": spec["names"]["kind"],
            "plural": spec["names"]["plural"],
            "scope": spec["scope"],
            "origin": origin[name],
            "versions": [
                {
                    "name": version["name"],
                    "served": version["served"],
                    "schema": trimmed(version["schema"]["openAPIV3Schema"]),
                }
                for version in spec["versions"]
            ],
        }
        text = json.dumps(out, separators=(",", ":"), ensure_ascii=False)
        (target / f"{name}.json").write_text(text + "\n")
    (target / "index.txt").write_text("".join(f"{name}.json\n" for name in KINDS))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
