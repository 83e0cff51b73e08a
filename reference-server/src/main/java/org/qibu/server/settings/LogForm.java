package org.qibu.server.settings;

/** How the log is written. */
public enum LogForm {
    /** For a person before the screen: what happens and what fails, not every request. */
    TEXT,
    /** One JSON object a line, every request included, for whatever collects logs. */
    JSON
}
