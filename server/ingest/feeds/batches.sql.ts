import { feedBatches } from "#db/tables/feeds.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { FeedBatch } from "#schema/ingest/feed.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toOne, where } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

const model = defineModel(FeedBatch, feedBatches, {
  order: ["recordedAt"],
  derived: { source: { table: "feed_sources", key: "source_id", column: "code" } },
});
model.visible = (_row, viewer) => `${viewer("personId")} is not null`;

addRoots(FeedBatch, "lô dữ liệu do hệ thống khác gửi", { one: "feedBatch", many: "feedBatches", keys: ["id"] });

relate(FeedBatch, { provenance: toOne(() => Provenance, feedBatches.provenanceId, "Nguồn gốc mà các dòng của lô mang.") });
relate(Provenance, {
  feedBatch: where(
    "one",
    () => FeedBatch,
    "Lô đã gửi, khi đến từ hệ thống khác; null khi không phải.",
    (p, t) => `${t}.provenance_id = ${p}.id`,
  ),
});
