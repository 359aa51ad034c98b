package org.partnershiphealth.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document, as subsets with our own map back to characters. PDFBox's own map is
 * replaced because it lacks glyphs that were not written through it.
 */
final class FontBook {

  /** Lines of a bfchar block, by the CMap format. */
  private static final int BLOCK = 100;

  private final PDDocument document;
  private final Map<Face, Embedded> fonts = new LinkedHashMap<>();

  FontBook(PDDocument document) {
    this.document = document;
  }

  private record Embedded(PDType0Font font, Map<Integer, Integer> characters) {}

  /** The name of a face in the resources, registered there if it was not. */
  COSName name(Face face, PDResources resources) {
    COSName name = COSName.getPDFName(face.name());
    resources.put(name, embedded(face).font());
    return name;
  }

  /** Notes that a glyph is written for a character. */
  void use(Face face, int glyph, int character) {
    Embedded embedded = embedded(face);
    if (embedded.characters().putIfAbsent(glyph, character) == null) {
      embedded.font().addToSubset(character);
    }
  }

  /** Subsets every font. Nothing may be written afterwards. */
  void finish() {
    try {
      for (Embedded embedded : fonts.values()) {
        embedded.font().subset();
        COSStream map = document.getDocument().createCOSStream();
        try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
          out.write(characterMap(embedded.characters()).getBytes(StandardCharsets.US_ASCII));
        }
        embedded.font().getCOSObject().setItem(COSName.TO_UNICODE, map);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Embedded embedded(Face face) {
    return fonts.computeIfAbsent(
        face,
        f -> {
          try {
            return new Embedded(
                PDType0Font.load(document, f.program(), true), new TreeMap<Integer, Integer>());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String characterMap(Map<Integer, Integer> characters) {
    StringBuilder out = new StringBuilder();
    out.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
        .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(characters.entrySet());
    for (int from = 0; from < entries.size(); from += BLOCK) {
      List<Map.Entry<Integer, Integer>> block =
          entries.subList(from, Math.min(entries.size(), from + BLOCK));
      out.append(block.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, Integer> entry : block) {
        out.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()));
        for (char unit : Character.toChars(entry.getValue())) {
          out.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
