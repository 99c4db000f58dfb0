package io.spillway.scenarios.sweep;

import io.spillway.pricing.sweep.Axis;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A field that a sweep varies.
 *
 * @param path as the user writes it
 * @param texts its values, for people
 * @param numbers its values in the unit of the field; positions of a choice or of structural values
 * @param structural whether each value rebuilds the graph
 */
public record SweptField(String path, List<String> texts, List<Double> numbers, boolean structural) {
    public SweptField {
        texts = List.copyOf(texts);
        numbers = List.copyOf(numbers);
    }

    static SweptField of(StructuralAxis axis) {
        List<Double> positions = IntStream.range(0, axis.values().size())
                .mapToObj(position -> (double) position)
                .toList();
        return new SweptField(axis.path(), axis.values(), positions, true);
    }

    static SweptField of(Axis axis) {
        return new SweptField(
                axis.leaf().path(),
                IntStream.range(0, axis.size()).mapToObj(axis::text).toList(),
                IntStream.range(0, axis.size()).mapToObj(axis::value).toList(),
                false);
    }
}
