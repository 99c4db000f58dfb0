package io.spillway.app.ui.form;

import io.spillway.app.text.Texts;
import io.spillway.model.file.Ids;
import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import io.spillway.pricing.catalogue.Rate;
import io.spillway.pricing.catalogue.RateKey;
import io.spillway.pricing.catalogue.RateLookup;
import io.spillway.scenarios.editing.ElementIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the keys of a map are, and what stands under a new one. */
final class MapKeys {
    private static final int MOST_SUGGESTIONS = 60;

    private MapKeys() {}

    static String prompt(String field) {
        return switch (field) {
            case "overrides" -> Texts.of("form.priceKey");
            case "discounts" -> Texts.of("form.serviceKey");
            case "tiers" -> Texts.of("form.tierKey");
            case "shareOfOnDemand" -> Texts.of("form.familyKey");
            default -> Texts.of("form.nameKey");
        };
    }

    /** Words for the records of a sealed type; one empty word for any other. */
    static List<String> kinds(Class<?> element) {
        if (!element.isSealed()) {
            return List.of("");
        }
        List<String> words = new ArrayList<>();
        for (Class<?> record : element.getPermittedSubclasses()) {
            words.add(word(record));
        }
        return words;
    }

    /** The record of a word; empty for a word that stands for none. */
    static Optional<Class<?>> find(Class<?> element, String kind) {
        if (!element.isSealed()) {
            return Optional.of(element);
        }
        for (Class<?> record : element.getPermittedSubclasses()) {
            if (word(record).equals(kind)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    static Class<?> record(Class<?> element, String kind) {
        return find(element, kind)
                .orElseThrow(() -> new IllegalArgumentException(element.getSimpleName() + " has no kind " + kind));
    }

    private static String word(Class<?> record) {
        return record.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The key of what is added by a name: an id where ids are wanted, and otherwise what was typed. */
    static String key(Class<?> element, String field, String typed, Set<String> taken) {
        return switch (field) {
            case "overrides", "discounts", "tiers", "shareOfOnDemand" -> typed.strip();
            default ->
                typed.isBlank() || Ids.isId(typed.strip()) ? typed.strip() : ElementIds.of(typed, word(element), taken);
        };
    }

    static Optional<String> problem(String field, String key) {
        if (key.isEmpty()) {
            return Optional.of(Texts.of("form.keyNeeded", prompt(field)));
        }
        return switch (field) {
            case "overrides" -> rateKey(key);
            case "discounts", "shareOfOnDemand" -> Optional.empty();
            case "tiers" ->
                key.matches("\\d+(\\.\\d+)?") ? Optional.empty() : Optional.of(Texts.of("form.tierBad", key));
            default -> Ids.isId(key) ? Optional.empty() : Optional.of(Texts.of("form.idBad", key));
        };
    }

    private static Optional<String> rateKey(String key) {
        try {
            RateKey.parse(key);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    static List<Option> suggestions(String field, FormContext context, String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return context.tables()
                .map(tables -> switch (field) {
                    case "overrides" ->
                        tables.catalog().regions().stream()
                                .flatMap(region -> tables.catalog().rates(region).stream())
                                .map(rate -> rate.key().toString())
                                .filter(key -> key.toLowerCase(Locale.ROOT).contains(part))
                                .limit(MOST_SUGGESTIONS)
                                .map(Option::of)
                                .toList();
                    case "discounts" -> {
                        Set<String> services = new TreeSet<>();
                        tables.catalog()
                                .regions()
                                .forEach(region -> tables.catalog()
                                        .rates(region)
                                        .forEach(rate -> services.add(rate.key().service())));
                        yield services.stream()
                                .filter(service ->
                                        service.toLowerCase(Locale.ROOT).contains(part))
                                .map(Option::of)
                                .toList();
                    }
                    default -> List.<Option>of();
                })
                .orElse(List.of());
    }

    /** What stands under a new key: an own price begins as the catalogue's, so that adding it changes nothing yet. */
    static Json first(String field, String key, String name, JsonObject template, FormContext context) {
        Map<String, Json> members = new LinkedHashMap<>(template.members());
        if (field.equals("areas")) {
            members.put("name", JsonText.of(name));
        }
        if (field.equals("overrides")) {
            context.tables().ifPresent(tables -> {
                if (tables.catalog().rate(RateKey.parse(key)) instanceof RateLookup.Known(Rate rate)) {
                    members.remove("usd");
                    if (rate.tiered()) {
                        Map<String, Json> tiers = new LinkedHashMap<>();
                        rate.tiers()
                                .forEach(tier -> tiers.put(
                                        JsonNumber.text(tier.fromQuantity()),
                                        JsonNumber.of(tier.usd().doubleValue())));
                        members.put("tiers", JsonObject.of(tiers));
                    } else {
                        members.put("usd", JsonNumber.of(rate.usd()));
                    }
                    members.put(
                            "source",
                            JsonText.of(Texts.of(
                                    "form.priceOfCatalogue", tables.catalog().id())));
                    members.put("date", JsonText.of(rate.date().text()));
                }
            });
        }
        return JsonObject.of(members);
    }
}
