package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MOSCOW, March 6, 2020 — A cease-fire took hold. | 2020-03-06
          ANKARA, Feb. 27, 2020 (Reuters) - Turkey said. | 2020-02-27
          ADDIS ABABA, 19 July 2021 – Ethiopia said. | 2021-07-19
          A headline of words\\n\\nMANILA, Sept. 1, 2024 — The Philippines said. | 2024-09-01
          MOSCOW, March 6 — A cease-fire took hold. | ''
          MOSCOW, Feb. 30, 2020 — A cease-fire took hold. | ''
          On March 6, 2020 - a Friday - it began. | ''
          MOSCOW signed it on March 6, 2020 | ''
          Addis Ababa, 14 March 2014\\n\\nThe minister spoke. | 2014-03-14
          A headline\\nBy Ana Silva, September 8, 2017\\nThe minister spoke. | 2017-09-08
          Published: Wednesday, 16 December 2020, 11:30 CET\\nThe minister spoke. | 2020-12-16
          (Cairo, December 19, 2011) – The rulers should stop. | 2011-12-19
          SUVA, July 14 2022 (AP) — Leaders met. | 2022-07-14
          It began in Cairo,\\n14 March 2014 was the day. | ''
          """)
  void reads_the_whole_date_of_a_dateline_or_of_a_line_of_its_own(String text, String date) {
    assertThat(Dateline.date(text.replace("\\n", "\n")).map(Object::toString).orElse(""))
        .isEqualTo(date);
  }

  @Test
  void looks_only_at_the_beginning() {
    assertThat(Dateline.date("word ".repeat(100) + "\nMOSCOW, March 6, 2020 — It began."))
        .isEmpty();
  }

  @Test
  void takes_bounded_time_on_a_long_line_of_capitals() {
    assertThat(Dateline.date("A, ".repeat(1_000_000))).isEmpty();
  }
}
