/**
 * A strict reading of YAML: plain trees with line marks, and every complaint with its file, line and remedy.
 *
 * <p>Start with {@link org.qibu.approval.yaml.YamlText}. No object is ever constructed from a tag, and what a rule file
 * does not need is refused: anchors and aliases, tags, directives, tabs, several documents, repeated keys, a byte order
 * mark, anything but UTF-8, very large or very deep files. A hostile file is a list of complaints, never an exception.
 */
@NullMarked
package org.qibu.approval.yaml;

import org.jspecify.annotations.NullMarked;
