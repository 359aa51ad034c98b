package org.partnershiphealth.panel;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Turns each element into several, one element at a time. */
final class Flat<A, B> implements Iterator<B> {

  private final Iterator<A> from;
  private final Function<A, Iterator<B>> each;
  private Iterator<B> current = Collections.emptyIterator();

  Flat(Iterator<A> from, Function<A, Iterator<B>> each) {
    this.from = from;
    this.each = each;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && from.hasNext()) {
      current = each.apply(from.next());
    }
    return current.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
