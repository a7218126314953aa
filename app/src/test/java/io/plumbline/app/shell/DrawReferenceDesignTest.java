package io.plumbline.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.bundle.BundleWriter;
import io.plumbline.export.file.DesignFile;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/// Draws blueprint G1 from an empty window, saves, closes, opens and exports it.
class DrawReferenceDesignTest extends ApplicationTest {

    private static final ElementId WORKER = ElementId.hostClass("worker");
    private static final ElementId CORE = ElementId.external("core");
    private static final ElementId NAS = ElementId.external("nas");

    @TempDir private static Path folder = Path.of("");

    private final AnsweringDialogs dialogs = new AnsweringDialogs();

    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    @SuppressWarnings("NullAway.Init")
    private Draughtsman hand;

    @Override
    public void start(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        window = new MainWindow(stage, folder.resolve("state"), Optional.of(dialogs));
        WindowApp.show(stage, window);
        hand = new Draughtsman(this, window);
    }

    private static ElementId on(String name) {
        return ElementId.onHost("worker", name);
    }

    @Test
    void theExportEqualsThatOfTheBlueprint() throws Exception {
        hand.click("blueprint-empty");
        hand.type("name", "G1");
        cluster();
        placeEverything();
        cable();
        bonds();
        roles();
        networks();
        figures();

        var file = folder.resolve("g1.plumbline.yaml");
        dialogs.designs.add(file);
        hand.press(KeyCode.SHORTCUT, KeyCode.S);
        hand.press(KeyCode.SHORTCUT, KeyCode.W);
        dialogs.designs.add(file);
        hand.press(KeyCode.SHORTCUT, KeyCode.O);

        assertThat(dialogs.errors).isEmpty();
        assertThat(window.session().topology()).isEqualTo(DesignFile.read(file));
        assertThat(window.session().checkProperty().get().findings())
                .filteredOn(f -> f.severity() != Severity.INFO)
                .extracting(Finding::fingerprint)
                .isEmpty();
        assertThat(exported(folder.resolve("drawn"), window.session().topology()))
                .containsExactlyEntriesOf(
                        exported(folder.resolve("blueprint"), Blueprint.G1.topology()));
    }

    private static Map<String, String> exported(Path to, Topology design) throws IOException {
        BundleWriter.write(Exporter.export(design, ExportOptions.PLAIN), to);
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(to)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(to.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private void cluster() {
        hand.selectInOutline("Cluster");
        hand.type("machine", "10.0.0.0/24");
        hand.type("mtu", "1400");
    }

    private void placeEverything() {
        hand.dragPart("part-mlag-pair", hand.at(60, 150));
        hand.dragPart("part-gateway", hand.at(60, 60));
        hand.type("vlans", "10,101-110");
        hand.type("addresses", "10.0.0.1");
        hand.dragPart("part-array", hand.at(60, 460));
        hand.type("vlans", "220");
        hand.type("addresses", "10.220.0.5");
        hand.type("mtu", "9000");
        hand.dragPart("part-host-class", hand.at(330, 120));
    }

    /// From the gateway and the array to both switches, then slot by slot.
    private void cable() {
        for (var external : new ElementId[] {CORE, NAS}) {
            for (var to : new String[] {"sw1", "sw2"}) {
                hand.click("tool-tool-cable");
                hand.drag(hand.place(external), hand.place(ElementId.aSwitch(to)));
            }
        }
        for (var slot :
                new String[][] {
                    {"ens1f0", "sw1"}, {"ens2f0", "sw2"}, {"ens1f1", "sw1"}, {"ens2f1", "sw2"}
                }) {
            hand.click("tool-tool-cable");
            hand.drag(hand.place(on(slot[0])), hand.place(ElementId.aSwitch(slot[1])));
        }
        hand.click("tool-tool-select");
        for (var slot : new String[] {"ens1f0", "ens2f0"}) {
            port(slot, "nativeVlan: 10\nlag: po1");
        }
        for (var slot : new String[] {"ens1f1", "ens2f1"}) {
            port(slot, "tagged: 101-110,210,220\nnativeVlan: 999\nlag: po2");
        }
    }

    /// The settings of the ports behind a slot are a part of the NIC.
    private void port(String slot, String settings) {
        hand.select(on(slot));
        hand.click("part-cable-" + slot);
        hand.type("wanted", settings);
    }

    private void bonds() {
        hand.drag(hand.place(on("ens2f0")), hand.place(on("ens1f0")));
        hand.drag(hand.place(on("ens2f1")), hand.place(on("ens1f1")));
        hand.select(on("bond0"));
        hand.type("mtu", "1500");
        hand.select(on("bond1"));
        hand.type("mtu", "9000");
        hand.type("options", "xmit_hash_policy: layer3+4");
    }

    private void roles() {
        hand.dragPart("role-management", hand.place(on("bond0")));
        hand.dragPart("role-migration", hand.place(on("bond1")));
        hand.dragPart("role-storage", hand.place(on("bond1")));
        hand.dragPart("role-vm", hand.place(on("bond1")));
        hand.select(on("br-vm"));
        hand.type("ports", "bond1:\n  filter: trunk\n  tags: 101-110");
    }

    private void networks() {
        for (var vlan : new String[] {"101", "102"}) {
            hand.dragPart("part-bridge-network", hand.place(on("br-vm")));
            hand.select(ElementId.network("v" + vlan));
            hand.type("vlan", vlan);
            hand.type("namespaces", "apps");
            hand.type("vms", "64");
        }
    }

    private void figures() {
        hand.select(ElementId.role("storage"));
        hand.type("protocol", "nfs");
        hand.type("targets", "nas");
        hand.selectInOutline("Virtualization");
        hand.type("perNode", "2");
        hand.type("perCluster", "5");
        hand.type("bandwidth", "500Mi");
        hand.select(WORKER);
        hand.type("vmMemory", "512");
        hand.type("vms", "32");
        hand.type("dirtyRate", "0.2");
        // Storage and machines share bond1: the window offers to reserve a share for each.
        hand.select(on("bond1"));
        hand.press(KeyCode.ALT, KeyCode.ENTER);
    }
}
