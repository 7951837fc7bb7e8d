package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtobufReaderTest {

  // Test1, Test2 and Test3 of https://protobuf.dev/programming-guides/encoding/
  @Test
  void reads_the_examples_of_the_specification() {
    ProtobufReader number = reader("089601");
    assertThat(number.next()).isTrue();
    assertThat(number.field()).isEqualTo(1);
    assertThat(number.number()).isEqualTo(150);
    assertThat(number.next()).isFalse();
    assertThat(number.next()).isFalse();

    ProtobufReader string = reader("120774657374696e67");
    assertThat(string.next()).isTrue();
    assertThat(string.field()).isEqualTo(2);
    assertThat(string.string()).isEqualTo("testing");
    assertThat(string.from()).isEqualTo(2);
    assertThat(string.to()).isEqualTo(9);
    assertThat(string.next()).isFalse();

    ProtobufReader nested = reader("1a03089601");
    assertThat(nested.next()).isTrue();
    ProtobufReader inner = nested.message();
    assertThat(inner.next()).isTrue();
    assertThat(inner.number()).isEqualTo(150);
    assertThat(inner.next()).isFalse();
    assertThat(nested.next()).isFalse();

    assertThat(ProtobufReader.varints(bytes("038e029ea705"), 0, 6, 3))
        .containsExactly(3, 270, 86942);
  }

  @Test
  void reads_negative_numbers_and_skips_fixed_ones() {
    ProtobufReader reader = reader("08feffffffffffffffff01" + "0d01020304" + "110102030405060708");
    assertThat(reader.next()).isTrue();
    assertThat(reader.number()).isEqualTo(-2);
    assertThat(reader.next()).isTrue();
    assertThat(reader.next()).isTrue();
    assertThat(reader.field()).isEqualTo(2);
    assertThat(reader.next()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "08, a varint runs over the end",
    "0896, a varint runs over the end",
    "08ffffffffffffffffff02, more than 64 bits",
    "08ffffffffffffffffffff01, more than 64 bits",
    "0001, field number 0",
    "ffffffffffffffffff0101, field number",
    "808080808001, field number",
    "0a, a varint runs over the end",
    "0a0261, needs more bytes",
    "0affffffff0f, needs more bytes",
    "0affffffffffffffffff01, needs more bytes",
    "0d010203, needs more bytes",
    "0901020304050607, needs more bytes",
    "0b, wire type 3",
    "0c, wire type 4",
    "0e, wire type 6"
  })
  void refuses_a_malformed_field(String hex, String problem) {
    ProtobufReader reader = reader(hex);
    assertThatIllegalArgumentException()
        .isThrownBy(reader::next)
        .withMessageContainingAll("malformed", problem);
  }

  @Test
  void refuses_to_read_a_field_as_what_it_is_not() {
    ProtobufReader number = reader("089601");
    number.next();
    assertThatIllegalArgumentException().isThrownBy(number::message);
    assertThatIllegalArgumentException().isThrownBy(number::string);
    ProtobufReader string = reader("0a02c328");
    string.next();
    assertThatIllegalArgumentException().isThrownBy(string::number);
    assertThatIllegalArgumentException()
        .isThrownBy(string::string)
        .withMessageContaining("not UTF-8");
  }

  @Test
  void refuses_another_count_of_varints_without_allocating_for_it() {
    byte[] three = bytes("038e029ea705");
    assertThatIllegalArgumentException().isThrownBy(() -> ProtobufReader.varints(three, 0, 6, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> ProtobufReader.varints(three, 0, 6, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProtobufReader.varints(three, 0, 6, Integer.MAX_VALUE));
  }

  private static ProtobufReader reader(String hex) {
    return ProtobufReader.of(bytes(hex));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
