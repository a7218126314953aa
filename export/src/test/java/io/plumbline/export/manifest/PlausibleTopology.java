package io.plumbline.export.manifest;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Exposure;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.MigrationPolicy;
import io.plumbline.model.topology.NetworkForm;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkPolicy;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.PreserveDefaultVlan;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.StorageHints;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VfDriver;
import io.plumbline.model.topology.Virtualization;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Designs that could be built: what a person draws, at random. The seed decides everything.
public final class PlausibleTopology {

    private final Random random;

    public PlausibleTopology(long seed) {
        random = new Random(seed);
    }

    public Topology build() {
        var builder =
                TopologyBuilder.aTopology()
                        .version("4." + (18 + random.nextInt(5)))
                        .mlagPair("p1", "sw1", "sw2");
        for (var i = 0; i <= random.nextInt(3); i++) {
            var number = i;
            builder.hostClass("class" + i, 1 + random.nextInt(4), host -> hostClass(host, number));
        }
        networks(builder);
        if (random.nextBoolean()) {
            builder.migration("openshift-cnv/mig", "bond1.210", "10.210.0.0/24");
        }
        if (random.nextBoolean()) {
            builder.external("nas", ExternalKind.ARRAY, "220", "10.220.0.5", "sw1", "sw2")
                    .storage("bond1.220", "nas");
            if (random.nextBoolean()) {
                builder.changeRole("storage", "storage", Optional.of(storage()));
            }
        }
        return builder.with(this::migrationPool).with(this::settings).with(this::exposures).build();
    }

    private HostClassBuilder hostClass(HostClassBuilder host, int number) {
        host.nic("ens1f0", "1", "sw1", "1/1")
                .nic("ens2f0", "2", "sw2", "1/1")
                .nic("ens1f1", "1", "sw1", "2/1")
                .nic("ens2f1", "2", "sw2", "2/1")
                .nic("ens5f0");
        host.bond("bond0", BondMode.LACP, "ens1f0", "ens2f0").brEx("bond0", "10.0.0.11+/24");
        host.bond("bond1", pick(BondMode.LACP, BondMode.ACTIVE_BACKUP), "ens1f1", "ens2f1");
        if (random.nextBoolean()) {
            host.mtu("bond1", pick(1500, 9000));
        }
        host.vlan("bond1", 210).vlan("bond1", 220);
        if (random.nextBoolean()) {
            host.ip("bond1.220", "10.220.0.1" + number + "+/24");
        }
        host.add(bridge());
        if (random.nextBoolean()) {
            host.mapping("vmnet", "br-ex");
        }
        if (random.nextInt(3) == 0) {
            host.change(
                    "ens1f1",
                    nic ->
                            Shape.with(
                                    Shape.with(nic, "match", MatchKind.MAC),
                                    "mac",
                                    Fact.drawn(MacAddress.parse("02:00:00:00:00:0" + number))));
        }
        if (random.nextInt(3) == 0) {
            host.ip("ens5f0", "10.99.0.5+/24");
        }
        return host.with(each -> Shape.with(each, "role", pick(NodeRole.WORKER, NodeRole.BOTH)));
    }

    private StorageHints storage() {
        return new StorageHints(
                "nas-fast",
                pick(Optional.of("csi.example.org"), Optional.<String>empty()),
                pick(Map.of("server", "10.220.0.5"), Map.<String, String>of()),
                pick(Optional.of("ReadWriteMany"), Optional.<String>empty()),
                pick(Optional.of("Block"), Optional.<String>empty()));
    }

    /// The migration pool may leave addresses out, its attachment may be of another kind.
    private Topology migrationPool(Topology topology) {
        if (topology.roles().get("migration").isEmpty()) {
            return topology;
        }
        var excluded = pick(List.of(Cidr.parse("10.210.0.0/28")), List.<Cidr>of());
        var type = pick("macvlan", "ipvlan");
        var mtu = pick(Fact.drawn(Mtu.of(9000)), Fact.<Mtu>unset());
        return topology.withPools(pools ->
                        pools.replacing(
                                "migration", pool -> Shape.with(pool, "exclusions", excluded)))
                .withRoles(roles ->
                        roles.replacing(
                                "migration",
                                role ->
                                        role.withAttachment(
                                                Shape.with(
                                                        Shape.with(
                                                                role.attachment().orElseThrow(),
                                                                "type",
                                                                type),
                                                        "mtu",
                                                        mtu))));
    }

    private HostInterface bridge() {
        var tags = VlanSet.parse(pick("101-110", "1-20", "101,105,107", "2-4094"));
        var port =
                switch (pick(
                        FilterMode.TRUNK, FilterMode.ACCESS, FilterMode.DEFAULT, FilterMode.OFF)) {
                    case TRUNK ->
                            new BridgePort(
                                    "bond1",
                                    FilterMode.TRUNK,
                                    tags,
                                    random.nextBoolean()
                                            ? Optional.of(VlanId.of(pick(1, 105, 999)))
                                            : Optional.empty(),
                                    random.nextBoolean());
                    case ACCESS ->
                            new BridgePort(
                                    "bond1",
                                    FilterMode.ACCESS,
                                    VlanSet.NONE,
                                    Optional.of(VlanId.of(pick(1, 101))),
                                    false);
                    case DEFAULT -> BridgePort.named("bond1");
                    case OFF ->
                            new BridgePort(
                                    "bond1", FilterMode.OFF, VlanSet.NONE, Optional.empty(), false);
                };
        return LinuxBridge.of("br-vm", port);
    }

    private void networks(TopologyBuilder builder) {
        for (var i = 0; i < random.nextInt(5); i++) {
            var name = "net" + i;
            var kind = pick(NetworkKind.values());
            builder.network(name, kind, network -> network(network, kind));
        }
    }

    private VmNetwork network(VmNetwork base, NetworkKind kind) {
        var network = Shape.with(base, "namespaces", pick(List.of("apps"), List.of("apps", "web")));
        if (kind != NetworkKind.OVERLAY && random.nextBoolean()) {
            network = Shape.with(network, "vlan", Fact.drawn(VlanId.of(101 + random.nextInt(9))));
        }
        if (random.nextBoolean()) {
            network = Shape.with(network, "spoofProtection", Optional.of(random.nextBoolean()));
        }
        network = Shape.with(network, "form", pick(NetworkForm.values()));
        if (random.nextInt(3) == 0) {
            network = Shape.with(network, "mtu", Fact.drawn(Mtu.of(pick(1500, 8900))));
        }
        if (random.nextInt(4) == 0) {
            network = Shape.with(network, "attachmentName", Optional.of(base.name() + "-nad"));
        }
        return switch (kind) {
            case BRIDGE ->
                    Shape.with(
                            Shape.with(
                                    Shape.with(network, "bridge", Optional.of("br-vm")),
                                    "preserveDefaultVlan",
                                    pick(PreserveDefaultVlan.values())),
                            "trunk",
                            pick(VlanSet.NONE, VlanSet.parse("103,105-107")));
            case LOCALNET -> Shape.with(network, "physicalNetwork", Optional.of("vmnet"));
            case SRIOV -> Shape.with(network, "resource", Optional.of("fast_a"));
            case OVERLAY ->
                    random.nextBoolean()
                            ? network
                            : Shape.with(network, "subnets", List.of(Cidr.parse("192.168.7.0/24")));
        };
    }

    private Topology settings(Topology topology) {
        var out = topology;
        if (random.nextBoolean()) {
            var virtualization = Shape.of(Virtualization.class).blank();
            virtualization = Shape.with(virtualization, "perNode", Optional.of(2));
            if (random.nextBoolean()) {
                virtualization = Shape.with(virtualization, "perCluster", Optional.of(10));
                virtualization = Shape.with(virtualization, "completionTimeout", Optional.of(200));
                virtualization = Shape.with(virtualization, "progressTimeout", Optional.of(100));
                virtualization = Shape.with(virtualization, "autoConverge", Optional.of(true));
                virtualization = Shape.with(virtualization, "postCopy", Optional.of(false));
            }
            virtualization =
                    Shape.with(virtualization, "bandwidth", Optional.of(Quantity.parse("500Mi")));
            if (random.nextBoolean()) {
                var policy = Shape.with(Shape.of(MigrationPolicy.class).blank(), "name", "slow");
                policy = Shape.with(policy, "vmLabels", Map.of("size", "big"));
                virtualization =
                        Shape.with(virtualization, "migrationPolicies", Elements.of(policy));
            }
            out = out.withVirtualization(virtualization);
        }
        if (random.nextBoolean()) {
            var version = pick(Optional.of("v1"), Optional.<String>empty());
            out = out.withCluster(Shape.with(out.cluster(), "hyperConvergedVersion", version));
        }
        if (random.nextInt(3) == 0) {
            var blank = Shape.of(SriovPolicy.class).blank();
            var policy =
                    new SriovPolicy(
                            "fast-a",
                            "class0",
                            List.of("ens5f0"),
                            8,
                            Optional.empty(),
                            Optional.of("8086"),
                            VfDriver.VFIO_PCI,
                            "fast_a",
                            random.nextBoolean() ? Optional.of("0-3") : Optional.empty(),
                            Fact.drawn(Mtu.of(9000)),
                            Optional.of(10),
                            random.nextBoolean(),
                            blank.extras());
            out = out.with("sriov", Elements.of(policy));
        }
        return out.withPools(p -> p.with(Pool.of("spare", AddressRange.parse("10.1.0.0/24"))));
    }

    private Topology exposures(Topology topology) {
        var out = topology;
        if (random.nextBoolean()) {
            var exposure =
                    new Exposure(
                            "erp",
                            "apps",
                            Map.of("app", "erp"),
                            List.of("http=80:8080/tcp", "443"),
                            pick(Optional.of("NodePort"), Optional.empty()),
                            pick(Optional.of("erp.example.org"), Optional.empty()),
                            pick(Optional.of("edge"), Optional.empty()),
                            Extras.NONE);
            out = out.with("exposures", Elements.of(exposure));
        }
        var networks = new ArrayList<>(topology.networks().toList());
        if (!networks.isEmpty() && random.nextBoolean()) {
            var policy =
                    new NetworkPolicy(
                            "only-office",
                            networks.getFirst().name(),
                            Fact.unset(),
                            pick(List.of(Cidr.parse("10.5.0.0/16")), List.of()),
                            pick(List.of("tcp/443", "8080"), List.of()),
                            Extras.NONE);
            out = out.with("policies", Elements.of(policy));
        }
        return out;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
