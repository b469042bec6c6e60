create extension if not exists unaccent;--> statement-breakpoint
create extension if not exists pg_trgm;--> statement-breakpoint
create extension if not exists btree_gist;--> statement-breakpoint

-- Lower case without marks, so that "truc ninh" finds "Trực Ninh".
create function fold(input text) returns text language sql immutable parallel safe strict
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(input, NFC))) $$;--> statement-breakpoint

create function joined(input text[]) returns text language sql immutable parallel safe strict
as $$ select array_to_string(input, ' ') $$;--> statement-breakpoint

-- RFC 9562 version 7: milliseconds since 1970, a counter of 26 bits, 48 random bits. The counter keeps the order in which
-- rows were made, also within one millisecond, so that lists ordered by id are the same in every database.
create sequence uuid_v7_order minvalue 0 maxvalue 67108863 cycle;--> statement-breakpoint
create function uuid_v7() returns uuid language sql volatile
as $$
  select (
    lpad(to_hex(floor(extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
    || '7' || lpad(to_hex(counter >> 14), 3, '0')
    || to_hex(8 + (counter >> 12 & 3)) || lpad(to_hex(counter & 4095), 3, '0')
    || right(gen_random_uuid()::text, 12)
  )::uuid from nextval('uuid_v7_order') counter
$$;
