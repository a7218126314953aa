package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForAsyncFx;

import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// What the other native tests stand on: a window reaches a display that is not the headless one.
@Tag("nativeonly")
class WindowSystemTest {

    @AfterEach
    void closeTheWindow() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void hasTheScreenOfTheServerThatTheBuildStarted() throws Exception {
        FxToolkit.registerPrimaryStage();

        assertThat(Screen.getPrimary().getBounds()).isEqualTo(new Rectangle2D(0, 0, 1600, 1200));
    }

    @Test
    void showsAWindowWhosePixelsTheDisplayGivesBack() throws Exception {
        FxToolkit.registerPrimaryStage();
        asyncFx(WindowSystemTest::showATealWindow).get(10, TimeUnit.SECONDS);

        waitFor(10, TimeUnit.SECONDS, () -> pixelAt(150, 150).equals(Color.TEAL));

        assertThat(pixelAt(450, 450)).as("beside the window").isNotEqualTo(Color.TEAL);
    }

    private static Stage showATealWindow() {
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(new Group(), 200, 200, Color.TEAL));
        stage.setX(100);
        stage.setY(100);
        stage.show();
        return stage;
    }

    private static Color pixelAt(int x, int y) {
        return waitForAsyncFx(10_000, () -> new Robot().getPixelColor(x, y));
    }
}
