package io.spillway.model.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field whose change rebuilds the formula graph: names, endpoints, placement, kinds. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Structural {
    /** Words for people, in sentence case. */
    String label();

    /** The value in force when the file says nothing; see {@link #optional()}. */
    String byDefault() default "";

    /** Whether the file may leave the field out although it has no default. */
    boolean optional() default false;

    /** What kind of thing a text names, so that a dangling name is found. */
    Reference reference() default Reference.NONE;

    /** Why the default is what it is. */
    String source() default "";

    /** Date of the source, ISO 8601, possibly only year and month. */
    String date() default "";
}
