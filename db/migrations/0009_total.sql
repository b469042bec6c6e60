-- The sum of a few exact numbers, of the type they have. sum() turns bigint into numeric and makes a state for each group,
-- which costs six times as much where most groups are of one row.
CREATE AGGREGATE total(bigint) (sfunc = int8pl, stype = bigint, combinefunc = int8pl, parallel = safe);
--> statement-breakpoint
CREATE AGGREGATE total(numeric) (sfunc = numeric_add, stype = numeric, combinefunc = numeric_add, parallel = safe);
