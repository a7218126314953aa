package io.plumbline.app.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// The colours of a theme as a style sheet: every token by its own name, and the names that AtlantaFX
/// looks up mapped onto tokens, so that controls and canvas never differ.
public final class ThemeStylesheet {

    private ThemeStylesheet() {}

    /// The style sheet as text; it goes on top of the AtlantaFX theme of the same brightness.
    public static String css(Theme theme) {
        var css = new StringBuilder(".root {\n");
        for (var token : Token.values()) {
            declare(css, token.cssName(), theme.hex(token));
        }
        lookedUp().forEach((name, token) -> declare(css, name, token.cssName()));
        declare(css, "-fx-font-family", "\"" + FontFace.REGULAR.family() + "\"");
        declare(css, "-fx-font-size", "12px");
        return css.append("}\n").toString();
    }

    /// The tokens as an inline style, for a node that must not depend on the sheet of its window.
    public static String inline(Theme theme) {
        var style = new StringBuilder();
        for (var token : Token.values()) {
            style.append(token.cssName()).append(": ").append(theme.hex(token)).append("; ");
        }
        return style.toString();
    }

    /// The style sheet as an address that JavaFX can load.
    public static String url(Theme theme) {
        var bytes = css(theme).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static void declare(StringBuilder css, String name, String value) {
        css.append("    ").append(name).append(": ").append(value).append(";\n");
    }

    private static Map<String, Token> lookedUp() {
        var names = new LinkedHashMap<String, Token>();
        names.put("-color-fg-default", Token.FG);
        names.put("-color-fg-muted", Token.FG_MUTED);
        names.put("-color-fg-subtle", Token.FG_FAINT);
        names.put("-color-fg-emphasis", Token.FG_ON_ACCENT);
        names.put("-color-bg-default", Token.BG_PANEL);
        names.put("-color-bg-overlay", Token.BG_PANEL);
        names.put("-color-bg-subtle", Token.BG_CHROME);
        names.put("-color-bg-inset", Token.BG_INSET);
        names.put("-color-border-default", Token.LINE_CTL);
        names.put("-color-border-muted", Token.LINE);
        names.put("-color-border-subtle", Token.LINE);
        names.put("-color-accent-fg", Token.FOCUS_FG);
        names.put("-color-accent-emphasis", Token.FOCUS);
        names.put("-color-accent-muted", Token.FOCUS_LINE);
        names.put("-color-accent-subtle", Token.FOCUS_TINT);
        names.put("-color-success-fg", Token.OK_FG);
        names.put("-color-success-emphasis", Token.SUCCESS);
        names.put("-color-success-muted", Token.OK);
        names.put("-color-success-subtle", Token.OK_TINT);
        names.put("-color-warning-fg", Token.WARN_FG);
        names.put("-color-warning-emphasis", Token.WARN);
        names.put("-color-warning-muted", Token.WARN);
        names.put("-color-warning-subtle", Token.WARN_TINT);
        names.put("-color-danger-fg", Token.ERR_FG);
        names.put("-color-danger-emphasis", Token.ERR);
        names.put("-color-danger-muted", Token.ERR);
        names.put("-color-danger-subtle", Token.ERR_TINT);
        return names;
    }
}
