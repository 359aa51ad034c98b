package org.partnershiphealth.synthetic;

import java.time.Instant;
import java.time.LocalDate;

/** An order line while it is changed and delivered; what stands in order_lines never changes. */
final class Line {

  final String order;
  final int number;
  final Item item;
  final int quantity;
  final Instant ordered;
  final Instant accepted;
  final LocalDate promised;
  final int leadDays;

  /** Where agreed changes have moved it. */
  LocalDate due;

  int wanted;
  boolean cancelled;

  /** Price in its currency, known with the month's badness. */
  double price;

  Line(
      String order,
      int number,
      Item item,
      int quantity,
      Instant ordered,
      Instant accepted,
      LocalDate promised,
      int leadDays) {
    this.order = order;
    this.number = number;
    this.item = item;
    this.quantity = quantity;
    this.ordered = ordered;
    this.accepted = accepted;
    this.promised = promised;
    this.leadDays = leadDays;
    this.due = promised;
    this.wanted = quantity;
  }
}
