package io.standpoint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code labelled-sentences.txt}; the head of that file explains its form. */
final class LabelledSentences {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(r|t|u[0-9a-f]{4})");

  /** A text and the sentences that a person found in it. */
  record Case(String name, String text, List<String> sentences) {
    @Override
    public String toString() {
      return name;
    }
  }

  private LabelledSentences() {}

  static List<Case> read() {
    List<Case> cases = new ArrayList<>();
    for (String block : load().split("(?m)^== ", -1)) {
      int lineEnd = block.indexOf('\n');
      if (block.startsWith("#")) {
        continue;
      }
      String marked = unescape(block.substring(lineEnd + 1).stripTrailing());
      List<String> sentences =
          Arrays.stream(marked.split("¶", -1)).map(LabelledSentences::trim).toList();
      cases.add(new Case(block.substring(0, lineEnd), marked.replace("¶", ""), sentences));
    }
    return cases;
  }

  private static String trim(String text) {
    return text.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    switch (match.group(1).charAt(0)) {
                      case 'r' -> "\r";
                      case 't' -> "\t";
                      default ->
                          Character.toString(Integer.parseInt(match.group(1).substring(1), 16));
                    }));
  }

  private static String load() {
    try (InputStream in =
        Objects.requireNonNull(
            LabelledSentences.class.getResourceAsStream("labelled-sentences.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
