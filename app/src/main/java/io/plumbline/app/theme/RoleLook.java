package io.plumbline.app.theme;

import java.util.Locale;

/// How a network role is recognised: by its letter, its colour and its pattern, never by colour alone.
///
/// @param letter one capital letter
/// @param colour fill of tiles and bars
/// @param text colour of words about the role
/// @param tint background of areas that belong to the role
public record RoleLook(String letter, Token colour, Token text, Token tint, RolePattern pattern) {

    public static final RoleLook MANAGEMENT =
            new RoleLook(
                    "M", Token.MULBERRY, Token.MULBERRY_FG, Token.MULBERRY_TINT, RolePattern.SOLID);
    public static final RoleLook MIGRATION =
            new RoleLook(
                    "L", Token.LAGOON, Token.LAGOON_FG, Token.LAGOON_TINT, RolePattern.STRIPES);
    public static final RoleLook STORAGE =
            new RoleLook("S", Token.SIENNA, Token.SIENNA_FG, Token.SIENNA_TINT, RolePattern.DOTS);
    public static final RoleLook VM =
            new RoleLook("V", Token.VIOLET, Token.VIOLET_FG, Token.VIOLET_TINT, RolePattern.HOLLOW);

    /// The look of a role that the user has named.
    public static RoleLook own(String name) {
        var letter = name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
        return new RoleLook(
                letter.toUpperCase(Locale.ROOT),
                Token.SLATE,
                Token.SLATE_FG,
                Token.SLATE_TINT,
                RolePattern.BARS);
    }
}
