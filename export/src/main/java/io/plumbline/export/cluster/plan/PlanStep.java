package io.plumbline.export.cluster.plan;

import io.plumbline.export.manifest.Delivery;
import java.util.List;

/// One object that is made, changed, replaced or removed.
///
/// @param number in the order of sending, from 1
/// @param wave name; steps of one wave are sent together
/// @param hosts that it reaches, by their names in the cluster; empty for objects of the cluster
/// @param body as it is sent; empty for a removal
/// @param words what changes, line by line, for people
/// @param impact what workloads notice
/// @param seen what the cluster held when the plan was made
/// @param check what the server said to the dry run
/// @param owners other managers of fields that it would write
public record PlanStep(
        int number,
        String wave,
        Action action,
        Target target,
        Delivery delivery,
        List<String> hosts,
        String body,
        List<String> words,
        Impact impact,
        Seen seen,
        DryRun check,
        List<ForeignOwner> owners) {

    /// What happens to the object.
    public enum Action {
        CREATE("create"),
        CHANGE("change"),
        /// Deleted and made again: a field of it cannot be changed, or a failed policy is to be tried
        /// again.
        REPLACE("replace"),
        REMOVE("remove");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// How much is at stake.
    public enum Risk {
        NONE("none"),
        /// Somebody may notice.
        LOW("low"),
        /// Links in use change.
        HIGH("high");

        private final String word;

        Risk(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What workloads notice.
    ///
    /// @param disruption in plain words; empty where there is none
    /// @param minutes that it takes as a rule
    /// @param worstMinutes after which it has failed for good
    /// @param drains hosts that are emptied one after another
    public record Impact(Risk risk, String disruption, int minutes, int worstMinutes, int drains) {}

    /// @param uid of the object; empty: it was not there
    /// @param digest of what it held of that which the step writes
    public record Seen(String uid, String digest) {

        public boolean exists() {
            return !uid.isEmpty();
        }
    }

    /// @param passed the server would take it
    /// @param deferred it can only be asked when an earlier step is done
    /// @param message the server's words where it would not
    public record DryRun(boolean passed, boolean deferred, String message) {

        public static final DryRun PASSED = new DryRun(true, false, "");

        public static DryRun deferred(String reason) {
            return new DryRun(false, true, reason);
        }

        public static DryRun refused(String message) {
            return new DryRun(false, false, message);
        }
    }

    /// A field that somebody else has written and would have to give up.
    public record ForeignOwner(String manager, String field) {}

    public PlanStep {
        hosts = List.copyOf(hosts);
        words = List.copyOf(words);
        owners = List.copyOf(owners);
    }

    PlanStep numbered(int other) {
        return new PlanStep(
                other, wave, action, target, delivery, hosts, body, words, impact, seen, check,
                owners);
    }

    public boolean writesPolicy() {
        return target.kind().equals("NodeNetworkConfigurationPolicy");
    }

    /// Whether the server would not take it.
    public boolean wouldFail() {
        return !check.passed() && !check.deferred();
    }
}
