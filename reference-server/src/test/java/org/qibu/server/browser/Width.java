package org.qibu.server.browser;

/** The two widths a page is drawn for, and the narrowest it must still fit. */
enum Width {
    DESK(1366, 768),
    PHONE(390, 844),
    NARROWEST(320, 640);

    private final int width;
    private final int height;

    Width(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
