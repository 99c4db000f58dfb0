package io.spillway.model.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members by key, in the order of the file. Immutable. */
public final class JsonObject implements Json {

    private final Map<String, Json> members;
    private final Map<String, Place> keyPlaces;
    private final Place place;
    private @Nullable Bound bound;

    /** What was read from this object; immutable, so that threads may see it early, late or never. */
    private record Bound(Class<?> type, String id, Object value) {}

    /**
     * @param keyPlaces where each key stands; a key without one stands at its value
     */
    public JsonObject(Map<String, Json> members, Map<String, Place> keyPlaces, Place place) {
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        this.keyPlaces = Map.copyOf(keyPlaces);
        this.place = place;
    }

    public static JsonObject of(Map<String, Json> members) {
        return new JsonObject(members, Map.of(), Place.NOWHERE);
    }

    public static JsonObject empty(Place place) {
        return new JsonObject(Map.of(), Map.of(), place);
    }

    public Map<String, Json> members() {
        return members;
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    public @Nullable Json get(String key) {
        return members.get(key);
    }

    /** The member when it is an object; null when it is missing or something else. */
    public @Nullable JsonObject object(String key) {
        return members.get(key) instanceof JsonObject object ? object : null;
    }

    /** The member when it is a text; null when it is missing or something else. */
    public @Nullable String text(String key) {
        return members.get(key) instanceof JsonText text ? text.value() : null;
    }

    /** Where a key stands; this object's place when it has no such key. */
    public Place keyPlace(String key) {
        Place known = keyPlaces.get(key);
        if (known != null) {
            return known;
        }
        Json value = members.get(key);
        return value == null ? place : value.place();
    }

    /** This object with a member replaced where it stands, or added at the end. */
    public JsonObject with(String key, Json value) {
        Map<String, Json> changed = new LinkedHashMap<>(members);
        changed.put(key, value);
        return new JsonObject(changed, keyPlaces, place);
    }

    public JsonObject without(String key) {
        if (!members.containsKey(key)) {
            return this;
        }
        Map<String, Json> changed = new LinkedHashMap<>(members);
        changed.remove(key);
        return new JsonObject(changed, keyPlaces, place);
    }

    /** This object with its members replaced; keys that stay keep their places. */
    JsonObject withMembers(Map<String, Json> changed, Map<String, Place> addedKeyPlaces) {
        Map<String, Place> places = new LinkedHashMap<>(keyPlaces);
        places.putAll(addedKeyPlaces);
        places.keySet().retainAll(changed.keySet());
        return new JsonObject(changed, places, place);
    }

    /**
     * What was made of this object before, as a type and under an id; null when it was not, or when there was something to say
     * about it. An edited tree shares the objects that the edit left alone, and they need not be read again.
     */
    <T> @Nullable T bound(Class<T> type, String id) {
        Bound known = bound;
        return known != null && known.type == type && known.id.equals(id) ? type.cast(known.value) : null;
    }

    /** Remembers what was made of this object without a finding. */
    <T> void remember(Class<T> type, String id, T value) {
        bound = new Bound(type, id, value);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String describe() {
        return "an object";
    }

    @Override
    public boolean equals(Object other) {
        // Edited trees share what was not edited.
        return other == this || (other instanceof JsonObject object && members.equals(object.members));
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return JsonWriter.text(this);
    }
}
