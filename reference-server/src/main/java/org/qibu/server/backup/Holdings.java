package org.qibu.server.backup;

import java.nio.file.Path;

/**
 * What a county has outside its database.
 *
 * @param files the folder of the uploaded files
 * @param notices the folder of the holiday notices; it need not be there
 * @param masterKey the file of the master key
 */
public record Holdings(Path files, Path notices, Path masterKey) {}
