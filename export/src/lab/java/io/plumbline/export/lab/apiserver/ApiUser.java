package io.plumbline.export.lab.apiserver;

import java.util.ArrayList;
import java.util.List;

/// Who calls the server.
///
/// @param name as the server knows it
/// @param group that its rights hang on
/// @param token that proves it
public record ApiUser(String name, String group, String token) {

    /// May do everything.
    public static final ApiUser ADMIN =
            new ApiUser("lab-admin", "system:masters", "token-of-admin");

    /// May read everything.
    public static final ApiUser VIEWER = new ApiUser("lab-viewer", "lab-viewers", "token-of-viewer");

    /// Plays operators and node agents.
    public static final ApiUser OPERATOR =
            new ApiUser("lab-operator", "lab-operators", "token-of-operator");

    /// Without any right until a test gives them one.
    static final List<ApiUser> WITHOUT_RIGHTS = withoutRights(8);

    private static List<ApiUser> withoutRights(int count) {
        var users = new ArrayList<ApiUser>();
        for (var i = 1; i <= count; i++) {
            users.add(new ApiUser("lab-user-" + i, "lab-users", "token-of-user-" + i));
        }
        return List.copyOf(users);
    }

    static List<ApiUser> all() {
        var all = new ArrayList<>(List.of(ADMIN, VIEWER, OPERATOR));
        all.addAll(WITHOUT_RIGHTS);
        return all;
    }

    /// One line of the server's token file.
    String line() {
        return "%s,%s,%s,\"%s\"".formatted(token, name, name, group);
    }
}
