package org.partnershiphealth.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Walks the blocks of each supplier. A task's rows are sorted by supplier and instant; a supplier's
 * terms stand before its blocks, as a row without entries. A supplier without terms has no row.
 */
final class ConversationReader implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  private final SideClocks clocks;

  ConversationReader(SideClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Iterator<>() {
      private Iterator<Row> walked = Collections.emptyIterator();
      private Row ahead = rows.hasNext() ? rows.next() : null;

      @Override
      public boolean hasNext() {
        while (!walked.hasNext() && ahead != null) {
          walked = walkSupplier();
        }
        return walked.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return walked.next();
      }

      private Iterator<Row> walkSupplier() {
        String supplier = ahead.getString(0);
        Row terms = null;
        List<ConversationTape.Packed> blocks = new ArrayList<>();
        while (ahead != null && ahead.getString(0).equals(supplier)) {
          if (ahead.isNullAt(3)) {
            terms = ahead.getStruct(5);
          } else {
            blocks.add(packed(ahead));
          }
          ahead = rows.hasNext() ? rows.next() : null;
        }
        return terms == null || blocks.isEmpty()
            ? Collections.emptyIterator()
            : walk(supplier, terms, blocks);
      }
    };
  }

  private static ConversationTape.Packed packed(Row row) {
    return new ConversationTape.Packed(row.getInt(2), row.<byte[]>getAs(3), row.<byte[]>getAs(4));
  }

  private Iterator<Row> walk(String supplier, Row terms, List<ConversationTape.Packed> blocks) {
    return new ConversationRows(
        supplier, new ConversationTape(blocks), clocks.buyer(terms), clocks.supplier(terms));
  }
}
