package io.standpoint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.onnxruntime.OrtEnvironment;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.standpoint.neural.TrainingSettings;

/** The levels of the packages, and which of them may use which library. */
@AnalyzeClasses(packages = "io.standpoint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] NETWORK = {
    "org.deeplearning4j..", "org.nd4j..", "org.bytedeco..", "ai.onnxruntime.."
  };

  @ArchTest
  static final ArchRule packages_import_downwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("cli")
          .definedBy("io.standpoint.cli")
          .layer("facade")
          .definedBy("io.standpoint")
          .layer("training")
          .definedBy("io.standpoint.training")
          .layer("model")
          .definedBy("io.standpoint.model")
          .layer("report")
          .definedBy("io.standpoint.report")
          .layer("neural")
          .definedBy("io.standpoint.neural")
          .layer("challenge")
          .definedBy("io.standpoint.challenge")
          .layer("gold")
          .definedBy("io.standpoint.gold")
          .layer("evaluation")
          .definedBy("io.standpoint.evaluation")
          .layer("summary")
          .definedBy("io.standpoint.summary")
          .layer("stance")
          .definedBy("io.standpoint.stance")
          .layer("discourse")
          .definedBy("io.standpoint.discourse")
          .layer("actor")
          .definedBy("io.standpoint.actor")
          .layer("input")
          .definedBy("io.standpoint.input")
          .layer("statistics")
          .definedBy("io.standpoint.statistics")
          .layer("text")
          .definedBy("io.standpoint.text")
          .layer("concurrent")
          .definedBy("io.standpoint.concurrent")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("facade")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("training")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers("facade", "training", "cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("neural")
          .mayOnlyBeAccessedByLayers("model", "training")
          .whereLayer("challenge")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("gold")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("evaluation")
          .mayOnlyBeAccessedByLayers("challenge", "gold", "model", "training", "facade", "cli")
          .whereLayer("summary")
          .mayOnlyBeAccessedByLayers("report", "facade", "cli")
          .whereLayer("statistics")
          .mayOnlyBeAccessedByLayers("evaluation", "summary", "gold", "report", "facade", "cli")
          .whereLayer("concurrent")
          .mayOnlyBeAccessedByLayers("text", "neural", "facade", "cli")
          .whereLayer("input")
          .mayOnlyBeAccessedByLayers("report", "cli")
          // The settings stand where the tuner can see them; who trains has to name them.
          .ignoreDependency(
              resideInAPackage("io.standpoint.cli"), belongToAnyOf(TrainingSettings.class));

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("io.standpoint.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_neural_uses_the_network_libraries =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.standpoint.neural")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NETWORK);

  @ArchTest
  static final ArchRule onnx_runtime_and_nd4j_load_in_turn =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.standpoint.neural.Natives")
          .should()
          .callMethod(OrtEnvironment.class, "getEnvironment");

  @ArchTest
  static final ArchRule only_cli_uses_picocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.standpoint.cli")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule only_text_uses_opennlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.standpoint.text")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule nothing_uses_java_serialization =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
