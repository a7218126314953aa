package io.plumbline.app.canvas;

import io.plumbline.model.drop.Drop;
import io.plumbline.model.drop.DropTable;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.topology.Topology;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Lets the rules judge a drop on a thread of its own; only the latest question is answered.
final class DropJudge {
    private final Checker checker = Checker.ofAll();
    private final AtomicLong latest = new AtomicLong();

    void judge(Topology topology, Drop drop, Consumer<Drop> answer) {
        var mine = latest.incrementAndGet();
        Thread.ofVirtual()
                .name("drop-judge")
                .start(() -> {
                    if (latest.get() != mine) {
                        return;
                    }
                    var judged = new DropTable(topology).judged(drop, checker);
                    Platform.runLater(() -> {
                        if (latest.get() == mine) {
                            answer.accept(judged);
                        }
                    });
                });
    }

    /// No question is open any more.
    void forget() {
        latest.incrementAndGet();
    }
}
