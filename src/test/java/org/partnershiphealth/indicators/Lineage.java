package org.partnershiphealth.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.ArrayAggregate;
import org.apache.spark.sql.catalyst.expressions.ArrayFilter;
import org.apache.spark.sql.catalyst.expressions.ArraySort;
import org.apache.spark.sql.catalyst.expressions.ArrayTransform;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.CreateNamedStruct;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetArrayStructFields;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.HigherOrderFunction;
import org.apache.spark.sql.catalyst.expressions.LambdaFunction;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.NamedLambdaVariable;
import org.apache.spark.sql.catalyst.expressions.Size;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.LeafNode;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import scala.jdk.javaapi.CollectionConverters;

/**
 * From which source columns the values of a plan's columns are made, read off its resolved
 * expressions; the fields of a struct are told apart, also inside arrays. Leaves say their sources
 * in the metadata of their columns. Which rows are kept, joined or grouped makes no value, but
 * {@link #read()} has it. Rows that go through a function of ours are not followed.
 */
final class Lineage {

  /** The key of a leaf's metadata. */
  static final String SOURCES = "sources";

  /** What a value is made from: as a whole, and field by field. */
  private record Made(Set<String> whole, Map<String, Made> fields) {

    static final Made NOTHING = new Made(Set.of(), Map.of());

    static Made from(Set<String> sources) {
      return new Made(sources, Map.of());
    }

    Made and(Made other) {
      Set<String> both = new TreeSet<>(whole);
      both.addAll(other.whole);
      Map<String, Made> all = new HashMap<>(fields);
      other.fields.forEach((name, made) -> all.merge(name, made, Made::and));
      return new Made(both, all);
    }

    Made field(String name) {
      return fields.getOrDefault(name, NOTHING).and(from(whole));
    }

    Made flat() {
      Set<String> all = new TreeSet<>(whole);
      fields.values().forEach(f -> all.addAll(f.flat().whole));
      return from(all);
    }
  }

  private final Map<Long, Made> made = new HashMap<>();
  private final Set<String> read = new TreeSet<>();

  Lineage(LogicalPlan plan) {
    follow(plan);
  }

  /** The sources of one of the plan's own columns. */
  Set<String> of(Attribute attribute) {
    return ofId(attribute).flat().whole();
  }

  /** All that some expression of the plan reads: values, conditions, keys, orders. */
  Set<String> read() {
    return read;
  }

  private Made ofId(NamedExpression named) {
    return made.getOrDefault(named.exprId().id(), Made.NOTHING);
  }

  private void follow(LogicalPlan plan) {
    list(plan.children()).forEach(this::follow);
    if (plan instanceof LeafNode) {
      list(plan.output()).forEach(a -> put(a, Made.from(said(a.metadata()))));
    } else if (plan instanceof Union union) {
      join(union);
    } else if (plan instanceof Generate generate) {
      generate(generate);
    } else {
      list(plan.expressions()).forEach(e -> reads(e, plan instanceof Project));
    }
  }

  /** A column that is only handed on is not read. */
  private void reads(Expression expression, boolean handsOn) {
    aliases(expression);
    if (!(handsOn && expression instanceof Attribute)) {
      read.addAll(of(expression).flat().whole());
    }
  }

  private void aliases(Expression expression) {
    list(expression.children()).forEach(this::aliases);
    if (expression instanceof Alias alias) {
      put(alias, of(alias.child()));
    }
  }

  private void put(NamedExpression named, Made sources) {
    made.put(named.exprId().id(), sources);
  }

  private void generate(Generate generate) {
    Expression generator = (Expression) generate.generator();
    Made all = of(list(generator.children()).get(0));
    read.addAll(all.flat().whole());
    for (Attribute column : list(generate.generatorOutput())) {
      boolean inlined = all.fields().containsKey(column.name());
      put(column, inlined ? all.field(column.name()) : all);
    }
  }

  private Made of(Expression expression) {
    if (expression instanceof NamedLambdaVariable variable) {
      return ofId(variable);
    } else if (expression instanceof Attribute attribute) {
      return ofId(attribute);
    } else if (expression instanceof CreateNamedStruct struct) {
      return struct(struct);
    } else if (expression instanceof GetStructField get) {
      return of(get.child()).field(get.extractFieldName());
    } else if (expression instanceof GetArrayStructFields get) {
      return of(get.child()).field(get.field().name());
    } else if (expression instanceof Size size) {
      return Made.from(of(size.child()).whole());
    } else if (expression instanceof WindowExpression window) {
      return of(window.windowFunction());
    } else if (expression instanceof HigherOrderFunction function) {
      return higher(function);
    }
    Made all = ofAll(list(expression.children()));
    return structured(expression.dataType()) ? all : all.flat();
  }

  private Made ofAll(List<Expression> expressions) {
    return expressions.stream().map(this::of).reduce(Made.NOTHING, Made::and);
  }

  private Made struct(CreateNamedStruct struct) {
    Map<String, Made> fields = new HashMap<>();
    List<Object> names = list(struct.names());
    List<Expression> values = list(struct.valExprs());
    for (int i = 0; i < values.size(); i++) {
      fields.put(names.get(i).toString(), of(values.get(i)));
    }
    return new Made(Set.of(), fields);
  }

  private Made higher(HigherOrderFunction function) {
    Expression array = list(function.arguments()).get(0);
    List<Expression> lambdas = list(function.functions());
    if (function instanceof ArrayAggregate aggregate) {
      return aggregate(aggregate);
    }
    LambdaFunction lambda = (LambdaFunction) lambdas.get(0);
    list(lambda.arguments()).forEach(a -> put(a, of(array)));
    if (function instanceof ArrayFilter || function instanceof ArraySort) {
      read.addAll(of(lambda.function()).flat().whole());
      return of(array);
    }
    Made body = of(lambda.function());
    return function instanceof ArrayTransform
        ? body
        : ofAll(list(function.arguments())).and(body).flat();
  }

  private Made aggregate(ArrayAggregate aggregate) {
    LambdaFunction merge = (LambdaFunction) aggregate.merge();
    NamedExpression soFar = list(merge.arguments()).get(0);
    put(list(merge.arguments()).get(1), of(aggregate.argument()));
    Made sum = of(aggregate.zero());
    Made before;
    do {
      before = sum;
      put(soFar, sum);
      sum = sum.and(of(merge.function()));
    } while (!sum.equals(before));
    LambdaFunction finish = (LambdaFunction) aggregate.finish();
    put(list(finish.arguments()).get(0), sum);
    return of(finish.function());
  }

  private static boolean structured(DataType type) {
    return type.catalogString().contains("struct");
  }

  private void join(Union union) {
    List<Attribute> output = list(union.output());
    for (int i = 0; i < output.size(); i++) {
      Made all = Made.NOTHING;
      for (LogicalPlan child : list(union.children())) {
        all = all.and(ofId(list(child.output()).get(i)));
      }
      put(output.get(i), all);
    }
  }

  private static Set<String> said(Metadata metadata) {
    return metadata.contains(SOURCES) ? Set.of(metadata.getStringArray(SOURCES)) : Set.of();
  }

  private static <T> List<T> list(scala.collection.Seq<T> seq) {
    return CollectionConverters.asJava(seq);
  }
}
