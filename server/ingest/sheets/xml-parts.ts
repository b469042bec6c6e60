import { SaxesParser, type SaxesTagPlain } from "saxes";
import { SheetFault } from "./sheet.ts";

/** What is told of an XML file as it is read. Names are without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string) => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);

/** A reader of pieces of an XML file. Document types, and with them entities of one's own, are refused. */
export function xmlReader({ open, text, close }: XmlHandlers): (piece: Uint8Array, isLast: boolean) => void {
  const parser = new SaxesParser({});
  const decoder = new TextDecoder("utf-8");
  const broken = () => new SheetFault("BROKEN", "Tệp Excel có phần không đọc được. Hãy mở bằng Excel, lưu lại rồi gửi lại.");
  parser.on("doctype", () => {
    throw broken();
  });
  parser.on("error", () => {
    throw broken();
  });
  if (open) parser.on("opentag", (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  if (text) parser.on("text", text);
  if (close) parser.on("closetag", (tag: SaxesTagPlain) => close(local(tag.name)));
  return (piece, isLast) => {
    parser.write(decoder.decode(piece, { stream: !isLast }));
    if (isLast) parser.close();
  };
}
