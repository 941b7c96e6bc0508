package io.github.awsession.datachannel.websocket;

/** Says at which side of a websocket this program is. */
enum Role {
    /** Masks what it sends. */
    CLIENT,

    /** Receives what is masked. */
    SERVER
}
