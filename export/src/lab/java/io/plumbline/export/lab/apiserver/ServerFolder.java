package io.plumbline.export.lab.apiserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What a server needs beside its data: keys, users, audit policy.
final class ServerFolder {

    private static final String END = "\n";

    private ServerFolder() {}

    static void fill(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("certs"));
        var users = new StringBuilder();
        for (var user : ApiUser.all()) {
            users.append(user.line()).append(END);
        }
        Files.writeString(folder.resolve("tokens.csv"), users);
        Files.copy(ApiServerPart.module().resolve("audit.yaml"), folder.resolve("audit.yaml"));
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            var pair = keys.generateKeyPair();
            Files.writeString(folder.resolve("sa.key"), pem("PRIVATE KEY", pair.getPrivate()));
            Files.writeString(folder.resolve("sa.pub"), pem("PUBLIC KEY", pair.getPublic()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, Key key) {
        var lines = Base64.getMimeEncoder(64, END.getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, lines.encodeToString(key.getEncoded()), what);
    }

    /// Copies a folder with everything in it. Nothing may write to it meanwhile.
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
