package io.spillway.app.planted.app.cli;

import org.apache.poi.planted.Sheet;

/** A violation: a command that writes spreadsheets itself. */
record WorkbookLibraryInACommand(Sheet sheet) {}
