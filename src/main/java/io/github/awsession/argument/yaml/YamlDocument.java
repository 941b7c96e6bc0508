package io.github.awsession.argument.yaml;

import io.github.awsession.value.Value;

import java.util.List;
import java.util.Map;

/**
 * Holds the content of a YAML document.
 *
 * @param value the tree, in which every key is text
 * @param otherKeys the keys that were not text in the document, by identity of the structure
 */
public record YamlDocument(Value value, Map<Value.Structure, List<Value>> otherKeys) {}
