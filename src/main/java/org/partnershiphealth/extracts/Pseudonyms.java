package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.udf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import org.partnershiphealth.config.Secret;

/**
 * Keyed pseudonyms of persons: the first 16 bytes, in hex, of HMAC-SHA-256 over a version, the kind
 * and the id in lower case, composed (NFC) and without white space around it. The same person has
 * the same pseudonym in every table; without the key nobody can find it out by trying addresses.
 *
 * <p>A function of Java and not of columns, for one reason: as columns the key would stand in the
 * query plan, hence in Spark's UI and event log.
 *
 * <p>Source: RFC 2104 (HMAC), FIPS 180-4 (SHA-256).
 */
final class Pseudonyms {

  private static final int KEY_BYTES = 32;
  private static final int SHOWN_BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "1\u0000person\u0000";

  private final UserDefinedFunction function;

  /**
   * Pseudonyms made with one key.
   *
   * @param secret 32 bytes, as 64 hex digits or in base64
   */
  Pseudonyms(Secret secret) {
    byte[] key = key(secret.reveal().trim());
    UDF1<String, String> pseudonym = id -> id == null ? null : of(key, id);
    this.function = udf(pseudonym, DataTypes.StringType);
  }

  /** The pseudonym of an id; null for null. */
  Column of(Column id) {
    return function.apply(id);
  }

  static String of(byte[] key, String id) {
    String canonical =
        Normalizer.normalize(id.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] hash = mac.doFinal((PREFIX + canonical).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] key(String text) {
    byte[] key = new byte[0];
    try {
      boolean hex = text.matches("[0-9A-Fa-f]{64}");
      key = hex ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      // Refused below, with every other key of the wrong length.
    }
    if (key.length != KEY_BYTES) {
      throw new Refusal(
          ExitCode.USAGE,
          "privacy.pseudonym_key: is no key of 32 bytes; expected 64 hex digits, or base64, such as"
              + " 'openssl rand -hex 32' gives");
    }
    return key;
  }
}
