package io.plumbline.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.plumbline.app.theme.Fonts;
import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.ThemeStylesheet;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Starts the window.
public final class WindowApp extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @Override
    public void start(Stage stage) {
        var window = new MainWindow(stage, StateFolder.of(System.getenv()), Optional.empty());
        show(stage, window);
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(window::open);
    }

    /// Puts a window on its stage, in its colours.
    public static void show(Stage stage, MainWindow window) {
        Fonts.load();
        var scene = new Scene(window.root(), WIDTH, HEIGHT);
        window.themeProperty().subscribe(theme -> apply(scene, theme));
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.show();
    }

    private static void apply(Scene scene, Theme theme) {
        var base =
                theme == Theme.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet();
        Application.setUserAgentStylesheet(base);
        var ours =
                Objects.requireNonNull(
                        WindowApp.class.getResource("shell.css"), "shell.css is missing");
        scene.getStylesheets().setAll(ThemeStylesheet.url(theme), ours.toExternalForm());
    }
}
