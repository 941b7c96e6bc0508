package io.github.awsession.argument.yaml;

import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Finds tabs in and behind plain scalars. The parser takes them for blanks, but no tab separates
 * the words or the tokens of a document for AWS CLI.
 */
final class YamlTabs {
    private YamlTabs() {}

    /** Returns whether a tab stands in a plain scalar, or behind it on its line. */
    static boolean areAt(ScalarEvent plain, WholeText text) {
        int end = plain.getEndMark().getIndex();
        int index = plain.getStartMark().getIndex();
        while (index < end || text.at(index) == ' ') {
            if (text.at(index) == '\t') {
                return true;
            }
            index++;
        }
        return text.at(index) == '\t';
    }
}
