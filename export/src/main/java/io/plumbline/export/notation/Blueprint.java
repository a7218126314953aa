package io.plumbline.export.notation;

import io.plumbline.model.topology.Profile;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Designs to start from. Each is a resource in the notation.
public enum Blueprint {
    G1("G1", "Two bonds over an MLAG pair", "Four NICs, a Linux bridge for virtual machines"),
    G2("G2", "Two NICs, everything on br-ex", "Localnet networks on the management bond"),
    G3("G3", "Two racks", "Leaf pairs and a spine pair, one LAG per rack"),
    G4("G4", "iSCSI multipath", "Two separate storage switches, no bond for storage"),
    SRIOV("sriov", "SR-IOV beside a bridge", "Two NICs for virtual functions"),
    LAB("lab", "Single-NIC lab", "One machine, everything on br-ex");

    private final String id;
    private final String title;
    private final String line;

    Blueprint(String id, String title, String line) {
        this.id = id;
        this.title = title;
        this.line = line;
    }

    /// Finds a blueprint by its id, upper and lower case alike.
    public static Optional<Blueprint> find(String id) {
        return Arrays.stream(values()).filter(b -> b.id.equalsIgnoreCase(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /// What is in it, in one line.
    public String line() {
        return line;
    }

    /// The design, without positions.
    public Topology topology() {
        var text = resource();
        var built =
                new NotationLibrary()
                        .add(text, id + ".topo")
                        .find(id)
                        .orElseThrow(() -> new IllegalStateException("no base " + id))
                        .input()
                        .topology();
        return this == LAB ? built.withProfile(Profile.LAB) : built;
    }

    private String resource() {
        var name = "blueprints/" + id + ".topo";
        try (var stream = Blueprint.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the blueprint " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
