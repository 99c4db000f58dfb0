package io.spillway.model.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that is a leaf of the formula graph: editing it never rebuilds the graph, a sweep can vary it, and the
 * exported workbook has an input cell for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Live {
    /** Words for people, in sentence case without a unit. */
    String label();

    /** Symbol of {@link io.spillway.model.unit.Unit}; "1" for a pure number, share or choice. */
    String unit() default "1";

    /** Least value allowed, inclusive. */
    double min() default 0;

    /** Greatest value allowed, inclusive. */
    double max() default 1e15;

    /** Whether only whole numbers make sense. */
    boolean whole() default false;

    /** Where the choices of a text field come from. */
    Domain domain() default Domain.NONE;

    /** The value in force when the file says nothing; empty when the file must say it. */
    String byDefault() default "";

    /** Whether the file may leave a number out although it has no default, because the engine derives it. */
    boolean optional() default false;

    /** Why the default is what it is: a document, a measurement, or the reasoning. */
    String source() default "";

    /** Date of the source, ISO 8601, possibly only year and month. */
    String date() default "";
}
