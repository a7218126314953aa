package io.plumbline.icons;

import io.plumbline.icons.IconPath.Close;
import io.plumbline.icons.IconPath.CurveTo;
import io.plumbline.icons.IconPath.LineTo;
import io.plumbline.icons.IconPath.MoveTo;
import io.plumbline.icons.IconPath.Segment;
import java.util.ArrayList;
import java.util.List;

/// Turns SVG path notation into absolute segments. Arcs become cubic curves, one per quarter turn.
final class SvgPathReader {
    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    SvgPathReader(String text) {
        this.text = text;
    }

    IconPath read() {
        var command = 'M';
        skipBlanks();
        if (at >= text.length() || Character.toUpperCase(text.charAt(at)) != 'M') {
            throw new IllegalArgumentException("A path starts with M: " + text);
        }
        while (at < text.length()) {
            var next = text.charAt(at);
            if (Character.isLetter(next)) {
                command = next;
                at++;
            } else if (command == 'M') {
                command = 'L';
            } else if (command == 'm') {
                command = 'l';
            }
            step(command);
            skipBlanks();
        }
        return new IconPath(segments);
    }

    private void step(char command) {
        var relative = Character.isLowerCase(command);
        var originX = relative ? x : 0;
        var originY = relative ? y : 0;
        var isCurve = false;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                x = originX + number();
                y = originY + number();
                startX = x;
                startY = y;
                segments.add(new MoveTo(x, y));
            }
            case 'L' -> lineTo(originX + number(), originY + number());
            case 'H' -> lineTo(originX + number(), y);
            case 'V' -> lineTo(x, originY + number());
            case 'C' -> {
                curveTo(
                        originX + number(),
                        originY + number(),
                        originX + number(),
                        originY + number(),
                        originX + number(),
                        originY + number());
                isCurve = true;
            }
            case 'S' -> {
                curveTo(
                        2 * x - controlX,
                        2 * y - controlY,
                        originX + number(),
                        originY + number(),
                        originX + number(),
                        originY + number());
                isCurve = true;
            }
            case 'A' -> {
                var radius = number();
                if (number() != radius) {
                    throw new IllegalArgumentException("Only circular arcs are drawn: " + text);
                }
                number();
                var large = number() != 0;
                var clockwise = number() != 0;
                arcTo(radius, large, clockwise, originX + number(), originY + number());
            }
            case 'Z' -> {
                x = startX;
                y = startY;
                segments.add(new Close());
            }
            default ->
                    throw new IllegalArgumentException("Unknown command " + command + ": " + text);
        }
        if (!isCurve) {
            controlX = x;
            controlY = y;
        }
    }

    private void lineTo(double toX, double toY) {
        x = toX;
        y = toY;
        segments.add(new LineTo(x, y));
    }

    private void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
        segments.add(new CurveTo(x1, y1, x2, y2, toX, toY));
        controlX = x2;
        controlY = y2;
        x = toX;
        y = toY;
    }

    private void arcTo(double radius, boolean large, boolean clockwise, double toX, double toY) {
        var halfX = (toX - x) / 2;
        var halfY = (toY - y) / 2;
        var half = Math.hypot(halfX, halfY);
        var r = Math.max(radius, half);
        var height = Math.sqrt(Math.max(0, r * r - half * half));
        var side = large == clockwise ? -1 : 1;
        var centreX = x + halfX + (half == 0 ? 0 : side * height * -halfY / half);
        var centreY = y + halfY + (half == 0 ? 0 : side * height * halfX / half);
        var from = Math.atan2(y - centreY, x - centreX);
        var sweep = Math.atan2(toY - centreY, toX - centreX) - from;
        if (clockwise && sweep <= 0) {
            sweep += 2 * Math.PI;
        } else if (!clockwise && sweep >= 0) {
            sweep -= 2 * Math.PI;
        }
        var pieces = (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
        var part = sweep / pieces;
        var reach = 4.0 / 3 * Math.tan(part / 4) * r;
        for (var piece = 1; piece <= pieces; piece++) {
            var before = from + part * (piece - 1);
            var after = from + part * piece;
            var last = piece == pieces;
            var endX = last ? toX : centreX + r * Math.cos(after);
            var endY = last ? toY : centreY + r * Math.sin(after);
            curveTo(
                    x - reach * Math.sin(before),
                    y + reach * Math.cos(before),
                    endX + reach * Math.sin(after),
                    endY - reach * Math.cos(after),
                    endX,
                    endY);
        }
    }

    private double number() {
        skipBlanks();
        var start = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        var dotSeen = false;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || (!dotSeen && text.charAt(at) == '.'))) {
            dotSeen |= text.charAt(at) == '.';
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("A number is missing at " + at + ": " + text);
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
            at++;
        }
    }
}
