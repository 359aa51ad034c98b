package org.partnershiphealth.report.page;

import java.awt.Shape;

/**
 * A stretch of text in one face and direction.
 *
 * @param text its characters in logical order
 * @param glyphs glyphs in visual order
 * @param x where each glyph begins, in thousandths of the type size
 * @param outline what is drawn where glyphs cannot be written one per character, else null
 * @param width thousandths of the type size
 * @param emboldened whether the face has no bold weight and its strokes are to be thickened
 */
@SuppressWarnings("ArrayRecordComponent") // inside this package, never changed, never compared
record Run(
    Face face,
    String text,
    boolean rightToLeft,
    int[] glyphs,
    double[] x,
    Shape outline,
    double width,
    boolean emboldened) {}
