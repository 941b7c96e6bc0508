package io.github.awsession.datachannel.websocket.frame;

/** Says at which side of a websocket this program is. */
public enum Role {
    /** Masks what it sends. */
    CLIENT,

    /** Receives what is masked. */
    SERVER
}
