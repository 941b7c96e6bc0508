package io.github.awsession.datachannel.handshake;

import io.github.awsession.datachannel.message.PayloadType;

import java.security.GeneralSecurityException;
import java.util.Random;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts payloads for the other side and decrypts those from there: AES with keys of 256 bits in
 * Galois counter mode. One thread may encrypt while another one decrypts.
 */
public final class Encryption {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Random random;
    private final SecretKeySpec sealing;
    private final SecretKeySpec opening;
    private final Cipher sealer = cipher();
    private final Cipher opener = cipher();

    private Encryption(Random random, SecretKeySpec sealing, SecretKeySpec opening) {
        this.random = random;
        this.sealing = sealing;
        this.opening = opening;
    }

    /**
     * Makes the encryption of a client.
     *
     * @param plain the key of a session, of {@link DataKeys#BYTES} bytes
     * @param random a source of secure random numbers
     */
    public static Encryption ofClient(byte[] plain, Random random) {
        return new Encryption(random, key(plain, KEY_BYTES), key(plain, 0));
    }

    /** Makes the encryption of an agent with the key of its client. */
    public static Encryption ofAgent(byte[] plain, Random random) {
        return new Encryption(random, key(plain, 0), key(plain, KEY_BYTES));
    }

    private static SecretKeySpec key(byte[] plain, int offset) {
        if (plain.length != DataKeys.BYTES) {
            throw new IllegalArgumentException("a key of " + plain.length + " bytes");
        }
        return new SecretKeySpec(plain, offset, KEY_BYTES, "AES");
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Returns whether payloads of a type are encrypted in sessions that have a key. */
    public static boolean covers(PayloadType type) {
        return type == PayloadType.OUTPUT
                || type == PayloadType.STANDARD_ERROR
                || type == PayloadType.EXIT_CODE;
    }

    /** Encrypts bytes; no two results are equal. */
    public byte[] seal(byte[] plain) {
        byte[] sealed = new byte[NONCE_BYTES + plain.length + TAG_BYTES];
        synchronized (sealer) {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            try {
                sealer.init(Cipher.ENCRYPT_MODE, sealing, parameters(nonce));
                sealer.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return sealed;
    }

    /**
     * Decrypts bytes.
     *
     * @throws DecryptionException when the other side did not encrypt them with this key
     */
    public byte[] open(byte[] sealed) throws DecryptionException {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new DecryptionException();
        }
        synchronized (opener) {
            try {
                opener.init(Cipher.DECRYPT_MODE, opening, parameters(sealed));
                return opener.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            } catch (GeneralSecurityException _) {
                throw new DecryptionException();
            }
        }
    }

    private static GCMParameterSpec parameters(byte[] nonce) {
        return new GCMParameterSpec(Byte.SIZE * TAG_BYTES, nonce, 0, NONCE_BYTES);
    }
}
