package io.github.awsession.argument.yaml;

import io.github.awsession.value.Value;

import java.util.List;
import java.util.Map;

/**
 * What a YAML text says.
 *
 * @param value the tree, in which every key is text
 * @param otherKeys by identity of the structure, the keys that were not text before
 */
public record YamlDocument(Value value, Map<Value.Structure, List<Value>> otherKeys) {}
