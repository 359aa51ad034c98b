package org.partnershiphealth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The folder list is the pipeline: a stage imports only what comes before it. */
final class ArchitectureTest {

  private static final String ROOT = "org.partnershiphealth";

  /** In the order of the flow, which is that of the alphabet. */
  private static final List<String> STAGES =
      List.of(
          "extracts",
          "facts",
          "indicators",
          "outcomes",
          "panel",
          "published",
          "questions",
          "report");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
  }

  @Test
  void aStageImportsOnlyEarlierStages() {
    for (int i = 0; i < STAGES.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + STAGES.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(STAGES.subList(i + 1, STAGES.size())))
          .check(OURS);
    }
  }

  @Test
  void numericalCodeKnowsNeitherSparkNorUs() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".estimators..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are Spark's or ours outside estimators",
                (JavaClass type) ->
                    type.getPackageName().startsWith("org.apache.spark")
                        || (type.getPackageName().startsWith(ROOT)
                            && !type.getPackageName().startsWith(ROOT + ".estimators"))))
        .check(OURS);
  }

  @Test
  void theVocabularyOfJobsKnowsNoStage() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".config..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(STAGES))
        .check(OURS);
  }

  @Test
  void reportsReadPublishedTablesOnly() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            packages(List.of("extracts", "facts", "indicators", "outcomes", "panel", "questions")))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void theGeneratorKnowsSourceTablesOnly() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".synthetic..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(STAGES.subList(1, STAGES.size())))
        .check(OURS);
  }

  @Test
  void noStageReachesForTheCommandLineAndOnlyMainEndsTheProcess() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(OURS);
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(OURS);
  }

  @Test
  void everyPackageIsKnownAndSaysWhatItIsFor() {
    Set<String> known = new TreeSet<>(STAGES);
    known.addAll(List.of("config", "estimators", "synthetic"));
    Set<String> found =
        OURS.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    found.removeAll(known);
    assertEquals(Set.of(), found);
    assertTrue(OURS.size() > 100);
  }

  @Test
  void classesAreFinalUnlessTheyAreMadeToBeExtended() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .and(
            DescribedPredicate.describe(
                "are not abstract",
                (JavaClass type) -> !type.getModifiers().contains(JavaModifier.ABSTRACT)))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(OURS);
  }
}
