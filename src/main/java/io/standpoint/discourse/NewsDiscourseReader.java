package io.standpoint.discourse;

import io.standpoint.actor.Mention;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import java.util.List;

/** Reads names, then quotations. */
final class NewsDiscourseReader implements DiscourseReader {

  @Override
  public Discourse read(Document document, List<Sentence> sentences, List<Mention> names) {
    List<Voice> voices = QuotationAttribution.read(document.text(), sentences, names);
    return new Discourse(names, voices);
  }
}
