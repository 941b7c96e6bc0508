/** Reads YAML input as AWS CLI does; this package is the only user of SnakeYAML. */
@NullMarked
package io.github.awsession.argument.yaml;

import org.jspecify.annotations.NullMarked;
