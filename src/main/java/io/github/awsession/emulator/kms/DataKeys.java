package io.github.awsession.emulator.kms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes data keys and opens them again. They are encrypted under a random key that is never shown,
 * and are bound to their encryption context.
 */
public final class DataKeys {
    private static final int MASTER_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int BITS = 8;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec master = new SecretKeySpec(bytes(MASTER_BYTES), "AES");

    /** Returns a new data key. */
    byte[] plain(int length) {
        return bytes(length);
    }

    /** Encrypts a data key. */
    byte[] sealed(byte[] plain, Map<String, String> context) {
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] text = applied(Cipher.ENCRYPT_MODE, nonce, plain, context).orElseThrow();
        return ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array();
    }

    /**
     * Decrypts a data key; absent when it was not encrypted here, or under another encryption
     * context.
     */
    public Optional<byte[]> opened(byte[] sealed, Map<String, String> context) {
        if (sealed.length <= NONCE_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        return applied(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                context);
    }

    private Optional<byte[]> applied(
            int mode, byte[] nonce, byte[] input, Map<String, String> context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, master, new GCMParameterSpec(TAG_BYTES * BITS, nonce));
            cipher.updateAAD(canonical(context));
            return Optional.of(cipher.doFinal(input));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Returns bytes that no other context has; its order does not matter. */
    private static byte[] canonical(Map<String, String> context) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new TreeMap<>(context)
                .forEach(
                        (name, value) -> {
                            add(all, name);
                            add(all, value);
                        });
        return all.toByteArray();
    }

    private static void add(ByteArrayOutputStream all, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        all.writeBytes(bytes);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
