package io.github.awsession.emulator.agent;

import io.github.awsession.datachannel.handshake.document.HandshakeRequest;
import io.github.awsession.emulator.document.Workload;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

/** Makes the part of a handshake that says what a session is. */
final class SessionTypeAction {
    private SessionTypeAction() {}

    static HandshakeRequest.Action of(Workload workload) {
        return new HandshakeRequest.Action(
                HandshakeRequest.SESSION_TYPE,
                new StructureBuilder()
                        .put("SessionType", workload.sessionType())
                        .put("Properties", properties(workload))
                        .build());
    }

    /** Returns the properties, which only ports have. */
    private static Value properties(Workload workload) {
        if (!(workload instanceof Workload.Port port)) {
            return Value.Null.NULL;
        }
        StructureBuilder properties = new StructureBuilder();
        port.properties().forEach(properties::put);
        return properties.build();
    }
}
