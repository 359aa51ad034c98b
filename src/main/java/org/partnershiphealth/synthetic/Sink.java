package org.partnershiphealth.synthetic;

/** Takes the rows of all tables, in the order in which they are made. */
interface Sink {
  /** Takes one row; a file that cannot be written is an {@link java.io.UncheckedIOException}. */
  void add(Cells row);
}
