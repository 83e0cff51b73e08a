package org.qibu.approval.code.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qibu.approval.code.IdentifierType;

/** The text has the form of a division code (行政区划代码). */
@Identifier(IdentifierType.DIVISION)
@Documented
@Constraint(validatedBy = {})
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Division {
    /** Asked for by Jakarta Validation and not used: what is told is every finding of the examination. */
    String message() default "代码无效";

    /** The groups in which it is checked, as Jakarta Validation has them. */
    Class<?>[] groups() default {};

    /** What is carried along with it, as Jakarta Validation has it. */
    Class<? extends Payload>[] payload() default {};
}
