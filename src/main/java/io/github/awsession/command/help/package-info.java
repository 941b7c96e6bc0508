/** Makes help pages from the models and from texts, and shows them. */
@NullMarked
package io.github.awsession.command.help;

import org.jspecify.annotations.NullMarked;
