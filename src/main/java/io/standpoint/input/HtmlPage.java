package io.standpoint.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.standpoint.text.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A web page: its article is the document, with the title, date and outlet that the page states.
 */
final class HtmlPage {

  private static final JsonMapper JSON = new JsonMapper();

  private HtmlPage() {}

  static Item read(Origin origin, byte[] bytes, long offset) throws CharacterCodingException {
    org.jsoup.nodes.Document page = parse(bytes, offset);
    Optional<String> title = title(page);
    Optional<LocalDate> date = date(page);
    Optional<String> outlet = content(page, "meta[property=og:site_name]");
    String text = ArticleText.of(page);
    if (text.isEmpty()) {
      return origin.rejectDocument(
          "no article is found in the page: save the article as plain text");
    }
    return new Item.OfDocument(
        origin.source(), 0, new Document(origin.id(), text, title, date, outlet));
  }

  /**
   * What is UTF-8 is read as such, whatever the page says of itself; only when it is not, the
   * encoding that the page declares is taken.
   */
  private static org.jsoup.nodes.Document parse(byte[] bytes, long offset)
      throws CharacterCodingException {
    try {
      return Jsoup.parse(Utf8.decode(bytes, offset));
    } catch (CharacterCodingException notUtf8) {
      try {
        org.jsoup.nodes.Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        if (page.charset().equals(StandardCharsets.UTF_8)) {
          throw notUtf8;
        }
        return page;
      } catch (CharacterCodingException e) {
        throw e;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Optional<String> title(org.jsoup.nodes.Document page) {
    return content(page, "meta[property=og:title]")
        .or(() -> page.select("h1").stream().map(Element::text).findFirst())
        .or(() -> Optional.of(page.title()))
        .filter(Predicate.not(String::isBlank));
  }

  /** The first day that reads as one, from the most to the least explicit statement. */
  private static Optional<LocalDate> date(org.jsoup.nodes.Document page) {
    List<String> stated = new ArrayList<>();
    content(page, "meta[property=article:published_time]").ifPresent(stated::add);
    for (Element script : page.select("script[type=application/ld+json]")) {
      linkedData(script.data()).ifPresent(stated::add);
    }
    for (Element item : page.select("[itemprop=datePublished]")) {
      stated.add(item.attr(item.hasAttr("content") ? "content" : "datetime"));
    }
    content(page, "meta[name~=(?i)^(date|pubdate|publishdate|dc\\.date|dc\\.date\\.issued)$]")
        .ifPresent(stated::add);
    page.select("time[datetime]").stream().map(time -> time.attr("datetime")).forEach(stated::add);
    return stated.stream().flatMap(text -> day(text).stream()).findFirst();
  }

  private static Optional<String> linkedData(String json) {
    try {
      JsonNode published = JSON.readTree(json).findValue("datePublished");
      return Optional.ofNullable(published).map(JsonNode::asText);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The day at the beginning of an ISO date or date-time, as written. */
  private static Optional<LocalDate> day(String text) {
    String stripped = text.strip();
    try {
      return stripped.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(stripped.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> content(org.jsoup.nodes.Document page, String query) {
    return page.select(query).stream()
        .map(element -> element.attr("content").strip())
        .filter(Predicate.not(String::isEmpty))
        .findFirst();
  }
}
