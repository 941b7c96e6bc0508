package io.github.awsession.argument;

import io.github.awsession.value.Value;

import java.util.List;
import java.util.Map;

/**
 * What a YAML text says.
 *
 * @param value the tree, in which every key is text
 * @param otherKeys by identity of the structure, the keys that were not text before
 */
record YamlDocument(Value value, Map<Value.Structure, List<Value>> otherKeys) {}
