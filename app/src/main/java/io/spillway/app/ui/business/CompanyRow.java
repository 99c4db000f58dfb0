package io.spillway.app.ui.business;

/** Another company, in words. */
public record CompanyRow(String id, String name, String multiple, String margin) {}
