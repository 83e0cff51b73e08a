package org.qibu.server.demo.story;

/**
 * One submission of a story.
 *
 * @param project the project it is for
 * @param name what the story calls it
 */
public record Filed(DemoProject project, String name) {
    @Override
    public String toString() {
        return project.name() + "·" + name;
    }
}
