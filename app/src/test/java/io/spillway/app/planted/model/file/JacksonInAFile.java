package io.spillway.app.planted.model.file;

import tools.jackson.databind.JsonNode;

/** Nothing wrong here. */
record JacksonInAFile(JsonNode node) {}
