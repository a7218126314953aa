package io.plumbline.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {

    static Stream<Arguments> textOnSurfaces() {
        return Stream.of(
                        new Token[] {Token.FG, Token.CARD},
                        new Token[] {Token.FG_MUTED, Token.CARD},
                        new Token[] {Token.FG_MUTED, Token.PLATE},
                        new Token[] {Token.FG_MUTED, Token.BG_CANVAS},
                        new Token[] {Token.FG_FAINT, Token.BG_CHROME},
                        new Token[] {Token.OK_FG, Token.OK_TINT},
                        new Token[] {Token.WARN_FG, Token.WARN_TINT},
                        new Token[] {Token.ERR_FG, Token.ERR_TINT},
                        new Token[] {Token.TILE_FG, Token.MULBERRY},
                        new Token[] {Token.TILE_FG, Token.LAGOON},
                        new Token[] {Token.TILE_FG, Token.SIENNA},
                        new Token[] {Token.VIOLET_FG, Token.VIOLET_TINT})
                .flatMap(pair ->
                        Stream.of(Theme.values()).map(t -> Arguments.of(t, pair[0], pair[1])));
    }

    @ParameterizedTest
    @MethodSource("textOnSurfaces")
    void textIsReadableOnItsSurface(Theme theme, Token text, Token surface) {
        assertThat(contrast(theme.rgb(text), theme.rgb(surface))).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void outlinesAndMarksStandOutFromTheCanvas(Theme theme) {
        assertThat(
                        Stream.of(
                                Token.CARD_LINE,
                                Token.CABLE,
                                Token.ERR,
                                Token.WARN,
                                Token.OK,
                                Token.FOCUS))
                .allSatisfy(token ->
                        assertThat(contrast(theme.rgb(token), theme.rgb(Token.BG_CANVAS)))
                                .isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void styleSheetNamesEveryToken(Theme theme) {
        var css = ThemeStylesheet.css(theme);

        assertThat(Token.values())
                .allSatisfy(token ->
                        assertThat(css).contains(token.cssName() + ": " + theme.hex(token) + ";"));
        assertThat(css).contains("-color-bg-default: -pl-bg-panel;");
    }

    private static double contrast(int one, int other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
