package io.spillway.app.ui.file;

import io.spillway.model.file.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that was not saved when the program ended.
 *
 * @param kept the file that keeps it
 * @param name of the workspace
 * @param file where it was to be saved; empty when it had no file yet
 * @param at when it was kept
 */
public record Recovered(Path kept, String name, Optional<Path> file, Instant at, JsonObject document) {}
