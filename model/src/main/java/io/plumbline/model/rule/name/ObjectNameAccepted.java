package io.plumbline.model.rule.name;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.edit.Rename;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// NAME-03: the API takes the name of every object that is generated.
final class ObjectNameAccepted implements Rule {

    private static final int MOST_LABEL = 63;
    private static final int MOST_NAME = 253;
    private static final Pattern DNS = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
    private static final Pattern LABEL =
            Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern RESOURCE =
            Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9])?");

    @Override
    public String id() {
        return "NAME-03";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var topology = context.topology();
        var findings = new ArrayList<Finding>();
        topology.networks().forEach(n -> network(topology, n, findings));
        topology.sriov().forEach(p -> resource(p, findings));
        context.input()
                .plan()
                .ifPresent(plan -> plan.policies().forEach(p -> policy(p.name(), findings)));
        sameAttachment(topology, findings);
        return findings;
    }

    private void network(Topology topology, VmNetwork network, List<Finding> findings) {
        var name = network.attachmentName().orElse(network.name());
        if (!DNS.matcher(name).matches() || name.length() > MOST_NAME) {
            var slug = FreeNames.like(slug(name), topology.networks()::has);
            var edit =
                    network.attachmentName().isPresent()
                            ? set(network.name(), "attachmentName", Optional.of(slug))
                            : new Rename(ElementId.network(network.name()), slug);
            findings.add(
                    begin(ElementId.network(network.name()), name)
                            .says("name-03", name)
                            .fix(edit, "fix.rename", name, slug)
                            .build());
        }
        var localnet = network.localnet();
        var wrong =
                localnet.contains(",") || localnet.contains(":") || localnet.length() > MOST_NAME;
        if (network.kind() == NetworkKind.LOCALNET && wrong) {
            var safe = slug(localnet);
            findings.add(
                    begin(ElementId.network(network.name()), localnet)
                            .says("name-03.localnet", localnet)
                            .fix(
                                    set(network.name(), "physicalNetwork", Optional.of(safe)),
                                    "fix.rename",
                                    localnet,
                                    safe)
                            .build());
        }
    }

    private static Edit set(String network, String attribute, Object value) {
        return Edit.of(
                "Correct a name of " + network,
                before ->
                        before.withNetworks(all ->
                                all.replacing(network, n -> Shape.with(n, attribute, value))));
    }

    private void resource(SriovPolicy policy, List<Finding> findings) {
        var resource = policy.resource();
        if (RESOURCE.matcher(resource).matches() && resource.length() <= MOST_LABEL) {
            return;
        }
        var safe = slug(resource).replace('-', '_').replace('.', '_');
        var id = ElementId.of(ElementKind.SRIOV_POLICY, policy.name());
        findings.add(
                begin(id, resource)
                        .says("name-03.resource", resource.isEmpty() ? "(none)" : resource)
                        .fix(resourceRenamed(resource, safe), "fix.rename", resource, safe)
                        .build());
    }

    /// The resource under another name in all policies and networks.
    private static Edit resourceRenamed(String old, String name) {
        return Edit.of(
                "Rename resource " + old + " to " + name,
                before -> {
                    var policies = before.sriov();
                    for (var p : before.sriov()) {
                        if (p.resource().equals(old)) {
                            policies = policies.with(Shape.with(p, "resource", name));
                        }
                    }
                    var networks = before.networks();
                    for (var n : before.networks()) {
                        if (n.resource().filter(old::equals).isPresent()) {
                            networks = networks.with(Shape.with(n, "resource", Optional.of(name)));
                        }
                    }
                    var all = networks;
                    return before.with("sriov", policies).withNetworks(_ -> all);
                });
    }

    private void policy(String name, List<Finding> findings) {
        if (name.length() > MOST_LABEL || !LABEL.matcher(name).matches()) {
            findings.add(
                    begin(ElementId.of(ElementKind.CLUSTER), name)
                            .says("name-03.policy", name)
                            .build());
        }
    }

    /// Two networks, or a network and a role, that would write one attachment definition.
    private void sameAttachment(Topology topology, List<Finding> findings) {
        var taken = new HashMap<String, ElementId>();
        for (var role : topology.roles()) {
            role.attachment()
                    .ifPresent(a ->
                            taken.put(
                                    a.namespace() + "/" + a.nadName(),
                                    ElementId.role(role.name())));
        }
        for (var network : topology.networks()) {
            var id = ElementId.network(network.name());
            var name = network.attachmentName().orElse(network.name());
            for (var namespace : network.namespaces()) {
                var other = taken.putIfAbsent(namespace + "/" + name, id);
                if (other != null && !other.equals(id)) {
                    var free = FreeNames.like(slug(network.name()), n -> n.equals(name));
                    findings.add(
                            begin(id, name)
                                    .about(other)
                                    .says(
                                            "name-03.twice",
                                            name,
                                            namespace,
                                            other.name(),
                                            network.name())
                                    .fix(
                                            set(
                                                    network.name(),
                                                    "attachmentName",
                                                    Optional.of(free)),
                                            "fix.rename",
                                            name,
                                            free)
                                    .build());
                }
            }
        }
    }

    private FindingBuilder begin(ElementId id, String name) {
        return FindingBuilder.error(id()).about(id).fact("name", name);
    }

    private static String slug(String text) {
        var slug =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9.-]+", "-")
                        .replaceAll("^[-.]+|[-.]+$", "");
        var cut = slug.substring(0, Math.min(MOST_LABEL - 3, slug.length()));
        return cut.isEmpty() ? "net" : cut.replaceAll("[-.]+$", "");
    }
}
