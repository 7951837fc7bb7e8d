package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.text.DocumentRejectedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentScreenTest {

  private static final String ENGLISH =
      "The foreign ministers of both countries met in the capital on Tuesday and agreed that the"
          + " border should stay open. They would not say when their leaders are to meet again. ";

  private static final String TURKISH =
      "Cumhurbaşkanı dün akşam yaptığı açıklamada sınırın açık kalacağını ve görüşmelerin süreceğini"
          + " söyledi. Muhalefet ise kararın Meclis'te tartışılmasını istedi. ";

  private final DocumentScreen screen = new DocumentScreen();

  private Optional<String> reason(String text) {
    return reason(screen, text);
  }

  @Test
  void tells_every_reason_apart() {
    assertThat(reasons(new DocumentScreen(500), ENGLISH.repeat(20))).contains(Reason.TOO_LONG);
    assertThat(reasons(screen, " \n")).contains(Reason.BLANK);
    assertThat(reasons(screen, "\uFFFD\u0000".repeat(200))).contains(Reason.NOT_TEXT);
    assertThat(reasons(screen, "<html><body><p>" + ENGLISH + "</p></body></html>"))
        .contains(Reason.HTML);
    assertThat(reasons(screen, TURKISH)).contains(Reason.NOT_ENGLISH);
    assertThat(reasons(screen, ENGLISH)).isEmpty();
  }

  private static Optional<Reason> reasons(DocumentScreen screen, String text) {
    return rejection(screen, text).map(DocumentRejectedException::reason);
  }

  private static Optional<String> reason(DocumentScreen screen, String text) {
    return rejection(screen, text).map(DocumentRejectedException::getMessage);
  }

  private static Optional<DocumentRejectedException> rejection(DocumentScreen screen, String text) {
    try {
      screen.check(Document.of("id", text));
      return Optional.empty();
    } catch (DocumentRejectedException e) {
      return Optional.of(e);
    }
  }

  @Test
  void passes_english_news() {
    assertThat(reason(ENGLISH)).isEmpty();
    assertThat(reason(ENGLISH.repeat(500))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Erdogan, Putin hold Idlib talks",
        "Zelensky warns Lukashenko",
        "Macron: Brexit deal dead",
        "Kim Jong Un in Hanoi",
        "Turkey says no",
        "Çavuşoğlu, Erdoğan meet Župan",
        "Orbán rejects EU migrant quota",
        "5-2",
        "U.S. hits Iran-backed militia in Syria",
        "Lukashenko, Tikhanovskaya trade barbs in Minsk",
        "Netanyahu, Abbas reject Kushner plan",
        "Modi meets Rajapaksa in Colombo",
        "Hezbollah denies Netanyahu claim on Nasrallah",
        "Netanyahu, Abbas reject Kushner plan in Jerusalem talks, officials warn",
        "Tokayev, Mirzoyoyev hail Kazakh-Uzbek alliance, pledge billions in trade",
        "Sánchez, Meloni, Scholz back Zelensky call on long-range weapons, envoys insist",
      })
  void passes_short_english_headlines(String headline) {
    assertThat(reason(headline)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Recep Tayyip Erdoğan, Mevlüt Çavuşoğlu and Hulusi Akar met Vladimir Putin, Sergei Lavrov and"
            + " Sergei Shoigu in Moscow; Bashar al-Assad and Walid Muallem stayed away.",
        "Among those at the funeral were Nguyễn Phú Trọng, Xi Jinping, Kassym-Jomart Tokayev,"
            + " Gurbanguly Berdimuhamedow, Viktor Orbán and Andrzej Duda, the palace said.",
        "Bundeskanzlerin Angela Merkel's Christlich Demokratische Union lost to the Sozialdemokratische"
            + " Partei Deutschlands in Mecklenburg-Vorpommern, the Frankfurter Allgemeine reported."
      })
  void passes_english_that_is_full_of_foreign_names(String text) {
    assertThat(reason(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Türkiye Rusya'yı kınadı",
        "Путин едет в Анкару",
        "Cumhurbaşkanı Erdoğan bugün Moskova'da",
        "Außenminister fordern schnelle Lösung für Idlib",
      })
  void rejects_headlines_that_are_clearly_in_another_language(String headline) {
    assertThat(reason(headline)).isPresent();
  }

  static List<String[]> otherLanguages() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DocumentScreenTest.class.getResourceAsStream("other-languages.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("otherLanguages")
  void names_the_language_when_a_short_text_is_not_english(String language, String text) {
    assertThat(reason(text).orElse("accepted"))
        .isIn(
            Arrays.stream(language.split("\\|", -1))
                .map(name -> "text is in " + name + ": only English is scored")
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("otherLanguages")
  void rejects_another_language_when_the_text_is_long(String language, String text) {
    assertThat(reason((text + "\n\n").repeat(40))).as(language).isPresent();
  }

  @Test
  void passes_english_with_a_quotation_in_another_language() {
    assertThat(reason(ENGLISH.repeat(10) + TURKISH + ENGLISH.repeat(10))).isEmpty();
  }

  @Test
  void names_the_other_language_when_half_of_the_text_is_in_it() {
    assertThat(reason(ENGLISH.repeat(20) + TURKISH.repeat(20)).orElse("accepted"))
        .contains("of 8 sampled passages")
        .contains("Turkish");
  }

  @Test
  void rejects_a_text_that_only_begins_in_english() {
    assertThat(reason(ENGLISH.repeat(3) + TURKISH.repeat(30))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r\n", "\u00a0\u2003"})
  void rejects_blank_text(String text) {
    assertThat(reason(text).orElse("accepted")).contains("empty");
  }

  @Test
  void rejects_text_longer_than_the_maximum() {
    String text = ENGLISH.repeat(20);
    DocumentScreen strict = new DocumentScreen(text.length() - 1);
    assertThat(reason(strict, text).orElse("accepted"))
        .contains(String.format("%,d", text.length()));
    assertThat(reason(new DocumentScreen(text.length()), text)).isEmpty();
  }

  @Test
  void refuses_a_maximum_below_one() {
    assertThatThrownBy(() -> new DocumentScreen(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>x</body></html>",
        "  \n<HTML lang=en><head>",
        "<?xml version='1.0'?><nitf>The text</nitf>",
        "<p>The ministers met.</p><p>They agreed.</p>",
        "<div class=\"a\">The ministers met on Tuesday<br/>and agreed.</div>"
      })
  void says_to_convert_when_the_text_is_html(String text) {
    assertThat(reason(text).orElse("accepted")).contains("HTML").contains("convert");
  }

  @Test
  void passes_text_with_comparison_signs_and_a_rare_tag() {
    assertThat(reason("He said that 3 < 5 and that the rest of it is > 4. " + ENGLISH)).isEmpty();
    assertThat(reason(ENGLISH.repeat(10) + "<b>They</b>" + ENGLISH.repeat(10))).isEmpty();
  }

  @Test
  void rejects_binary_and_wrongly_decoded_text() {
    assertThat(reason(ENGLISH + "\0").orElse("accepted")).contains("NUL");
    assertThat(reason("PK\u0003\u0004\u0014\u0006\u0008\u0001" + ENGLISH).orElse("accepted"))
        .contains("encoding");
    assertThat(reason("T\ufffdrkiye \ufffd\ufffd and \ud83d \udc00 said").orElse("accepted"))
        .contains("encoding");
  }

  @Test
  void passes_text_with_an_accidental_bad_character_and_emoji() {
    assertThat(reason(ENGLISH + "\ufffd \ud83d\ude00".repeat(1))).isEmpty();
    assertThat(reason(ENGLISH + "\ud83d\ude00".repeat(50))).isEmpty();
  }

  @Test
  void always_answers_when_the_text_is_random() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(400);
      for (int i = 0; i < length; i++) {
        text.append((char) random.nextInt(round % 2 == 0 ? 0x10000 : 0x180));
      }
      reason(text.toString())
          .ifPresent(reason -> assertThat(reason).isNotBlank().doesNotContain("\n"));
    }
  }

  @Test
  void answers_the_same_when_called_from_many_threads() throws IOException {
    List<String> texts = otherLanguages().stream().map(row -> row[1]).toList();
    List<Optional<String>> serial = texts.stream().map(this::reason).toList();
    List<Optional<String>> concurrent =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(i -> reason(texts.get(i % texts.size())))
            .toList();
    assertThat(concurrent)
        .isEqualTo(IntStream.range(0, 400).mapToObj(i -> serial.get(i % texts.size())).toList());
  }
}
