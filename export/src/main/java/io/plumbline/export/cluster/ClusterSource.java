package io.plumbline.export.cluster;

import io.plumbline.export.observe.ObjectStream;
import io.plumbline.export.observe.ObserveResult;
import io.plumbline.export.observe.Observer;
import io.plumbline.export.observe.SourceObject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// Reads a running cluster: list by list, page by page. A list that is refused or not served is named
/// in the report and stops nothing; only a cluster that does not answer does.
public final class ClusterSource {

    /// How far the reading is.
    ///
    /// @param list what is read now
    /// @param lists number of all lists, of which `done` are read
    public record Progress(String list, int done, int lists, int objects) {}

    private final ClusterApi api;
    private final Consumer<Progress> listener;
    private final Consumer<SourceObject> witness;
    private final Observer observer;
    private int objects;

    private ClusterSource(
            ClusterApi api, Consumer<Progress> listener, Consumer<SourceObject> witness) {
        this.api = api;
        this.listener = listener;
        this.witness = witness;
        this.observer = Observer.of(api.name());
    }

    /// Interrupting the thread cancels it.
    ///
    /// @throws ClusterException if the cluster does not answer, or not to these credentials
    public static ObserveResult observe(ClusterApi api, Consumer<Progress> listener)
            throws ClusterException {
        return observe(api, listener, _ -> {});
    }

    /// @param witness sees every object as it is read, and keeps it or not
    public static ObserveResult observe(
            ClusterApi api, Consumer<Progress> listener, Consumer<SourceObject> witness)
            throws ClusterException {
        return new ClusterSource(api, listener, witness).observe(ListCall.ALL);
    }

    private ObserveResult observe(List<ListCall> calls) throws ClusterException {
        try (var lists = new ListReading(api, calls)) {
            for (var i = 0; i < calls.size(); i++) {
                listener.accept(new Progress(calls.get(i).kind(), i, calls.size(), objects));
                read(calls.get(i), lists.take(i));
            }
        }
        listener.accept(new Progress("", calls.size(), calls.size(), objects));
        return observer.result();
    }

    private void read(ListCall call, ListReading.First first) throws ClusterException {
        var answer = first.answer();
        var list = call.path(first.version());
        if (answer.accepted()) {
            pages(call, first.version(), answer);
        } else if (answer.code() == 404) {
            observer.missing(list, call.kind(), false, "the cluster does not serve it");
        } else {
            observer.missing(
                    list,
                    call.kind(),
                    answer.code() == 403,
                    (answer.code() == 403 ? "not readable with these rights: " : "refused: ")
                            + answer.message());
        }
    }

    private void pages(ListCall call, String version, ApiAnswer first) throws ClusterException {
        var answer = first;
        while (true) {
            var next = take(call.path(version), answer);
            if (next.isEmpty()) {
                return;
            }
            answer = call.page(api, version, next);
            if (answer.code() == 410) {
                // The server has forgotten this state of the list and goes on with today's.
                answer = continued(call, version, answer);
            }
            if (!answer.accepted()) {
                observer.missing(
                        call.path(version),
                        call.kind(),
                        answer.code() == 403,
                        "the rest of the list is not readable: " + answer.message());
                return;
            }
        }
    }

    private ApiAnswer continued(ListCall call, String version, ApiAnswer expired)
            throws ClusterException {
        var token = expired.body().path("metadata").path("continue").asString("");
        return token.isEmpty() ? expired : call.page(api, version, token);
    }

    private String take(String list, ApiAnswer answer) throws ClusterException {
        try (var stream = answer.bytes().open()) {
            return ObjectStream.readPage(list, stream, this::take).next();
        } catch (IOException e) {
            throw new ClusterException.Unreachable(list + ": " + e.getMessage(), e);
        }
    }

    private void take(SourceObject object) {
        objects++;
        witness.accept(object);
        observer.take(object);
    }
}
