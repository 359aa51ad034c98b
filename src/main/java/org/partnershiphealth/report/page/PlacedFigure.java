package org.partnershiphealth.report.page;

import java.awt.geom.Rectangle2D;

/**
 * Where a figure stands with its title, sub-line and note.
 *
 * @param page from 0
 * @param box points, y downwards from the top of the page
 */
public record PlacedFigure(int page, Rectangle2D box) {}
