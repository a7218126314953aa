package io.plumbline.app.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.app.canvas.HeadlessToolkit;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextRulerTest {

    @ParameterizedTest
    @EnumSource(FontFace.class)
    void measuresWhatJavaFxDraws(FontFace face) {
        var style = new TextStyle(face, 12, false);
        var text = "worker × 4, bond1.220: 10.220.0.11 – .14 AVAT";

        var drawn =
                HeadlessToolkit.onFxThread(() -> {
                    var node = new Text(text);
                    node.setFont(Fonts.font(style));
                    return node.getLayoutBounds().getWidth();
                });

        assertThat(TextRuler.width(text, style)).isCloseTo(drawn, within(2.0));
    }

    @Test
    void drawsWeightsThatDiffer() {
        var names =
                HeadlessToolkit.onFxThread(() ->
                        java.util.stream.Stream.of(FontFace.values())
                                .map(face -> Fonts.font(new TextStyle(face, 13, false)))
                                .map(font -> font.getName() + font.getSize())
                                .toList());

        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).contains("13.0"));
    }

    @ParameterizedTest
    @EnumSource(FontFace.class)
    void namesTheFamilyThatStyleSheetsFind(FontFace face) {
        var family =
                HeadlessToolkit.onFxThread(
                        () -> Fonts.font(new TextStyle(face, 13, false)).getFamily());

        assertThat(face.fxFamily()).isEqualTo(family);
    }

    @Test
    void shortensTextThatDoesNotFit() {
        assertThat(TextRuler.fit("bond1", TextStyle.NAME, 100)).isEqualTo("bond1");
        assertThat(TextRuler.fit("a-very-long-interface-name", TextStyle.NAME, 60))
                .endsWith("…")
                .satisfies(text ->
                        assertThat(TextRuler.width(text, TextStyle.NAME)).isLessThanOrEqualTo(60));
        assertThat(TextRuler.fit("wide", TextStyle.NAME, 3)).isEmpty();
    }
}
