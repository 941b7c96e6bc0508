package io.github.awsession.emulator.agent;

import io.github.awsession.emulator.document.Workload;

/**
 * Describes a session for its agent.
 *
 * @param id the id of the session
 * @param target the node, as the client named it
 * @param workload what the session does
 */
public record SessionPlan(String id, String target, Workload workload) {}
