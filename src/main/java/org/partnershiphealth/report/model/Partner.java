package org.partnershiphealth.report.model;

import java.time.LocalDate;

/** A supplier; amounts in reporting currency. */
public record Partner(
    String id,
    String name,
    String country,
    String category,
    String peerGroup,
    boolean internal,
    LocalDate since,
    LocalDate endedOn,
    Double spend,
    Double openOrders) {

  /** The same without its name, where no font can write that. */
  public Partner unnamed() {
    return new Partner(
        id, null, country, category, peerGroup, internal, since, endedOn, spend, openOrders);
  }

  /** Its name, or its id where it has none. */
  public String shown() {
    return name == null || name.isBlank() ? id : name;
  }
}
