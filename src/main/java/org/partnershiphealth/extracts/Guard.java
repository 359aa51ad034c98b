package org.partnershiphealth.extracts;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.TaskKilledException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenFallback;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.DataType;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An expression of the job file that may fail on a row: null there, so that the row is rejected and
 * not the job.
 *
 * <p>The one place of this stage that needs an expression of its own. Spark's {@code try_} forms
 * exist for some functions only, and its internal {@code TryEval} is not safe: where two guarded
 * expressions share a part, code generation computes that part once, before and outside of both
 * guards, and a failure there ends the job. Being evaluated as it stands, this one keeps its parts
 * inside.
 */
final class Guard extends Expression implements CodegenFallback, Serializable {

  private static final long serialVersionUID = 1L;

  private final Expression child;

  private Guard(Expression child) {
    this.child = child;
  }

  /** The value of the column, or null where computing it fails. */
  static Column guard(Column column) {
    return ExpressionUtils.column(new Guard(ExpressionUtils.expression(column)));
  }

  @Override
  public Object eval(InternalRow row) {
    try {
      return child.eval(row);
    } catch (TaskKilledException killed) {
      throw killed;
    } catch (Exception failure) {
      return null;
    }
  }

  @Override
  public Seq<Expression> children() {
    return CollectionConverters.asScala(List.of(child)).toSeq();
  }

  @Override
  public DataType dataType() {
    return child.dataType();
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode code) {
    return CodegenFallback.super.doGenCode(context, code);
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
    return new Guard(newChildren.apply(0));
  }

  @Override
  public int productArity() {
    return 1;
  }

  @Override
  public Object productElement(int index) {
    return child;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof Guard;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Guard guard && guard.child.equals(child);
  }

  @Override
  public int hashCode() {
    return 31 + child.hashCode();
  }
}
