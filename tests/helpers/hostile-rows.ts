import type { Sql } from "postgres";

/** Names that break careless writers of JSON, SQL or patterns. */
export const hostileTexts = [
  `"ngoặc kép" và 'ngoặc đơn'`,
  "gạch chéo \\ ngược \\\\ và \\n",
  "dòng\nmới\ttab\rvề\bđầu\fgiấy",
  "điều khiển \u0001\u001f\u007f",
  "Nguyễn Thị Ậm Ỗng, Ữ – Đặng",
  "tổ hợp rời: Tru\u031B\u0323c",
  "dấu \u2028 và \u2029, </script>, &amp;",
  "chữ 漢字, emoji 👩🏽‍⚖️",
  "100%_'; drop table units; --",
  " ",
];

/** Adds units and documents with such names to a database. */
export async function addHostileRows(sql: Sql): Promise<void> {
  const [origin] = await sql`insert into provenances (kind, source) values ('EXTERNAL', ${hostileTexts[2]!}) returning id`;
  for (const [index, name] of hostileTexts.entries()) {
    const [unit] = await sql`insert into units (code, name, short_name, aliases, level, type, valid_from, note, provenance_id)
      values (${`hostile-${index}`}, ${name}, ${index % 2 ? name : null}, ${hostileTexts.slice(0, index)}, 'COMMUNE', 'OFFICE', '2020-02-29', ${name}, ${origin!["id"] as string}) returning id`;
    await sql`insert into documents (code, number, type, issuer_id, subject, status) values (${`hostile-${index}`}, ${name}, 'KE_HOACH', ${unit!["id"] as string}, ${name}, 'CITED')`;
  }
}
