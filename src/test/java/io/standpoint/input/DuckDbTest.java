package io.standpoint.input;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DuckDbTest {

  @Test
  void where_it_is_not_the_message_names_the_jar_and_its_place() {
    assertThatThrownBy(() -> DuckDb.require("org.example.NoDriver"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("org.duckdb:duckdb_jdbc")
        .hasMessageContaining("lib of the distribution");
    assertThatCode(DuckDb::require).doesNotThrowAnyException();
  }
}
