#!/usr/bin/env bash
# Installs the library into a repository of its own, builds the consumer project against it as its
# users would, runs the README example there, and checks what is on the consumer's class path.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Maven may colour what it prints, so the version is read from the file: the first one there.
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -1)
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) natives=linux-x86_64 ;;
  Linux-aarch64) natives=linux-arm64 ;;
  Darwin-arm64) natives=macosx-arm64 ;;
  Darwin-x86_64) natives=macosx-x86_64 ;;
  *) echo "no natives for $(uname -s)-$(uname -m)" >&2; exit 1 ;;
esac

mvn -q -B -DskipTests install
mvn -q -B -f src/it/consumer -Dstandpoint.version="$version" -Dnatives="$natives" \
  clean compile dependency:copy-dependencies -DincludeScope=runtime

lib=src/it/consumer/target/dependency
for banned in picocli spark slf4j-simple slf4j-nop logback log4j deeplearning4j-core deeplearning4j-nlp \
  deeplearning4j-modelimport opencv ffmpeg hdf5 e5-small-v2-0 duckdb; do
  if ls "$lib" | grep -i -- "$banned"; then
    echo "the consumer's class path must not hold $banned" >&2
    exit 1
  fi
done

out=src/it/consumer/target/example.txt
java -cp "src/it/consumer/target/classes:$lib/*" example.Example src/dist/samples/idlib.txt >"$out"
grep -q '^stance -' "$out" || { echo "the README example did not find Turkey against Syria:" >&2; head -5 "$out" >&2; exit 1; }
grep -q ' → Idlib: ' "$out"

printf 'consumer: %s predictions, %s jars, %s MB on the class path\n' \
  "$(grep -c ' → ' "$out")" "$(ls "$lib" | wc -l)" "$(du -sm "$lib" | cut -f1)"
