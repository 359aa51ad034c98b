package org.partnershiphealth.indicators;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.internal.ColumnNodeLike;
import org.apache.spark.sql.internal.UnresolvedAttribute;
import org.partnershiphealth.facts.Fact;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The source columns that a measure is made from, taken from its expressions and from what its fact
 * declares. Two measures that share one must not be tested against each other (03.6).
 */
public final class Ingredients {

  /** Columns that say who, what or how much was agreed, and therefore prove no common cause. */
  private static final Set<String> SHARED_BY_NATURE =
      Set.of(
          "_id",
          "_no",
          ".party",
          ".kind",
          ".unit",
          ".currency",
          ".responsible",
          ".opened_by",
          ".asked_by",
          ".proposed_by",
          ".called_by",
          ".side",
          ".country",
          ".time_zone",
          ".calendar",
          ".quantity",
          ".promised_on",
          ".ordered_at",
          ".accepted_at",
          ".due_on",
          "invoices.amount");

  /** Tables that are about no supplier: what converts and what closes is the same for all. */
  private static final Set<String> ABOUT_NO_SUPPLIER = Set.of("fx_rates", "units", "holidays");

  private Ingredients() {}

  /** The source columns behind every figure of a measure, {@code table.column}. */
  public static Set<String> of(Measure measure) {
    Set<String> sources = new TreeSet<>();
    Fact fact = measure.fact().orElse(null);
    if (fact == null) {
      return sources;
    }
    measure.parts().forEach(part -> sources.addAll(fact.sources(part.month())));
    columns(measure).forEach(name -> sources.addAll(fact.sources(name)));
    return sources;
  }

  /** The columns of its fact that the figures of a measure are computed from. */
  public static Set<String> columns(Measure measure) {
    Set<String> names = new TreeSet<>();
    for (Measure.Part part : measure.parts()) {
      State.Slots slots = part.state().slots(org.apache.spark.sql.functions.lit(true));
      present(slots).forEach(column -> names.addAll(names(column)));
    }
    return names;
  }

  /** Whether two measures read a common source column that counts as an ingredient. */
  public static boolean overlap(Measure one, Measure other) {
    Set<String> common = of(one);
    common.retainAll(of(other));
    return common.stream().anyMatch(Ingredients::counts);
  }

  /** Whether a source column that two measures share is a common ingredient. */
  static boolean counts(String source) {
    String table = source.substring(0, source.indexOf('.'));
    return !ABOUT_NO_SUPPLIER.contains(table)
        && SHARED_BY_NATURE.stream().noneMatch(source::endsWith);
  }

  private static List<Column> present(State.Slots slots) {
    return java.util.stream.Stream.of(slots.a(), slots.b(), slots.n(), slots.codes())
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** The names of the fact's columns in an expression. */
  static Set<String> names(Column column) {
    Set<String> names = new TreeSet<>();
    Deque<ColumnNodeLike> open = new ArrayDeque<>(List.of((ColumnNodeLike) column.node()));
    while (!open.isEmpty()) {
      ColumnNodeLike node = open.pop();
      if (node instanceof UnresolvedAttribute attribute) {
        names.add(attribute.nameParts().last());
      }
      Collection<ColumnNodeLike> children = CollectionConverters.asJava(node.children());
      open.addAll(children);
    }
    return names;
  }
}
