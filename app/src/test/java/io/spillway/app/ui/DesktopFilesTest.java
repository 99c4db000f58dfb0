package io.spillway.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.glass.ui.Application;
import io.spillway.app.platform.OperatingSystem;
import io.spillway.app.ui.session.OpenedWorkspace;
import io.spillway.app.ui.session.TestSessions;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The toolkit is told what macOS tells it, in the order in which macOS does. */
@ExtendWith(ApplicationExtension.class)
final class DesktopFilesTest {
    private static final long SECONDS = 60;

    @TempDir
    private Path folder;

    private Application toolkit;
    private Application.EventHandler before;
    private TestWindow window;

    @Start
    void show(Stage stage) {
        toolkit = Application.GetApplication();
        before = toolkit.getEventHandler();
        window = TestWindow.show(stage);
    }

    @AfterEach
    void forget(FxRobot robot) throws ReflectiveOperationException, TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, window::isIdle);
        Field initial = Application.class.getDeclaredField("initialOpenedFiles");
        initial.setAccessible(true);
        initial.set(toolkit, null);
        robot.interact(() -> toolkit.setEventHandler(before));
        window.stop();
    }

    @Test
    void theFileThatStartedTheProgramIsOpenedWhenTheWindowIsThere(FxRobot robot) throws Exception {
        Path file = copy("first.spillway.json");
        desktopOpens(robot, file);

        robot.interact(
                () -> DesktopFiles.follow(OperatingSystem.MAC, window.services().files()::open));

        waitForFile(file);
    }

    @Test
    void aDoubleClickReachesTheWindowThatRuns(FxRobot robot) throws Exception {
        robot.interact(
                () -> DesktopFiles.follow(OperatingSystem.MAC, window.services().files()::open));
        Path first = copy("first.spillway.json");
        Path second = copy("second.spillway.json");

        desktopOpens(robot, first);
        waitForFile(first);
        desktopOpens(robot, second, first);

        waitForFile(second);
    }

    @Test
    void whatElseTheDesktopSaysStillReachesTheToolkit(FxRobot robot) {
        List<String> heard = new ArrayList<>();
        robot.interact(() -> {
            toolkit.setEventHandler(new Application.EventHandler() {
                @Override
                public void handleQuitAction(Application app, long time) {
                    heard.add("quit at " + time);
                }

                @Override
                public void handleOpenFilesAction(Application app, long time, String[] files) {
                    heard.add("open at " + time);
                }
            });
            DesktopFiles.follow(OperatingSystem.MAC, heard::add);
            toolkit.getEventHandler().handleQuitAction(toolkit, 1);
            toolkit.getEventHandler().handleOpenFilesAction(toolkit, 2, new String[] {"one", "two"});
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(heard).containsExactly("quit at 1", "open at 2", "one");
        assertThat(methods(OpenFilesHandler.class))
                .as("a method that is not passed on would be lost to the toolkit")
                .containsAll(methods(Application.EventHandler.class));
    }

    @Test
    void otherDesktopsAreNotListenedTo(FxRobot robot) {
        robot.interact(() -> DesktopFiles.follow(OperatingSystem.LINUX, file -> {}));
        robot.interact(() -> DesktopFiles.follow(OperatingSystem.WINDOWS, file -> {}));

        assertThat(toolkit.getEventHandler()).isSameAs(before);
    }

    @Test
    void withoutTheInternalClassTheProgramStartsAllTheSame() throws Exception {
        Logger log = Logger.getLogger(DesktopFiles.class.getName());
        log.setLevel(Level.OFF);
        try (WithoutGlass loader = new WithoutGlass()) {
            Class<?> type = loader.loadClass(DesktopFiles.class.getName());
            assertThat(type).isNotSameAs(DesktopFiles.class);
            Method follow = type.getDeclaredMethod("follow", OperatingSystem.class, Consumer.class);
            follow.setAccessible(true);

            assertThatCode(() -> follow.invoke(null, OperatingSystem.MAC, (Consumer<String>) file -> {}))
                    .doesNotThrowAnyException();
        } finally {
            log.setLevel(null);
        }
    }

    private Path copy(String name) throws IOException {
        return Files.copy(TestSessions.pipeline(), folder.resolve(name));
    }

    private void desktopOpens(FxRobot robot, Path... files) throws ReflectiveOperationException {
        Method notify = Application.class.getDeclaredMethod("notifyOpenFiles", String[].class);
        notify.setAccessible(true);
        robot.interact(() -> {
            notify.invoke(
                    toolkit, (Object) Arrays.stream(files).map(Path::toString).toArray(String[]::new));
            return null;
        });
    }

    private void waitForFile(Path file) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                SECONDS,
                TimeUnit.SECONDS,
                () -> window.isIdle()
                        && window.session().openedProperty().get() instanceof OpenedWorkspace.Loaded loaded
                        && loaded.file().filter(file::equals).isPresent());
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .toList();
    }

    /** Loads the classes under test anew, in a world in which JavaFX has no such class. */
    private static final class WithoutGlass extends URLClassLoader {
        WithoutGlass() {
            super(
                    new URL[] {
                        DesktopFiles.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    DesktopFiles.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.sun.glass.")) {
                throw new ClassNotFoundException(name);
            }
            if (name.equals(DesktopFiles.class.getName()) || name.equals(OpenFilesHandler.class.getName())) {
                return findClass(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
