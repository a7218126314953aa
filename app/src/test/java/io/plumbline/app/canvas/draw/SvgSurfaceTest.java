package io.plumbline.app.canvas.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.theme.TextStyle;
import io.plumbline.icons.NetworkIcon;
import org.junit.jupiter.api.Test;

class SvgSurfaceTest {

    @Test
    void writesShapesTextAndIcons() {
        var svg = new SvgSurface(100, 50);
        svg.fillRoundRect(1, 2.5, 30, 40, 6, 0x0969DA);
        svg.text("bond1", 10, 20, TextStyle.NAME, 0x1F2328, Anchor.END);
        svg.icon(NetworkIcon.BOND, 4, 4, 8, 0x57606A);
        svg.fillPolygon(0xCF222E, 0, 0, 1, 0, 1, 1);

        assertThat(svg.toSvg())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\"")
                .contains(
                        "<rect x=\"1\" y=\"2.5\" width=\"30\" height=\"40\" rx=\"6\" fill=\"#0969DA\"/>")
                .contains(
                        "font-family=\"Inter\" font-size=\"12\" font-weight=\"600\" text-anchor=\"end\"")
                .contains("translate(4 4) scale(0.5)")
                .contains("points=\"0,0 1,0 1,1\"")
                .endsWith("</svg>\n");
    }

    @Test
    void escapesNamesThatLookLikeMarkup() {
        var svg = new SvgSurface(10, 10);
        svg.text("<a & b>\u0000", 0, 0, TextStyle.NAME, 0, Anchor.START);

        assertThat(svg.toSvg()).contains(">&lt;a &amp; b&gt;</text>");
    }

    @Test
    void roundsToHundredthsWithoutNegativeZero() {
        var svg = new SvgSurface(10, 10);
        svg.fillRect(-0.001, -0.05, 1.005, 2.10, 0);

        assertThat(svg.toSvg()).contains("x=\"0\" y=\"-0.05\"").contains("height=\"2.1\"");
    }
}
