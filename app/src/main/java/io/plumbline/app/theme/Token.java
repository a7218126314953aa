package io.plumbline.app.theme;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A colour by its purpose. Each has a value in the light and in the dark theme, and where objects
/// can be dimmed a quieter one in each, because dimming is another set of colours and never
/// transparency.
public enum Token {
    BG_PANEL("#FFFFFF", "#0F141A"),
    BG_CHROME("#F6F8FA", "#161C24"),
    BG_INSET("#EFF2F5", "#1D242D"),
    BG_CANVAS("#F3F5F8", "#0A0E13"),
    GRID("#D9DFE6", "#1D242D"),
    LINE("#D5DBE1", "#2B333D"),
    LINE_CTL("#C4CBD3", "#3D4753"),
    LINE_STRONG("#7F8892", "#6B7683", "#C9D0D7", "#303944"),
    FG("#1F2328", "#E6EDF3", "#969FA9", "#626D79"),
    FG_MUTED("#57606A", "#9DA7B3", "#A8B0B9", "#525C67"),
    FG_FAINT("#626A73", "#929CA8", "#A8B0B9", "#525C67"),
    FG_ON_ACCENT("#FFFFFF", "#FFFFFF"),
    FOCUS("#0969DA", "#4C9AFF", "#A9CCF3", "#24456B"),
    FOCUS_FG("#0550AE", "#8CC2FF"),
    FOCUS_TINT("#E3F0FE", "#12304F"),
    FOCUS_LINE("#8CBDF5", "#2F6DB5"),
    OK("#1A7F37", "#3FB950", "#A3CBAF", "#234D2C"),
    OK_FG("#116329", "#56D364"),
    OK_TINT("#DDF7E3", "#12301B"),
    WARN("#B07C00", "#D9A521", "#E0CB92", "#5C4A1A"),
    WARN_FG("#7D4E00", "#EAC54F"),
    WARN_TINT("#FFF4CC", "#332708"),
    ERR("#CF222E", "#F85149", "#E6A9AD", "#6B2F30"),
    ERR_FG("#A40E26", "#FF938A"),
    ERR_TINT("#FFE9E7", "#41171A"),
    UNK("#6E7781", "#8B95A1", "#B8BFC6", "#4A545F"),
    CARD("#FFFFFF", "#1A2129", "#FBFCFD", "#12181F"),
    CARD_LINE("#7F8892", "#6B7683", "#C9D0D7", "#303944"),
    CARD_HEAD("#F1F4F7", "#222A34", "#F7F8FA", "#171D24"),
    CARD_HOVER("#F6FAFF", "#1E2A38"),
    PLATE("#F1F4F7", "#232B35", "#F7F8FA", "#171D24"),
    PLATE_LINE("#AEB6C0", "#4A5562", "#DCE1E6", "#2A323C"),
    FRAME("#E9EDF1", "#12181F", "#F0F2F5", "#0D1217"),
    FRAME_LINE("#AEB6C0", "#4A5562", "#DCE1E6", "#262E37"),
    CABLE("#7B8590", "#7B8794", "#CBD2D9", "#2F3843"),
    SOCKET("#3D444D", "#C3CBD4", "#B4BCC5", "#4A5562"),
    SOCKET_IN("#FFFFFF", "#0F141A"),
    HATCH("#C9D0D8", "#39434F", "#E3E7EC", "#222A34"),
    TILE_FG("#FFFFFF", "#10151B", "#FFFFFF", "#12181F"),
    MULBERRY("#9A2A6B", "#F08CC0", "#D9B6CB", "#5C3A4D"),
    MULBERRY_FG("#86215C", "#F5A6CF", "#C79DB6", "#6E475D"),
    MULBERRY_TINT("#FAEAF3", "#351A2A", "#FBF5F8", "#141519"),
    LAGOON("#0B7480", "#45C4CE", "#AFD0D3", "#24494D"),
    LAGOON_FG("#08626D", "#6BD3DB", "#9CC2C6", "#2D5A5F"),
    LAGOON_TINT("#E0F4F5", "#0C2C31", "#F2F8F9", "#11181C"),
    SIENNA("#8A5214", "#E2A06A", "#D3C2AD", "#57422F"),
    SIENNA_FG("#774510", "#E9B48A", "#C4AE94", "#68503A"),
    SIENNA_TINT("#F8EEE0", "#33220F", "#FAF7F3", "#161719"),
    VIOLET("#6639BA", "#B49AFB", "#C6B8E0", "#463D60"),
    VIOLET_FG("#5A30A8", "#C4B0FC", "#B5A4D6", "#554A74"),
    VIOLET_TINT("#F0EAFB", "#251B40", "#F7F5FB", "#14161F"),
    SLATE("#57606A", "#9DA7B3", "#C2C8CE", "#3D4650"),
    SLATE_FG("#444C56", "#B6BFC9", "#B4BBC3", "#48525D"),
    SLATE_TINT("#EDF0F3", "#242B34", "#F7F8FA", "#171D24"),
    YAML_KEY("#0550AE", "#79C0FF"),
    YAML_STR("#0A3069", "#A5D6FF"),
    YAML_NUM("#953800", "#FFA657"),
    YAML_COMMENT("#5E666F", "#929CA8"),
    ACCENT("#0969DA", "#1F6FEB"),
    SUCCESS("#1A7F37", "#238636"),
    BRAND("#B7791F", "#B7791F"),
    BRAND_DARK("#8A5A12", "#8A5A12");

    private final String light;
    private final String dark;
    private final String dimmedLight;
    private final String dimmedDark;

    Token(String light, String dark) {
        this(light, dark, null, null);
    }

    Token(String light, String dark, @Nullable String dimmedLight, @Nullable String dimmedDark) {
        this.light = light;
        this.dark = dark;
        this.dimmedLight = dimmedLight == null ? light : dimmedLight;
        this.dimmedDark = dimmedDark == null ? dark : dimmedDark;
    }

    /// The name in style sheets, such as `-pl-bg-canvas`.
    public String cssName() {
        return "-pl-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    String dimmedLight() {
        return dimmedLight;
    }

    String dimmedDark() {
        return dimmedDark;
    }
}
