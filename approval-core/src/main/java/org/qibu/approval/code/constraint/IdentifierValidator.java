package org.qibu.approval.code.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.qibu.approval.code.Examination;
import org.qibu.approval.code.IdentifierType;
import org.qibu.approval.law.Finding;

/** Makes one violation of each finding. */
public final class IdentifierValidator implements ConstraintValidator<Identifier, CharSequence> {
    private IdentifierType type = IdentifierType.USCC;

    @Override
    public void initialize(Identifier constraint) {
        type = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        Examination examination = type.examine(text.toString());
        if (!examination.isValid()) {
            context.disableDefaultConstraintViolation();
            examination
                    .findings()
                    .forEach(finding -> context.buildConstraintViolationWithTemplate(template(finding))
                            .addConstraintViolation());
        }
        return examination.isValid();
    }

    /** Findings quote what was typed; escaped, none of it can be read as an expression. */
    private String template(Finding finding) {
        return (type.text() + "：" + finding).replaceAll("([\\\\{}$])", "\\\\$1");
    }
}
