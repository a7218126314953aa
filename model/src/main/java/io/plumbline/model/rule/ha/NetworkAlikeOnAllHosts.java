package io.plumbline.model.rule.ha;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// HA-02: the bridge of a network is built alike on all its hosts.
final class NetworkAlikeOnAllHosts implements Rule {

    /// What machines notice of a bridge.
    private record Form(String bridge, String bonds, int uplinks, String speeds, String filter) {

        String difference(Form other) {
            var words = new ArrayList<String>();
            add(words, "bridge", bridge, other.bridge);
            add(words, "bond mode", bonds, other.bonds);
            add(words, "uplinks", "" + uplinks, "" + other.uplinks);
            add(words, "Gbit/s", speeds, other.speeds);
            add(words, "filter", filter, other.filter);
            return String.join(", ", words);
        }

        private static void add(List<String> words, String what, String own, String usual) {
            if (!own.equals(usual)) {
                words.add("%s %s, not %s".formatted(what, own, usual));
            }
        }
    }

    @Override
    public String id() {
        return "HA-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u -> u.network().filter(n -> n.kind() != NetworkKind.SRIOV).isPresent())
                .forEach(usage -> judge(usage, findings));
        return findings;
    }

    private void judge(Usage usage, List<Finding> findings) {
        var hosts = new LinkedHashMap<Form, Integer>();
        for (var attachment : usage.attachments()) {
            hosts.merge(form(attachment), attachment.hosts().size(), Integer::sum);
        }
        if (hosts.size() < 2) {
            return;
        }
        var usual =
                hosts.entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .orElseThrow();
        for (var attachment : usage.attachments()) {
            var own = form(attachment);
            if (!own.equals(usual)) {
                findings.add(
                        FindingBuilder.warning(id())
                                .about(usage.id())
                                .about(
                                        ElementId.onHost(
                                                attachment.group().className(),
                                                attachment.carrier()))
                                .on(attachment.hosts())
                                .outOf(usage.hostsInAll())
                                .fact("here", own)
                                .fact("on most hosts", usual)
                                .says("ha-02", usage.name(), own.difference(usual))
                                .build());
            }
        }
    }

    private static Form form(Attachment attachment) {
        var footing = attachment.footing();
        var carrier = attachment.group().layout().find(attachment.carrier());
        return new Form(
                carrier.map(HostInterface::type).orElse(""),
                String.join(
                        ", ",
                        footing.bonds().stream()
                                .map(Bond::mode)
                                .map(m -> m.map(BondMode::word).orElse("none"))
                                .toList()),
                footing.nics().size(),
                String.join(
                        "+",
                        footing.nics().stream()
                                .map(n -> n.speed().withDefault(Nic.DEFAULT_SPEED))
                                .map(s -> s.ifKnown().map(Object::toString).orElse("?"))
                                .toList()),
                carrier.map(c -> filter(c, attachment)).orElse(""));
    }

    /// Whether the filter of the ports passes the network, which is what its machines notice.
    private static String filter(HostInterface carrier, Attachment attachment) {
        if (!(carrier instanceof LinuxBridge bridge)) {
            return "";
        }
        return String.join(
                ", ",
                bridge.ports().stream()
                        .map((BridgePort p) ->
                                p.filter().word()
                                        + attachment
                                                .vlans()
                                                .ids()
                                                .filter(v -> p.tags().contains(v))
                                                .boxed()
                                                .toList())
                        .toList());
    }
}
