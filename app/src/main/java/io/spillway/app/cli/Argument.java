package io.spillway.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or a parameter of a command, with what was given for it. picocli's annotations say the same, but reading them takes a
 * tenth of a short command's time.
 */
final class Argument<T> implements Taken {
    private final ArgSpec spec;
    private final @Nullable T otherwise;

    private Argument(ArgSpec spec, @Nullable T otherwise) {
        this.spec = spec;
        this.otherwise = otherwise;
    }

    /** An option without a value. */
    static Argument<Boolean> flag(String description, String... names) {
        return flag(description, UnaryOperator.identity(), names);
    }

    /** An option without a value that picocli is told more of. */
    static Argument<Boolean> flag(String description, UnaryOperator<OptionSpec.Builder> more, String... names) {
        OptionSpec.Builder builder = OptionSpec.builder(names)
                .type(boolean.class)
                .description(description)
                .initialValue(false);
        return new Argument<>(more.apply(builder).build(), false);
    }

    /** An option with a text, which may be left out. */
    static Argument<String> option(String label, String description, String... names) {
        return new Argument<>(
                builder(String.class, label, description, null, names).build(), null);
    }

    /** An option with a text that is something else where it is left out. */
    static Argument<String> optionOr(String otherwise, String label, String description, String... names) {
        return new Argument<>(
                builder(String.class, label, description, otherwise, names).build(), otherwise);
    }

    /** An option with one of an enum's constants. */
    static <E extends Enum<E>> Argument<E> choice(
            Class<E> type, @Nullable E otherwise, String label, String description, String... names) {
        return new Argument<>(
                builder(type, label, description, otherwise, names).build(), otherwise);
    }

    /** An option that a converter reads. */
    static <V> Argument<V> read(
            Class<V> type,
            ITypeConverter<V> converter,
            @Nullable V otherwise,
            String label,
            String description,
            String... names) {
        return new Argument<>(
                builder(type, label, description, otherwise, names)
                        .converters(converter)
                        .build(),
                otherwise);
    }

    /** An option with a whole number; the description can name the default as {@code ${DEFAULT-VALUE}}. */
    static <N extends Number> Argument<N> number(N byDefault, String label, String description, String... names) {
        Class<?> type = byDefault instanceof Long ? long.class : int.class;
        return new Argument<>(
                builder(type, label, description, byDefault, names)
                        .defaultValue(byDefault.toString())
                        .build(),
                byDefault);
    }

    /** An option with texts, that is given several times. */
    static Argument<List<String>> repeated(
            List<String> otherwise, boolean required, String label, String description, String... names) {
        return new Argument<>(
                builder(List.class, label, description, otherwise, names)
                        .auxiliaryTypes(String.class)
                        .required(required)
                        .build(),
                otherwise);
    }

    /** An option with values that commas part. */
    static <V> Argument<List<V>> list(Class<V> type, String label, String description, String... names) {
        return new Argument<>(
                builder(List.class, label, description, List.of(), names)
                        .auxiliaryTypes(type)
                        .splitRegex(",")
                        .build(),
                List.of());
    }

    private static OptionSpec.Builder builder(
            Class<?> type, String label, String description, @Nullable Object otherwise, String... names) {
        return OptionSpec.builder(names)
                .type(type)
                .paramLabel(label)
                .description(description)
                .initialValue(otherwise);
    }

    /** A parameter that must be given. */
    static Argument<String> parameter(int index, String label, String description) {
        return new Argument<>(
                positional(String.class, Integer.toString(index), "1", label, description, null)
                        .required(true)
                        .build(),
                null);
    }

    /** A parameter that may be left out. */
    static Argument<String> optional(int index, String label, String description) {
        return new Argument<>(
                positional(String.class, Integer.toString(index), "0..1", label, description, null)
                        .build(),
                null);
    }

    /** All parameters from one on. */
    static Argument<List<String>> rest(int from, String label, String description) {
        return new Argument<>(
                positional(List.class, from + "..*", "0..*", label, description, List.of())
                        .auxiliaryTypes(String.class)
                        .build(),
                List.of());
    }

    private static PositionalParamSpec.Builder positional(
            Class<?> type, String index, String arity, String label, String description, @Nullable Object otherwise) {
        return PositionalParamSpec.builder()
                .type(type)
                .index(index)
                .arity(arity)
                .paramLabel(label)
                .description(description)
                .initialValue(otherwise);
    }

    /** Options of which one can be given. */
    static Taken oneOf(Argument<?>... arguments) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder();
        for (Argument<?> argument : arguments) {
            group.addArg(argument.spec);
        }
        ArgGroupSpec built = group.build();
        return command -> command.addArgGroup(built);
    }

    @Override
    public void addTo(CommandSpec command) {
        command.add(spec);
    }

    /** What was given, or what holds otherwise; null where there is neither. */
    @Nullable
    T given() {
        // picocli keeps the value of the last time where an option of a group is not given.
        if (spec.group() != null && spec.typedValues().isEmpty()) {
            return otherwise;
        }
        T value = spec.getValue();
        return value == null ? otherwise : value;
    }

    /** What was given, or what holds otherwise, of an argument that always has one of them. */
    T value() {
        return Objects.requireNonNull(given());
    }
}
