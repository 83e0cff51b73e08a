package org.qibu.approval.trail.note;

/** A note, a checkpoint or a key that is not spelled as its format has it. */
public final class MalformedNoteException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    MalformedNoteException(String what) {
        super(what);
    }

    MalformedNoteException(String what, IllegalArgumentException cause) {
        super(what, cause);
    }
}
