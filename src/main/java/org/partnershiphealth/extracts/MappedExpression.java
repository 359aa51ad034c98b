package org.partnershiphealth.extracts;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A SQL expression of the job file over an export's columns.
 *
 * @param text as it stands in the job file
 * @param references the export's columns that it reads
 */
record MappedExpression(String text, Expression parsed, Set<String> references) {

  private static final Set<String> CHANGING =
      Set.of(
          "now",
          "current_date",
          "curdate",
          "current_timestamp",
          "localtimestamp",
          "current_time",
          "rand",
          "random",
          "randn",
          "uuid",
          "shuffle",
          "monotonically_increasing_id",
          "spark_partition_id",
          "input_file_name");

  private static final Set<String> CONDITIONAL = Set.of("if", "nullif", "iff");

  /**
   * Reads an expression.
   *
   * @param where what it stands for, for messages: table and column
   * @throws Refusal where it is no SQL expression, or one whose value changes from run to run
   */
  static MappedExpression of(String where, String text) {
    try {
      Expression parsed = CatalystSqlParser$.MODULE$.parseExpression(text);
      Set<String> references = new LinkedHashSet<>();
      walk(where, text, parsed, references);
      return new MappedExpression(text, parsed, references);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (Exception e) {
      // Spark's parser throws a checked exception that its Java signature does not show.
      String reason = e.getMessage().lines().findFirst().orElse("").replaceAll("\\s+", " ");
      throw new Refusal(
          ExitCode.USAGE,
          where
              + ": '"
              + text
              + "' is not a SQL expression ("
              + reason
              + "); mend it in the job file");
    }
  }

  private static void walk(String where, String text, Expression node, Set<String> references) {
    if (node instanceof UnresolvedAttribute attribute) {
      references.add(attribute.nameParts().head());
    }
    if (node instanceof UnresolvedFunction function && CHANGING.contains(functionName(function))) {
      throw new Refusal(
          ExitCode.USAGE,
          where
              + ": '"
              + text
              + "' uses "
              + functionName(function)
              + "(), whose value changes from run to run; use a column of the export");
    }
    for (Expression child : CollectionConverters.asJava(node.children())) {
      walk(where, text, child, references);
    }
  }

  private static String functionName(UnresolvedFunction function) {
    return function.nameParts().last().toLowerCase(Locale.ROOT);
  }

  Column column() {
    return ExpressionUtils.column(parsed);
  }

  /** Whether it is a column of the export and nothing else, so that it cannot fail. */
  boolean isBare() {
    return parsed instanceof UnresolvedAttribute;
  }

  /**
   * Whether its author spelled out where it is null ({@code CASE}, {@code if}, {@code nullif}): a
   * null is then an answer, and only a failure makes a bad cell.
   */
  boolean isConditional() {
    return parsed instanceof CaseWhen
        || (parsed instanceof UnresolvedFunction f && CONDITIONAL.contains(functionName(f)));
  }

  /** Whether it takes the first of its sources that is there. */
  boolean isCoalesce() {
    return parsed instanceof UnresolvedFunction f && functionName(f).equals("coalesce");
  }
}
