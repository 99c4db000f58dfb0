package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.scenarios.editing.ElementRename;

/** What there is to say about an id that is typed. */
public final class IdRefusals {
    private IdRefusals() {}

    /** Why an id cannot be had, in words. */
    public static String words(ElementRename.Refusal refusal, String typed) {
        return switch (refusal) {
            case NO_ID -> Texts.of("form.noId", typed);
            case TAKEN -> Texts.of("form.idTaken", typed);
        };
    }

    static String whatFollows() {
        return Texts.of("form.idFollows");
    }
}
