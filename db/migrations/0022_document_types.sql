ALTER TYPE "public"."document_type" ADD VALUE 'CHUONG_TRINH' BEFORE 'KET_LUAN_DANG';--> statement-breakpoint
ALTER TYPE "public"."document_type" ADD VALUE 'CONG_DIEN' BEFORE 'KET_LUAN_DANG';