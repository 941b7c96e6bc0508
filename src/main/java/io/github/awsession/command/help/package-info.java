/** Makes help pages from the models. */
@NullMarked
package io.github.awsession.command.help;

import org.jspecify.annotations.NullMarked;
