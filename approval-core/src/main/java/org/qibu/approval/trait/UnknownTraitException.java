package org.qibu.approval.trait;

/** Thrown when a condition asks for a trait that nobody answered: unknown is refused, never guessed. */
public final class UnknownTraitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TraitId trait;

    UnknownTraitException(TraitId trait) {
        super("trait not answered: " + trait);
        this.trait = trait;
    }

    /** The trait that was not answered. */
    public TraitId trait() {
        return trait;
    }
}
