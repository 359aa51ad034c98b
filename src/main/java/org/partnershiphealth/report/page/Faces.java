package org.partnershiphealth.report.page;

import java.awt.font.FontRenderContext;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All fonts, each loaded when the first character needs it. Han characters take the simplified
 * forms: readable, though not native, for traditional and Japanese names.
 */
final class Faces {

  private static final String HAN = "NotoSansSC_400Regular";
  private static final String HANGUL = "NotoSansKR_400Regular";
  private static final Map<UnicodeScript, String> BY_SCRIPT = byScript();

  /** Where a character of no script (punctuation, symbols) is looked for. */
  private static final List<String> COMMON = List.of(HAN, HANGUL);

  private final Map<Weight, Face> latin = new EnumMap<>(Weight.class);
  private final Map<String, Optional<Face>> others = new HashMap<>();

  /**
   * Loads one font and lays out one word, to find out early that fonts do not work.
   *
   * @throws FontsUnusable when they do not
   */
  void preflight() {
    try {
      Face face = latin(Weight.REGULAR);
      face.awt().layoutGlyphVector(context(), "preflight".toCharArray(), 0, 9, 0).getOutline();
    } catch (LinkageError | NullPointerException | InternalError e) {
      throw new FontsUnusable(FontsUnusable.ADVICE, e);
    }
  }

  /** Measures that depend on no screen: smooth edges, fractions of a point. */
  static FontRenderContext context() {
    return new FontRenderContext(null, true, true);
  }

  Face latin(Weight weight) {
    return latin.computeIfAbsent(weight, w -> Face.load(w.file(), false));
  }

  /** The face that has the character, or null where none has. */
  Face of(int character, Weight weight) {
    String script = BY_SCRIPT.get(UnicodeScript.of(character));
    if (script != null) {
      return other(script).filter(face -> face.covers(character)).orElse(null);
    }
    Face face = latin(weight);
    if (face.covers(character)) {
      return face;
    }
    if (character < 0x2000) {
      return null;
    }
    return COMMON.stream()
        .map(this::other)
        .flatMap(Optional::stream)
        .filter(f -> f.covers(character))
        .findFirst()
        .orElse(null);
  }

  /** Empty where the jar was built without the font: the caller then names partners in Latin. */
  private Optional<Face> other(String name) {
    boolean shaped = !name.equals(HAN) && !name.equals(HANGUL);
    return others.computeIfAbsent(
        name, n -> Face.present(n) ? Optional.of(Face.load(n, shaped)) : Optional.empty());
  }

  private static Map<UnicodeScript, String> byScript() {
    Map<UnicodeScript, String> map = new EnumMap<>(UnicodeScript.class);
    map.put(UnicodeScript.ARABIC, "NotoSansArabic_400Regular");
    map.put(UnicodeScript.BENGALI, "NotoSansBengali_400Regular");
    map.put(UnicodeScript.DEVANAGARI, "NotoSansDevanagari_400Regular");
    map.put(UnicodeScript.THAI, "NotoSansThai_400Regular");
    map.put(UnicodeScript.KHMER, "NotoSansKhmer_400Regular");
    map.put(UnicodeScript.SINHALA, "NotoSansSinhala_400Regular");
    map.put(UnicodeScript.HANGUL, HANGUL);
    map.put(UnicodeScript.HAN, HAN);
    map.put(UnicodeScript.HIRAGANA, HAN);
    map.put(UnicodeScript.KATAKANA, HAN);
    map.put(UnicodeScript.BOPOMOFO, HAN);
    return map;
  }
}
