package io.standpoint.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.standpoint.text.Document;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages written for the test; the paragraphs of their articles were marked by hand. */
class HtmlPageTest {

  private static final String SENTENCE =
      "Valdora closed the strait on Friday and Kestria said that it would not accept this at all,"
          + " whatever the Union might think. ";

  private static byte[] resource(String name) throws Exception {
    try (InputStream in = HtmlPageTest.class.getResourceAsStream("pages/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static Item read(byte[] page) throws CharacterCodingException {
    return HtmlPage.read(new Origin("p.html", "p.html"), page, 0);
  }

  private static Document document(String page) throws CharacterCodingException {
    return ((Item.OfDocument) read(page.getBytes(UTF_8))).document();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "semantic, Valdora closes the strait to Kestrian ships, 2021-04-09, The Harbour Post",
        "divs, Dam talks fail, 2020-02-28, -",
        "old, Envoy of Kestria leaves, 1999-11-03, -"
      })
  void finds_article_title_date_and_outlet(String page, String title, LocalDate date, String outlet)
      throws Exception {
    String text = new String(resource(page + ".txt"), UTF_8).strip();
    assertThat(read(resource(page + ".html")))
        .isEqualTo(
            new Item.OfDocument(
                "p.html",
                0,
                new Document(
                    "p.html",
                    text,
                    Optional.of(title),
                    Optional.of(date),
                    Optional.ofNullable(outlet))));
  }

  @Test
  void takes_the_first_date_that_is_one() throws Exception {
    String body = "<p>" + SENTENCE + "</p><time datetime='2019-01-02T00:00'>then</time>";
    assertThat(document("<meta name=date content='yesterday'>" + body).date())
        .contains(LocalDate.of(2019, 1, 2));
    assertThat(
            document(
                    "<script type='application/ld+json'>{broken</script>"
                        + "<meta itemprop=datePublished content='2018-12-31'>"
                        + body)
                .date())
        .contains(LocalDate.of(2018, 12, 31));
    assertThat(document("<p>" + SENTENCE).date()).isEmpty();
  }

  @Test
  void keeps_an_article_that_stands_in_an_element_named_like_what_surrounds_articles()
      throws Exception {
    String page = "<body><div class='teaser share'><p>%s</p><p>%s</p></div></body>";
    assertThat(document(page.formatted(SENTENCE, SENTENCE)).text())
        .isEqualTo(SENTENCE.strip() + "\n\n" + SENTENCE.strip());
  }

  @Test
  void keeps_short_sentences_of_what_the_page_calls_its_article() throws Exception {
    String page =
        "<body><p>We set cookies.</p><article><h1>Row</h1><div><time>10:02</time><p>Valdora blamed"
            + " Kestria.</p></div><div><time>09:40</time><p>Kestria denied it.</p></div><p>"
            + SENTENCE
            + "</p><p><a href=x>Read more about it here.</a></p></article></body>";

    assertThat(document(page).text())
        .isEqualTo("Valdora blamed Kestria.\n\nKestria denied it.\n\n" + SENTENCE.strip());
  }

  @Test
  void drops_short_lines_that_are_no_sentences_of_the_article() throws Exception {
    String page =
        "<body><main><article><p>Valdora blamed Kestria.</p><p>"
            + SENTENCE
            + "</p><div><a href=x>More</a></div><p>Sign up here.</p><p>Photo: A. Demir.</p><p>© 2024"
            + " The Post.</p></article><div><a href=y>About</a></div><p>We wish well.</p></main>";

    assertThat(document(page).text()).isEqualTo("Valdora blamed Kestria.\n\n" + SENTENCE.strip());
  }

  @Test
  void decodes_entities_once_and_drops_what_is_hidden() throws Exception {
    assertThat(
            document("<p>" + SENTENCE + "&lt;b&gt; &amp;amp; ok<p hidden>" + SENTENCE + "</p>")
                .text())
        .isEqualTo(SENTENCE + "<b> &amp; ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body></body></html>",
        "<ul><li><a href=/>Home</a><li><a href=/w>All the news of the world on one page</a></ul>",
        "<script>var x = 'Valdora closed the strait on Friday and Kestria said no to that.'</script>"
      })
  void rejects_a_page_without_an_article(String page) throws Exception {
    assertThat(read(page.getBytes(UTF_8)))
        .isEqualTo(
            new Rejection(
                "p.html",
                0,
                Optional.of("p.html"),
                "no article is found in the page: save the article as plain text"));
  }

  @Test
  void a_page_that_is_not_utf8_must_say_what_it_is() throws Exception {
    byte[] page = ("<p>Café " + SENTENCE).getBytes(ISO_8859_1);
    assertThatThrownBy(() -> read(page))
        .isInstanceOf(CharacterCodingException.class)
        .hasMessageContaining("invalid UTF-8 at byte offset 6");

    byte[] declared = ("<meta charset=iso-8859-1><p>Café " + SENTENCE).getBytes(ISO_8859_1);
    assertThat(((Item.OfDocument) read(declared)).document().text()).startsWith("Café Valdora");
    byte[] wrong = ("<meta charset=iso-8859-1><p>Café " + SENTENCE).getBytes(UTF_8);
    assertThat(((Item.OfDocument) read(wrong)).document().text()).startsWith("Café Valdora");
    byte[] unknown = ("<meta charset=no-such><p>Café " + SENTENCE).getBytes(ISO_8859_1);
    assertThatThrownBy(() -> read(unknown)).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void answers_whatever_the_markup_is() throws Exception {
    String[] pieces = {
      "<p>",
      "</p>",
      "<div class=ad>",
      "</div>",
      "<a href=x>",
      "<br>",
      "<article>",
      "</article>",
      "<table><tr><td>",
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "&amp",
      "&#0;",
      "\u0000",
      "<svg>",
      SENTENCE,
      "word ",
      "\ud83d\ude00",
      "<",
      ">",
      "<main role=main>",
      "<body>",
      "</html>"
    };
    Random random = new Random(3);
    int found = 0;
    for (int i = 0; i < 300; i++) {
      StringBuilder page = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        page.append(pieces[random.nextInt(pieces.length)]);
      }
      found += read(page.toString().getBytes(UTF_8)) instanceof Item.OfDocument ? 1 : 0;
    }
    assertThat(found).isBetween(30, 299);
  }

  @Test
  void nesting_of_a_hundred_thousand_elements_is_survived() throws Exception {
    String page = "<div>".repeat(100_000) + "<p>" + SENTENCE + SENTENCE;
    assertThat(document(page).text()).contains("Valdora closed");
  }
}
