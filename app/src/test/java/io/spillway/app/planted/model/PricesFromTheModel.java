package io.spillway.app.planted.model;

import io.spillway.app.planted.pricing.Price;

/** A violation: the model knows what things cost. */
record PricesFromTheModel(Price price) {}
