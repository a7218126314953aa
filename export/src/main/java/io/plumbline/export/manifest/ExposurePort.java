package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlScalar;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One port of an exposure, written `http=80:8080/tcp`: name, service port, port of the machine,
/// protocol; only the service port is needed.
record ExposurePort(Optional<String> name, int port, String target, String protocol) {

    private static final Pattern FORM =
            Pattern.compile("(?:([^=]+)=)?([0-9]{1,5})(?::([^/]+))?(?:/([A-Za-z]+))?");

    static Optional<ExposurePort> tryParse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var port = matcher.group(2);
        return Optional.of(
                new ExposurePort(
                        Optional.ofNullable(matcher.group(1)),
                        Integer.parseInt(port),
                        Optional.ofNullable(matcher.group(3)).orElse(port),
                        Optional.ofNullable(matcher.group(4))
                                .orElse("tcp")
                                .toUpperCase(Locale.ROOT)));
    }

    YamlScalar targetValue() {
        return target.matches("[0-9]{1,5}")
                ? YamlScalar.whole(Long.parseLong(target))
                : YamlScalar.text(target);
    }
}
