package io.spillway.app.ui;

import com.sun.glass.ui.Application;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The toolkit's own handler of what the desktop says to a program, which also hears of the files that it asks to open. */
final class OpenFilesHandler extends Application.EventHandler {
    private final Application.EventHandler toolkit;
    private final Consumer<List<String>> open;

    private OpenFilesHandler(Application.EventHandler toolkit, Consumer<List<String>> open) {
        this.toolkit = toolkit;
        this.open = open;
    }

    /**
     * Takes the place of the toolkit's handler, at which the toolkit tells again of the files that the program was started with.
     * To be called on the window's thread.
     *
     * @param open called on the window's thread with the paths of files
     */
    static void install(Consumer<List<String>> open) {
        Application application = Application.GetApplication();
        application.setEventHandler(new OpenFilesHandler(application.getEventHandler(), open));
    }

    @Override
    public void handleOpenFilesAction(Application app, long time, String[] files) {
        toolkit.handleOpenFilesAction(app, time, files);
        open.accept(List.of(files));
    }

    @Override
    public void handlePreferencesChanged(Map<String, Object> preferences) {
        toolkit.handlePreferencesChanged(preferences);
    }

    @Override
    public void handleWillFinishLaunchingAction(Application app, long time) {
        toolkit.handleWillFinishLaunchingAction(app, time);
    }

    @Override
    public void handleDidFinishLaunchingAction(Application app, long time) {
        toolkit.handleDidFinishLaunchingAction(app, time);
    }

    @Override
    public void handleWillBecomeActiveAction(Application app, long time) {
        toolkit.handleWillBecomeActiveAction(app, time);
    }

    @Override
    public void handleDidBecomeActiveAction(Application app, long time) {
        toolkit.handleDidBecomeActiveAction(app, time);
    }

    @Override
    public void handleWillResignActiveAction(Application app, long time) {
        toolkit.handleWillResignActiveAction(app, time);
    }

    @Override
    public void handleDidResignActiveAction(Application app, long time) {
        toolkit.handleDidResignActiveAction(app, time);
    }

    @Override
    public void handleDidReceiveMemoryWarning(Application app, long time) {
        toolkit.handleDidReceiveMemoryWarning(app, time);
    }

    @Override
    public void handleWillHideAction(Application app, long time) {
        toolkit.handleWillHideAction(app, time);
    }

    @Override
    public void handleDidHideAction(Application app, long time) {
        toolkit.handleDidHideAction(app, time);
    }

    @Override
    public void handleWillUnhideAction(Application app, long time) {
        toolkit.handleWillUnhideAction(app, time);
    }

    @Override
    public void handleDidUnhideAction(Application app, long time) {
        toolkit.handleDidUnhideAction(app, time);
    }

    @Override
    public void handleQuitAction(Application app, long time) {
        toolkit.handleQuitAction(app, time);
    }
}
