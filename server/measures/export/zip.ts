import { strToU8, Zip, ZipDeflate } from "fflate";

/** A zip archive as it is made: small files first, then one whose text comes piece by piece. */
export async function* zipped(
  files: readonly [string, Uint8Array][],
  path: string,
  text: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for (const [name, content] of files) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(content, true);
  }
  const long = new ZipDeflate(path, { level: 4 });
  zip.add(long);
  for await (const piece of text) {
    long.push(strToU8(piece));
    if (made.length > 0) yield Buffer.concat(made.splice(0));
  }
  long.push(new Uint8Array(), true);
  zip.end();
  yield Buffer.concat(made.splice(0));
}
