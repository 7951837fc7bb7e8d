package io.standpoint.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.text.Inflection;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconClassifierTest {

  private static final LexiconClassifier LEXICON = LexiconClassifier.bundled();

  @Test
  void lists_nine_hundred_terms_or_more() {
    assertThat(Lexicon.bundled().size()).isGreaterThanOrEqualTo(900);
  }

  /** Labelled by hand; [T:…] is the target, [H:…] the holder, without one the author. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "positive | The brave [T:doctor] saved them.",
        "negative | The corrupt [T:minister] lied to voters.",
        "neutral  | The [T:minister] arrived on Tuesday.",
        "negative | The [T:minister] is not honest.",
        "positive | He isn’t a threat, the [T:mayor] said.",
        "negative | Never trustworthy, [T:Smith] left.",
        "positive | [H:Ruritania] praised [T:Graustark].",
        "positive | [H:Ruritania]'s president thanked [T:Graustark] for its help.",
        "negative | [H:Ruritania] has accused [T:Graustark] of lies.",
        "negative | [H:Ruritania] slammed [T:Graustark] on Monday.",
        "negative | [H:Ruritania] shells villages in [T:Graustark].",
        "negative | [H:Ruritania] refused to support [T:Graustark].",
        "negative | [H:Ruritania] did not welcome the offer of [T:Graustark].",
        "positive | [H:Ruritania] would never betray [T:Graustark].",
        "negative | [H:Ruritania], not Borduria, condemned [T:Graustark].",
        "positive | [T:Graustark] was praised by President [H:Smith].",
        "neutral  | [H:Graustark] was praised by President [T:Smith].",
        "neutral  | [T:Graustark] praised [H:Ruritania].",
        "neutral  | [H:Ruritania] borders [T:Graustark].",
        "positive | [H:Ruritania] stood shoulder to shoulder and sided with [T:Graustark].",
      })
  void judges_as_a_reader_would_when_the_words_are_plain(String label, String marked) {
    assertThat(classify(marked).polarity()).isEqualTo(Polarity.of(label));
  }

  @Test
  void ignores_terms_inside_the_names_of_the_pair() {
    assertThat(classify("The [T:Hero Bank] opened.").polarity()).isEqualTo(Polarity.NEUTRAL);
    assertThat(classify("[H:Enemy Records] signed [T:Love and Hate].").polarity())
        .isEqualTo(Polarity.NEUTRAL);
  }

  @Test
  void reads_regular_inflections() {
    assertThat(Inflection.bases("condemned")).contains("condemn");
    assertThat(Inflection.bases("praising")).contains("praise");
    assertThat(Inflection.bases("slammed")).contains("slam");
    assertThat(Inflection.bases("allies")).contains("ally");
    assertThat(Inflection.bases("defied")).contains("defy");
    assertThat(Inflection.bases("lies")).contains("lie");
    assertThat(Inflection.bases("clashes")).contains("clash");
    assertThat(Inflection.bases("used")).doesNotContain("us");
    assertThat(Inflection.bases("class")).isEmpty();
    assertThat(Inflection.bases("s")).isEmpty();
    assertThat(Inflection.bases("")).isEmpty();
  }

  @Test
  void finds_words_with_their_offsets() {
    assertThat(Lexicon.words("“Don’t,” said Ankara’s 5-strong team—😀 'twas"))
        .extracting(Lexicon.Word::form)
        .containsExactly("don't", "said", "ankara", "5", "strong", "team", "😀", "twas");
    assertThat(Lexicon.words("a  bc'").get(1).span()).isEqualTo(new Span(3, 5));
    assertThat(Lexicon.words(" ’… ")).isEmpty();
  }

  @Test
  void scores_do_not_depend_on_the_other_pairs() {
    String text = "Ruritania praised Graustark and condemned Borduria";
    PairSpans first = new PairSpans(Optional.of(new Span(0, 9)), new Span(18, 27));
    PairSpans second = new PairSpans(Optional.empty(), new Span(42, 50));
    List<Scores> together = LEXICON.classify(text, List.of(first, second));
    assertThat(together)
        .containsExactly(
            LEXICON.classify(text, List.of(first)).get(0),
            LEXICON.classify(text, List.of(second)).get(0));
    assertThat(LEXICON.classify(text, List.of())).isEmpty();
  }

  @Test
  void rejects_a_span_beyond_the_sentence() {
    PairSpans beyond = new PairSpans(Optional.empty(), new Span(3, 9));
    assertThatThrownBy(() -> LEXICON.classify("Ankara", List.of(beyond)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("beyond the sentence");
  }

  @Test
  void scores_any_text_alike_on_every_thread() {
    Random random = new Random(11);
    String alphabet = "ab 'praise not condemned’.,-\uD83D\uDE00 é İ s";
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("x");
      random.ints(60, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
      texts.add(text.toString());
    }
    List<PairSpans> pairs =
        List.of(
            new PairSpans(Optional.empty(), new Span(20, 23)),
            new PairSpans(Optional.of(new Span(2, 9)), new Span(40, 61)),
            new PairSpans(Optional.of(new Span(40, 61)), new Span(5, 45)));
    List<List<Scores>> serial = texts.stream().map(t -> LEXICON.classify(t, pairs)).toList();
    List<List<Scores>> parallel =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(i -> LEXICON.classify(texts.get(i), pairs))
            .toList();
    assertThat(parallel).isEqualTo(serial).allSatisfy(scores -> assertThat(scores).hasSize(3));
  }

  private static Scores classify(String marked) {
    StringBuilder text = new StringBuilder();
    Optional<Span> holder = Optional.empty();
    Optional<Span> target = Optional.empty();
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      int close = marked.indexOf(']', open);
      text.append(marked, at, open);
      Span span = new Span(text.length(), text.length() + close - open - 3);
      text.append(marked, open + 3, close);
      if (marked.charAt(open + 1) == 'H') {
        holder = Optional.of(span);
      } else {
        target = Optional.of(span);
      }
      at = close + 1;
    }
    text.append(marked.substring(at));
    PairSpans pair = new PairSpans(holder, target.orElseThrow());
    return LEXICON.classify(text.toString(), List.of(pair)).get(0);
  }
}
