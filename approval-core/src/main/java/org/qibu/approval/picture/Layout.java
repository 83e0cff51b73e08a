package org.qibu.approval.picture;

/** How wide the place is that a picture is drawn for. */
public enum Layout {
    /** A desk's screen or a sheet across. */
    WIDE(1080),
    /** A phone or a sheet's column. */
    NARROW(360);

    private final int width;

    Layout(int width) {
        this.width = width;
    }

    /** The picture's width in its own units, which are pixels at full size. */
    public int width() {
        return width;
    }
}
