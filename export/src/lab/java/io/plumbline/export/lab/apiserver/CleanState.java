package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.apiserver.AuditEntry.ObjectRef;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Takes away what a test has made, whoever sent it: the audit log knows every object. Without
/// controllers nothing goes by itself, so finalizers are cleared and namespaces finalized by hand.
final class CleanState {

    /// Questions that are posted and not stored.
    private static final Set<String> NOT_STORED =
            Set.of("authorization.k8s.io", "authentication.k8s.io");

    private static final int AT_ONCE = 8;

    private final ApiClient admin;

    CleanState(ApiClient admin) {
        this.admin = admin;
    }

    void removeWhatIsIn(AuditLog log) {
        var made = made(log);
        var namespaces =
                made.stream().filter(each -> each.resource().equals("namespaces")).toList();
        var inside = new ArrayList<>(made);
        inside.removeAll(namespaces);
        inAnyOrder(inside.stream().<Runnable>map(each -> () -> remove(each)).toList());
        inAnyOrder(namespaces.stream().<Runnable>map(each -> () -> removeNamespace(each)).toList());
    }

    /// Objects of writes that may have been accepted; the versions of one resource count once.
    private Collection<ObjectRef> made(AuditLog log) {
        var made = new LinkedHashMap<ObjectRef, ObjectRef>();
        for (var entry : log.entries(line -> !line.contains("\"verb\":\"get\""))) {
            if (!entry.isWrite()
                    || entry.verb().startsWith("delete")
                    || entry.isDryRun()
                    || entry.code() >= 400
                    || NOT_STORED.contains(entry.object().group())) {
                continue;
            }
            for (var ref : named(entry)) {
                var anyVersion =
                        new ObjectRef(
                                ref.group(), "", ref.resource(), ref.namespace(), ref.name(), "");
                made.putIfAbsent(anyVersion, ref);
            }
        }
        return made.values();
    }

    /// The object of an entry; those of a name that the server chose are found by its beginning.
    private Collection<ObjectRef> named(AuditEntry entry) {
        if (!entry.object().name().isEmpty()) {
            return List.of(entry.object());
        }
        var prefix = entry.body().path("metadata").path("generateName").asString("");
        var found = new LinkedHashSet<ObjectRef>();
        for (var item : admin.get(entry.object().listPath()).body().path("items")) {
            var name = item.path("metadata").path("name").asString();
            if (!prefix.isEmpty() && name.startsWith(prefix)) {
                found.add(entry.object().named(name));
            }
        }
        return found;
    }

    private void remove(ObjectRef ref) {
        if (isShared(ref)) {
            throw new IllegalStateException(
                    "The test changed %s, which every test shares".formatted(ref.path()));
        }
        var answer = admin.delete(ref.path(), BodyPublishers.noBody());
        if (answer.accepted() && !answer.body().path("kind").asString("").equals("Status")) {
            answer =
                    admin.patch(
                            ref.path(),
                            "application/merge-patch+json",
                            "{\"metadata\":{\"finalizers\":null}}");
        }
        expectGone(ref, answer);
    }

    private void removeNamespace(ObjectRef ref) {
        if (admin.delete(ref.path(), BodyPublishers.noBody()).code() == 404) {
            return;
        }
        var finalized =
                """
                {"apiVersion": "v1", "kind": "Namespace",
                 "metadata": {"name": "%s"}, "spec": {"finalizers": []}}"""
                        .formatted(ref.name());
        expectGone(ref, admin.put(ref.path() + "/finalize", finalized));
    }

    private static void expectGone(ObjectRef ref, ApiAnswer answer) {
        if (!answer.accepted() && answer.code() != 404) {
            throw new IllegalStateException(ref.path() + " stays: " + answer.message());
        }
    }

    private static boolean isShared(ObjectRef ref) {
        return ref.name().startsWith("lab-") && isBaseKind(ref.resource());
    }

    private static boolean isBaseKind(String resource) {
        return switch (resource) {
            case "clusterroles",
                    "clusterrolebindings",
                    "validatingadmissionpolicies",
                    "validatingadmissionpolicybindings" ->
                    true;
            default -> false;
        };
    }

    private static void inAnyOrder(List<Runnable> work) {
        if (work.isEmpty()) {
            return;
        }
        try (var threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, work.size()))) {
            var all = work.stream().map(threads::submit).toList();
            for (var each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
