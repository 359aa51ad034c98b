package org.partnershiphealth.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.extracts.Extracts;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.Fact;
import org.partnershiphealth.facts.FactInputs;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.World;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The ninth law for facts: what a column declares as its sources is what its resolved expressions
 * read. Every fact is planned over tables, and over other facts, without rows.
 */
class FactSourcesTest {

  private static final Map<List<String>, Fact> BY_COLUMNS =
      Facts.all().stream().collect(Collectors.toMap(f -> List.of(f.schema().fieldNames()), f -> f));

  /**
   * Replies and calendars are made by functions of ours, which cannot be followed; planned meetings
   * come from messages only where no meetings are mapped.
   */
  private static final Set<String> NOT_FOLLOWED =
      Set.of(
          "calendar_days",
          "conversations",
          "message_days",
          "peaceful_weeks",
          "planned_meetings",
          "request_turns");

  /** Dates of every table, and long rows of a kind and an amount, which become columns. */
  private static final Set<String> OF_ALL_TABLES = Set.of("supplier_coverage", "flows");

  /**
   * What is read, and is no ingredient: the changes by which a promise was moved; the day that an
   * invoice came, before which nothing settles it; the receipt that ends the life of a line; an
   * item's first price where it only weighs quantities of several items. Without these nearly all
   * conduct around orders would be refused for nearly all of output, and spec 03.6 says which
   * indicators leave the scores.
   */
  private static final Map<String, Set<String>> NO_INGREDIENT =
      Map.of(
          "order_lines",
              Set.of(
                  "order_changes.agreed",
                  "order_changes.changed_at",
                  "order_changes.field",
                  "order_changes.new_value"),
          "invoice", Set.of("invoices.received_on"),
          "live_line_months",
              Set.of(
                  "deliveries.delivered_on",
                  "deliveries.accepted_quantity",
                  "order_changes.changed_at"),
          "closure_demand", Set.of("order_lines.unit_price"),
          "forecast_months", Set.of("order_lines.unit_price"));

  private final SparkSession spark = Sessions.shared();

  @Test
  void everyColumnDeclaresTheSourcesThatItIsMadeFromAndNoOthers() {
    List<String> wrong = new ArrayList<>();
    Facts facts = new Facts(inputs(), rows -> held(rows, wrong));
    Facts.all().forEach(facts::get);

    assertEquals(List.of(), wrong);
  }

  private Dataset<Row> held(Dataset<Row> rows, List<String> wrong) {
    Fact fact = BY_COLUMNS.get(List.of(rows.columns()));
    LogicalPlan plan = rows.queryExecution().analyzed();
    Lineage lineage = new Lineage(plan);
    for (Attribute column : CollectionConverters.asJava(plan.output())) {
      String name = fact.name() + "." + column.name();
      Set<String> read = lineage.of(column);
      Set<String> said = fact.sources(column.name());
      if (!OF_ALL_TABLES.contains(fact.name()) && saysWhat(column.name())) {
        list(wrong, name + " reads", undeclared(fact, read, said));
      }
      if (!NOT_FOLLOWED.contains(fact.name())) {
        list(wrong, name + " does not read", unread(lineage, read, said));
      }
    }
    return empty(fact.schema(), fact::sources);
  }

  /** Months and keys say when and which. */
  private static boolean saysWhat(String column) {
    return !column.endsWith("month") && !column.endsWith("_key") && !column.endsWith("_id");
  }

  private static Set<String> undeclared(Fact fact, Set<String> read, Set<String> said) {
    Set<String> undeclared = new TreeSet<>(read);
    undeclared.removeAll(said);
    undeclared.removeAll(NO_INGREDIENT.getOrDefault(fact.name(), Set.of()));
    undeclared.removeIf(source -> !Ingredients.counts(source));
    return undeclared;
  }

  private static Set<String> unread(Lineage lineage, Set<String> read, Set<String> said) {
    Set<String> unread = new TreeSet<>(said);
    unread.removeAll(read);
    unread.removeAll(lineage.read());
    unread.removeIf(source -> source.startsWith("holidays.") || source.startsWith("suppliers."));
    return unread;
  }

  private static void list(List<String> wrong, String what, Set<String> sources) {
    if (!sources.isEmpty()) {
      wrong.add(what + " " + sources);
    }
  }

  private FactInputs inputs() {
    FactInputs small = World.asOf("2024-04-30").supplier("S", "DE").facts().inputs();
    Map<String, Dataset<Row>> tables = new HashMap<>();
    Map<String, Set<String>> mapped = new HashMap<>();
    for (SourceTable table : SourceTables.all()) {
      tables.put(table.name(), empty(table.schema(), c -> Set.of(table.name() + "." + c)));
      mapped.put(table.name(), Set.of(table.schema().fieldNames()));
    }
    Extracts extracts = new Extracts(spark, tables, mapped);
    return new FactInputs(extracts, small.job(), small.parties(), small.calendars());
  }

  private Dataset<Row> empty(StructType schema, Function<String, Set<String>> sources) {
    StructType tagged = new StructType();
    for (String name : schema.fieldNames()) {
      DataType type = schema.apply(name).dataType();
      String[] said = sources.apply(name).toArray(String[]::new);
      tagged =
          tagged.add(
              name,
              type,
              true,
              new MetadataBuilder().putStringArray(Lineage.SOURCES, said).build());
    }
    return spark.createDataFrame(List.<Row>of(), tagged);
  }
}
