package io.spillway.app.settings;

import io.spillway.model.component.Toggle;
import io.spillway.model.field.Live;
import io.spillway.model.field.Structural;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user prefers. None of it changes a result of a workspace that exists.
 *
 * @param currency null shows US dollars
 * @param hoursPerMonth of workspaces made from now on
 * @param recentFiles absolute paths, the latest first
 * @param window where the window was; null before it was ever closed
 * @param textScale size of text, 1 as designed
 * @param welcomeSeen whether the welcome page need not come up by itself
 */
public record Settings(
        @Structural(label = "Theme", byDefault = "system", source = "the desktop knows what its user likes")
        ThemeChoice theme,

        @Structural(label = "Currency", optional = true) @Nullable
        ShownCurrency currency,

        @Structural(label = "Sizes of memory and disks", byDefault = "binary", source = "AWS sells them in GiB")
        SizeUnits sizes,

        @Structural(label = "Throughput", byDefault = "bytes", source = "messages are measured in bytes")
        RateUnits rates,

        @Live(
                label = "Hours of a month",
                unit = "h/mo",
                min = 672,
                max = 744,
                byDefault = "730",
                source = "AWS Pricing Calculator: 730 hours in a month",
                date = "2018")
        double hoursPerMonth,

        @Structural(label = "Recent files", optional = true) List<String> recentFiles,

        @Structural(label = "Window", optional = true) @Nullable
        WindowBounds window,

        @Live(label = "Size of text", min = 0.5, max = 3, byDefault = "1", source = "as designed")
        double textScale,

        @Structural(label = "Welcome page seen", byDefault = "off", source = "a first start shows it")
        Toggle welcomeSeen) {

    /** Files remembered. */
    public static final int MOST_RECENT_FILES = 12;

    /** What is in force until the user chooses something. */
    public static final Settings DEFAULTS = new Settings(
            ThemeChoice.SYSTEM, null, SizeUnits.BINARY, RateUnits.BYTES, 730, List.of(), null, 1, Toggle.OFF);

    public Settings {
        recentFiles = List.copyOf(recentFiles.subList(0, Math.min(recentFiles.size(), MOST_RECENT_FILES)));
    }

    public Settings withTheme(ThemeChoice chosen) {
        return new Settings(chosen, currency, sizes, rates, hoursPerMonth, recentFiles, window, textScale, welcomeSeen);
    }

    public Settings withCurrency(@Nullable ShownCurrency chosen) {
        return new Settings(theme, chosen, sizes, rates, hoursPerMonth, recentFiles, window, textScale, welcomeSeen);
    }

    public Settings withSizes(SizeUnits chosen) {
        return new Settings(theme, currency, chosen, rates, hoursPerMonth, recentFiles, window, textScale, welcomeSeen);
    }

    public Settings withRates(RateUnits chosen) {
        return new Settings(theme, currency, sizes, chosen, hoursPerMonth, recentFiles, window, textScale, welcomeSeen);
    }

    public Settings withHoursPerMonth(double hours) {
        return new Settings(theme, currency, sizes, rates, hours, recentFiles, window, textScale, welcomeSeen);
    }

    /** These with a file that was opened or saved now. */
    public Settings withRecentFile(Path file) {
        String opened = file.toAbsolutePath().normalize().toString();
        List<String> files = new ArrayList<>(recentFiles);
        files.remove(opened);
        files.addFirst(opened);
        return withRecentFiles(files);
    }

    public Settings withRecentFiles(List<String> files) {
        return new Settings(theme, currency, sizes, rates, hoursPerMonth, files, window, textScale, welcomeSeen);
    }

    public Settings withWindow(@Nullable WindowBounds bounds) {
        return new Settings(theme, currency, sizes, rates, hoursPerMonth, recentFiles, bounds, textScale, welcomeSeen);
    }

    public Settings withTextScale(double scale) {
        return new Settings(theme, currency, sizes, rates, hoursPerMonth, recentFiles, window, scale, welcomeSeen);
    }

    public Settings withWelcomeSeen() {
        return new Settings(theme, currency, sizes, rates, hoursPerMonth, recentFiles, window, textScale, Toggle.ON);
    }
}
