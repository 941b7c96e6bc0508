package io.github.awsession.model;

/**
 * Describes a named part of a structure.
 *
 * @param name the name as the service spells it
 * @param target the name of its shape
 * @param required whether the structure demands it
 * @param idempotencyToken whether the caller generates a value when it is absent
 * @param deprecated whether the service advises against it
 * @param location {@code uri}, {@code querystring}, {@code header}, or empty for the body
 * @param locationName the wire name where it differs from the member's, else the member's name
 * @param documentation the meaning of the member, or an empty text
 */
public record Member(
        String name,
        String target,
        boolean required,
        boolean idempotencyToken,
        boolean deprecated,
        String location,
        String locationName,
        String documentation) {}
