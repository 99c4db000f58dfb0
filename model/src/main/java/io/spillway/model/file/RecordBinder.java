package io.spillway.model.file;

import io.spillway.model.field.FieldSpec;
import io.spillway.model.finding.Location;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the model from a tree, following their {@link FieldSpec}s. Every problem becomes a finding; a record with
 * a problem is left out, its neighbours are still read.
 *
 * <p>A record component named {@code id} is the key under which the object stands, not a member of it.
 */
public final class RecordBinder {

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(parameters);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no canonical constructor", e);
            }
        }
    };

    private final Findings findings;
    private final ValueBinder values;

    public RecordBinder(Findings findings) {
        this.findings = findings;
        this.values = new ValueBinder(findings, this);
    }

    /**
     * A record, or one of a sealed type's records, from an object.
     *
     * @param path of the object, for findings
     * @param id the key under which it stands; empty for a record without an id
     * @return null when there were errors
     */
    public <T> @Nullable T bind(Class<T> type, JsonObject json, String path, String id) {
        T known = json.bound(type, id);
        if (known != null) {
            return known;
        }
        int before = findings.count();
        T bound = read(type, json, path, id);
        if (bound != null && findings.count() == before) {
            json.remember(type, id, bound);
        }
        return bound;
    }

    private <T> @Nullable T read(Class<T> type, JsonObject json, String path, String id) {
        Class<?> record = type.isRecord() ? type : variant(type, json, path);
        if (record == null) {
            return null;
        }
        int errors = findings.errors();
        checkKeys(record, json, path, type.isRecord() ? "" : Variants.of(type).key());
        List<@Nullable Object> arguments = new ArrayList<>();
        for (FieldSpec spec : FieldSpec.of(record)) {
            arguments.add(spec.name().equals("id") ? id : values.field(spec, json, path));
        }
        return findings.errors() == errors ? type.cast(construct(record, arguments, json, path)) : null;
    }

    /** Records keyed by id; those with errors are left out. */
    public <T> Map<String, T> bindAll(Class<T> type, JsonObject json, String path) {
        Map<String, T> bound = new LinkedHashMap<>();
        json.members().forEach((id, member) -> {
            String memberPath = path.isEmpty() ? id : path + "." + id;
            Ids.check(id, json.keyPlace(id).at(memberPath), findings);
            if (member instanceof JsonObject object) {
                T value = bind(type, object, memberPath, id);
                if (value != null) {
                    bound.put(id, value);
                }
            } else {
                findings.error(
                        "wrong-type",
                        member.place().at(memberPath),
                        "'" + memberPath + "' is " + member.describe(),
                        ValueBinder.objectOf(type) + " is wanted");
            }
        });
        return bound;
    }

    /** One field of a record's object, its default, or null when it has neither or an error. */
    public @Nullable Object field(Class<?> record, String name, JsonObject json, String path) {
        return values.field(FieldSpec.of(record, name), json, path);
    }

    /** Reports keys that are not fields of a record. */
    public void checkKeys(Class<?> record, JsonObject json, String path) {
        checkKeys(record, json, path, "");
    }

    private void checkKeys(Class<?> record, JsonObject json, String path, String discriminator) {
        List<String> known = new ArrayList<>();
        if (!discriminator.isEmpty()) {
            known.add(discriminator);
        }
        boolean hasId = false;
        for (FieldSpec spec : FieldSpec.of(record)) {
            if (spec.name().equals("id")) {
                hasId = true;
            } else {
                known.add(spec.name());
            }
        }
        boolean ownId = hasId;
        for (String key : json.members().keySet()) {
            if (!known.contains(key)) {
                Location location = json.keyPlace(key).at(path.isEmpty() ? key : path + "." + key);
                findings.error(
                        "unknown-key",
                        location,
                        place(path) + " has no field '" + JsonText.shortened(key) + "'",
                        ownId && key.equals("id")
                                ? () -> "the id is the key under which it stands; remove this one"
                                : () -> NearestName.advice(key, known));
            }
        }
    }

    private static String place(String path) {
        return path.isEmpty() ? "the file" : "'" + path + "'";
    }

    private @Nullable Class<?> variant(Class<?> sealed, JsonObject json, String path) {
        Variants variants = Variants.of(sealed);
        Json word = json.get(variants.key());
        if (word == null) {
            findings.error(
                    "missing-key",
                    json.place().at(path),
                    "'" + path + "' has no '" + variants.key() + "'",
                    "use one of " + String.join(", ", variants.records().keySet()));
            return null;
        }
        Class<?> record = word instanceof JsonText text ? variants.records().get(text.value()) : null;
        if (record == null) {
            findings.error(
                    "unknown-choice",
                    word.place().at(path + "." + variants.key()),
                    "'" + path + "." + variants.key() + "' is " + word.describe() + ", which is no known "
                            + variants.key(),
                    () -> NearestName.advice(
                            word instanceof JsonText text ? text.value() : "",
                            variants.records().keySet()));
        }
        return record;
    }

    private @Nullable Object construct(
            Class<?> record, List<@Nullable Object> arguments, JsonObject json, String path) {
        try {
            return CONSTRUCTORS.get(record).newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                findings.error(
                        "bad-value",
                        json.place().at(path),
                        "'" + path + "' is not possible: " + refused.getMessage(),
                        "mend the values named");
                return null;
            }
            throw new IllegalStateException("cannot make " + record.getSimpleName() + " at " + path, e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make " + record.getSimpleName() + " at " + path, e);
        }
    }
}
