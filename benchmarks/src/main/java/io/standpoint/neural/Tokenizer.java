package io.standpoint.neural;

import io.standpoint.benchmarks.Inputs;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What does WordPiece cost, per sentence of some 35 tokens? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class Tokenizer {

  private static final int SENTENCES = 200;

  private final WordPiece wordPiece = new WordPiece(Vocabulary.load());
  private final List<String> sentences = Inputs.sentences(SENTENCES);

  @Benchmark
  @OperationsPerInvocation(SENTENCES)
  public void tokenize(Blackhole hole) {
    sentences.forEach(sentence -> hole.consume(wordPiece.tokenize(sentence)));
  }
}
