/** Writes block YAML as the emitter of libyaml does. */
@NullMarked
package io.github.awsession.output.yaml;

import org.jspecify.annotations.NullMarked;
