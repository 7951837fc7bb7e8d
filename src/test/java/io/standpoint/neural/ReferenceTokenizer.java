package io.standpoint.neural;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import io.standpoint.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hugging Face's own tokenizer over the bundled vocabulary, with its spans in UTF-16 offsets. */
final class ReferenceTokenizer implements AutoCloseable {

  /** A token as either tokenizer gives it. */
  record Token(int id, Span span) {}

  private final HuggingFaceTokenizer tokenizer;

  ReferenceTokenizer() throws IOException {
    // DJL unpacks its native library there, and would otherwise report its use to its makers.
    System.setProperty("DJL_CACHE_DIR", "target/djl");
    System.setProperty("DJL_OFFLINE", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    tokenizer =
        HuggingFaceTokenizer.newInstance(
            new ByteArrayInputStream(Vocabulary.E5_SMALL.read()),
            Map.of("truncation", "false", "padding", "false"));
  }

  List<Token> tokenize(String text) {
    Encoding encoding = tokenizer.encode(text, false, false);
    // Its spans count code points.
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = text.offsetByCodePoints(offsets[i - 1], 1);
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < encoding.getIds().length; i++) {
      CharSpan span = encoding.getCharTokenSpans()[i];
      tokens.add(
          new Token(
              (int) encoding.getIds()[i],
              new Span(offsets[span.getStart()], offsets[span.getEnd()])));
    }
    return tokens;
  }

  static List<Token> listed(Tokens tokens) {
    List<Token> list = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      list.add(new Token(tokens.id(i), tokens.span(i)));
    }
    return list;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
