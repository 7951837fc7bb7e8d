package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ProtobufWriterTest {

  // The first three are the examples of https://protobuf.dev/programming-guides/encoding/
  @Test
  void writes_what_the_specification_shows() {
    assertThat(new ProtobufWriter().number(1, 150).toByteArray()).containsExactly(0x08, 0x96, 0x01);
    assertThat(new ProtobufWriter().string(2, "testing").toByteArray())
        .containsExactly(0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67);
    assertThat(new ProtobufWriter().message(3, new ProtobufWriter().number(1, 150)).toByteArray())
        .containsExactly(0x1a, 0x03, 0x08, 0x96, 0x01);
    assertThat(new ProtobufWriter().number(1, -2).toByteArray())
        .containsExactly(0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01);
    assertThat(new ProtobufWriter().number(2, 1f).toByteArray())
        .containsExactly(0x15, 0x00, 0x00, 0x80, 0x3f);
  }

  @Test
  void what_it_writes_can_be_read() {
    byte[] contents = new byte[300];
    contents[7] = 1;
    ProtobufReader reader =
        ProtobufReader.of(
            new ProtobufWriter()
                .number(1000, Long.MIN_VALUE)
                .message(16, new ProtobufWriter())
                .bytes(3, ByteBuffer.wrap(contents, 5, 200))
                .toByteArray());
    assertThat(reader.next()).isTrue();
    assertThat(reader.field()).isEqualTo(1000);
    assertThat(reader.number()).isEqualTo(Long.MIN_VALUE);
    assertThat(reader.next()).isTrue();
    assertThat(reader.field()).isEqualTo(16);
    assertThat(reader.message().next()).isFalse();
    assertThat(reader.next()).isTrue();
    assertThat(reader.to() - reader.from()).isEqualTo(200);
    assertThat(reader.file()[reader.from() + 2]).isEqualTo((byte) 1);
    assertThat(reader.next()).isFalse();
  }

  @Test
  void can_be_asked_twice() {
    ProtobufWriter writer = new ProtobufWriter().bytes(1, ByteBuffer.wrap(new byte[] {1, 2}));
    assertThat(writer.toByteArray()).isEqualTo(writer.toByteArray()).hasSize(4);
  }
}
