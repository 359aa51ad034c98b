package org.partnershiphealth.extracts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/** Declared encodings of text files. A wrong one stops the file: nothing is guessed silently. */
final class Encodings {

  private static final List<String> CANDIDATES =
      List.of("UTF-8", "GB18030", "Shift_JIS", "Big5", "EUC-KR", "windows-1252");

  private Encodings() {}

  /** The encoding that the options declare; UTF-8 where they declare none. */
  static Charset declared(String where, Map<String, String> options) {
    Optional<String> name = option(options, "encoding").or(() -> option(options, "charset"));
    try {
      return name.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          ExitCode.USAGE,
          where
              + ": encoding '"
              + name.orElse("")
              + "' is not known; expected a name such as UTF-8,"
              + " GB18030, Shift_JIS or windows-1252");
    }
  }

  /** An option by its name in any case. */
  static Optional<String> option(Map<String, String> options, String name) {
    return options.entrySet().stream()
        .filter(o -> o.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Says which encodings would fit the first bytes of the file. */
  static String refusal(String file, Charset declared, byte[] head) {
    List<String> fitting =
        CANDIDATES.stream()
            .filter(Charset::isSupported)
            .filter(name -> !name.equalsIgnoreCase(declared.name()))
            .filter(name -> fits(Charset.forName(name), head))
            .toList();
    String which =
        fitting.isEmpty() ? "the encoding it was written in" : String.join(" or ", fitting);
    return "'"
        + file
        + "' is not written in "
        + declared.name()
        + " throughout; declare"
        + " 'options: {encoding: ...}' as "
        + which
        + ", or export it again";
  }

  private static boolean fits(Charset charset, byte[] head) {
    // Up to three bytes of the last character may be cut off.
    boolean fits = false;
    for (int cut = 0; !fits && cut <= Math.min(3, head.length); cut++) {
      try {
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head, 0, head.length - cut));
        fits = true;
      } catch (CharacterCodingException e) {
        fits = false;
      }
    }
    return fits;
  }
}
