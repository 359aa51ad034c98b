package org.partnershiphealth.panel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Cuts sorted rows into runs of one key, holding one run at a time. */
final class Groups<K> implements Iterator<List<Row>> {

  private final Iterator<Row> rows;
  private final Function<Row, K> key;
  private Row next;

  Groups(Iterator<Row> rows, Function<Row, K> key) {
    this.rows = rows;
    this.key = key;
    this.next = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Row> next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    K current = key.apply(next);
    List<Row> run = new ArrayList<>();
    while (next != null && key.apply(next).equals(current)) {
      run.add(next);
      next = rows.hasNext() ? rows.next() : null;
    }
    return run;
  }
}
