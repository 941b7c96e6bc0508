package io.github.awsession.model;

import org.jspecify.annotations.Nullable;

/** Holds the inclusive bounds of a number or a length; a bound is null where there is none. */
public record Range(@Nullable Long min, @Nullable Long max) {}
