package io.plumbline.model.testing;

import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Vm;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Virtual machines and virtual functions in the words of the domain, to be added to a topology.
public final class Machines {

    private Machines() {}

    /// Adds a machine on these networks.
    public static UnaryOperator<Topology> machine(String name, String namespace, String... on) {
        return machine(name, namespace, vm -> vm, on);
    }

    public static UnaryOperator<Topology> machine(
            String name, String namespace, UnaryOperator<Vm> change, String... on) {
        var vm = Shape.with(Shape.of(Vm.class).blank(), "name", name);
        vm = Shape.with(vm, "namespace", namespace);
        var added = change.apply(Shape.with(vm, "networks", List.of(on)));
        return t -> t.with("vms", t.vms().with(added));
    }

    /// Adds a policy that cuts NICs of class `w` into functions of a resource.
    public static UnaryOperator<Topology> functions(
            String policy, String resource, int count, String range, String... nics) {
        var blank = Shape.with(Shape.of(SriovPolicy.class).blank(), "name", policy);
        blank = Shape.with(blank, "hostClass", "w");
        blank = Shape.with(blank, "nics", List.of(nics));
        blank = Shape.with(blank, "virtualFunctions", count);
        blank = Shape.with(blank, "total", Optional.of(64));
        blank = Shape.with(blank, "vendor", Optional.of("8086"));
        blank = Shape.with(blank, "resource", resource);
        var added =
                Shape.with(blank, "range", range.isEmpty() ? Optional.empty() : Optional.of(range));
        return t -> t.with("sriov", t.sriov().with(added));
    }
}
