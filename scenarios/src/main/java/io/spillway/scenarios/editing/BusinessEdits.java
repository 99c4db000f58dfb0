package io.spillway.scenarios.editing;

import io.spillway.model.file.Json;
import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonText;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits of the business figures and of actual bills. */
public final class BusinessEdits {
    private static final TreePath BUSINESS = TreePath.of("business");
    private static final TreePath COMPANIES = BUSINESS.child("companies");
    private static final TreePath ACTUALS = TreePath.of("actuals");
    private static final List<String> REQUIRED = List.of("revenueUsdPerMonth", "otherCogsUsdPerMonth");

    private BusinessEdits() {}

    /** With a number of the business set; what the file must state besides it is 0 until it is typed. */
    public static JsonObject set(JsonObject document, String field, double value) {
        JsonNumber number = JsonNumber.of(value);
        if (number.equals(BUSINESS.child(field).in(document))) {
            return document;
        }
        JsonObject result = BUSINESS.child(field).put(complete(document), number);
        return ordered(result);
    }

    /** With another company, put last. */
    public static JsonObject addCompany(JsonObject document, String name, double revenueMultiple, double grossMargin) {
        JsonObject companies = COMPANIES.objectIn(document);
        Set<String> taken = new LinkedHashSet<>(
                companies == null ? Set.of() : companies.members().keySet());
        Map<String, Json> company = new LinkedHashMap<>();
        company.put("name", JsonText.of(name));
        company.put("revenueMultiple", JsonNumber.of(revenueMultiple));
        company.put("grossMargin", JsonNumber.of(grossMargin));
        String id = ElementIds.of(name, "company", taken);
        return ordered(COMPANIES.child(id).put(complete(document), JsonObject.of(company)));
    }

    /** With a field of a company set. */
    public static JsonObject setCompany(JsonObject document, String id, String field, Json value) {
        TreePath path = COMPANIES.child(id);
        return path.objectIn(document) == null || value.equals(path.child(field).in(document))
                ? document
                : path.child(field).put(document, value);
    }

    public static JsonObject removeCompany(JsonObject document, String id) {
        JsonObject without = COMPANIES.child(id).remove(document);
        JsonObject left = COMPANIES.objectIn(without);
        return left != null && left.members().isEmpty() ? COMPANIES.remove(without) : without;
    }

    /** With a month that has no bill yet. */
    public static JsonObject addMonth(JsonObject document, YearMonth month) {
        TreePath path = ACTUALS.child(month.toString());
        return path.in(document) == null ? path.put(document, JsonObject.of(Map.of())) : document;
    }

    public static JsonObject removeMonth(JsonObject document, YearMonth month) {
        JsonObject without = ACTUALS.child(month.toString()).remove(document);
        JsonObject left = ACTUALS.objectIn(without);
        return left != null && left.members().isEmpty() ? ACTUALS.remove(without) : without;
    }

    /**
     * With what a month's bill says of a service.
     *
     * @param usd null when the bill does not name it, which is not the same as 0
     */
    public static JsonObject setBilled(JsonObject document, YearMonth month, String service, @Nullable Double usd) {
        TreePath path = ACTUALS.child(month.toString()).child(service);
        if (usd == null) {
            return path.remove(document);
        }
        JsonNumber number = JsonNumber.of(usd);
        return number.equals(path.in(document)) ? document : path.put(document, number);
    }

    private static JsonObject complete(JsonObject document) {
        JsonObject result = document;
        for (String field : REQUIRED) {
            if (BUSINESS.child(field).in(result) == null) {
                result = BUSINESS.child(field).put(result, JsonNumber.of(0));
            }
        }
        return result;
    }

    private static JsonObject ordered(JsonObject document) {
        return BUSINESS.reorder(document, REQUIRED);
    }
}
