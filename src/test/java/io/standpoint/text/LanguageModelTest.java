package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

  @Test
  void is_the_model_that_opennlp_reads_from_the_same_file() throws IOException {
    try (InputStream in = LanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
      LanguageDetectorME expected = new LanguageDetectorME(new LanguageDetectorModel(in));
      LanguageDetectorME actual = new LanguageDetectorME(LanguageModel.load());
      for (String text :
          new String[] {
            "The ministers met in Geneva and agreed on nothing at all.",
            "Die Minister trafen sich in Genf und einigten sich auf nichts.",
            "Les ministres se sont réunis à Genève sans rien décider.",
            "Министры встретились в Женеве и ни о чём не договорились.",
            "x",
            ""
          }) {
        assertThat(actual.predictLanguages(text)).isEqualTo(expected.predictLanguages(text));
      }
    }
  }

  @Test
  void is_loaded_once() {
    assertThat(LanguageModel.load()).isSameAs(LanguageModel.load());
  }
}
