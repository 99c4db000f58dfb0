package io.spillway.app.ui.canvas;

import io.spillway.app.text.Texts;
import io.spillway.scenarios.editing.Connections;

/** Why two components cannot be joined, in words. */
final class Refusals {
    private Refusals() {}

    static String words(Connections.Refusal refusal, String from, String to) {
        return switch (refusal) {
            case ITSELF -> Texts.of("canvas.refusalItself", from);
            case INTO_SOURCE -> Texts.of("canvas.refusalIntoSource", to);
            case OUT_OF_DESTINATION -> Texts.of("canvas.refusalOutOfDestination", from);
            case SENDER_HANDLES_NO_MESSAGES -> Texts.of("canvas.refusalNoMessages", from);
            case RECEIVER_HANDLES_NO_MESSAGES -> Texts.of("canvas.refusalNoMessages", to);
            case PASSED_THROUGH -> Texts.of("canvas.refusalPassedThrough", to);
            case JOINED_ALREADY -> Texts.of("canvas.refusalJoined", from, to);
            case CIRCLE -> Texts.of("canvas.refusalCircle", to, from);
        };
    }
}
