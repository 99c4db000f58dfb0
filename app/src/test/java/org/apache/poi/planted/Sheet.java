package org.apache.poi.planted;

/** Stands for a class of the workbook library, so that a violation can be planted without it. */
public record Sheet(String name) {}
