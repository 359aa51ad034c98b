package org.partnershiphealth.config;

import java.util.Optional;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;

/** Whether a text is a SQL expression; what its names mean is seen when the export is read. */
final class SqlSyntax {

  /** Spark's parser takes seconds for thousands of brackets, and then overflows the stack. */
  private static final int DEEPEST = 100;

  private SqlSyntax() {}

  /** What is wrong with the expression; empty where it can be parsed. */
  static Optional<String> fault(String expression) {
    if (depth(expression) > DEEPEST) {
      return Optional.of("nested more than " + DEEPEST + " levels deep");
    }
    try {
      new CatalystSqlParser().parseExpression(expression);
      return Optional.empty();
    } catch (Exception e) {
      // A ParseException, which Scala does not declare.
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      return message.lines().filter(line -> !line.isBlank()).findFirst().map(SqlSyntax::plain);
    }
  }

  private static int depth(String expression) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /** Without the codes that Spark puts around what it says. */
  private static String plain(String message) {
    return message.replaceFirst("^\\[[A-Z_.]+] ", "").replaceFirst("\\.? SQLSTATE: .*$", "");
  }
}
