create extension if not exists unaccent;--> statement-breakpoint
create extension if not exists pg_trgm;--> statement-breakpoint
create extension if not exists btree_gist;--> statement-breakpoint

-- Lower case without marks, so that "truc ninh" finds "Trực Ninh".
create function fold(input text) returns text language sql immutable parallel safe strict
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(input, NFC))) $$;--> statement-breakpoint

create function joined(input text[]) returns text language sql immutable parallel safe strict
as $$ select array_to_string(input, ' ') $$;--> statement-breakpoint

-- RFC 9562 version 7: milliseconds since 1970, then random bits.
create function uuid_v7() returns uuid language sql volatile parallel safe
as $$
  select encode(
    set_bit(set_bit(overlay(
      uuid_send(gen_random_uuid())
      placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6
    ), 52, 1), 53, 1), 'hex')::uuid
$$;
