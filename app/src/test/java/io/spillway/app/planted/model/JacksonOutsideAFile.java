package io.spillway.app.planted.model;

import tools.jackson.databind.JsonNode;

/** A violation: a file's format in the middle of the model. */
record JacksonOutsideAFile(JsonNode node) {}
