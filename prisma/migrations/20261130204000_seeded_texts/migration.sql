-- A shop keeps the texts that it was seeded with, and four of the first seed named a symptom beside a price, spoke against
-- clinics, promised a cut-off, or were not written as English writes them. Each is replaced only where it stands exactly as
-- it was seeded: a text that somebody has edited is theirs. The audit log has what was replaced, with no member of staff.
WITH "seeded" AS (
  SELECT "id", "tagline", "description", "specifications"
  FROM "product" WHERE "slug" = 'nue-cupping-massager' FOR UPDATE
), "renewed" AS (
  SELECT
    "id",
    CASE "tagline"
      WHEN 'Suction, warmth and red light for a tight neck and upper back.'
      THEN 'Suction, warmth and red light for your upper back and shoulders.'
      ELSE "tagline"
    END AS "tagline",
    CASE "description"
      WHEN 'A palm-sized device that joins the old practice of cupping with three things that you can set yourself: how strongly it draws, how warm it gets, and whether its red light is on. Place it on the upper back or the back of the shoulders, start low, and move on after a few minutes. It may help you relax tight muscles after long sitting or a day of stress, without a trip to a clinic. It charges over USB-C.'
      THEN 'A palm-sized device that joins the old practice of cupping with three things that you can set yourself: how strongly it draws, how warm it gets, and whether its red light is on. Place it on the upper back or the back of the shoulders, start low, and move on after a few minutes. It may help you relax tight muscles after a long day of sitting. It charges over USB-C.'
      ELSE "description"
    END AS "description",
    coalesce((
      SELECT jsonb_agg(
        CASE "row"
          WHEN '{"label": "Heat", "value": "3 levels, up to 45 °C, with automatic cut-off"}'::jsonb
          THEN '{"label": "Heat", "value": "3 levels, up to 45 °C, can be switched off"}'::jsonb
          WHEN '{"label": "Session", "value": "Stops by itself after 10 minutes"}'::jsonb
          THEN '{"label": "Session", "value": "10 minutes at most; 3 to 5 in one place"}'::jsonb
          ELSE "row"
        END ORDER BY "place")
      FROM jsonb_array_elements("specifications") WITH ORDINALITY AS "list"("row", "place")
    ), "specifications") AS "specifications"
  FROM "seeded"
), "changed" AS (
  UPDATE "product" p
  SET "tagline" = r."tagline", "description" = r."description", "specifications" = r."specifications",
    "version" = p."version" + 1, "updated_at" = now()
  FROM "renewed" r
  WHERE r."id" = p."id"
    AND (p."tagline", p."description", p."specifications") IS DISTINCT FROM (r."tagline", r."description", r."specifications")
  RETURNING p."id"
)
INSERT INTO "audit_event" ("action", "subject_type", "subject_id", "before", "after")
SELECT 'products.changed', 'product', c."id"::text,
  jsonb_strip_nulls(jsonb_build_object(
    'tagline', nullif(s."tagline", r."tagline"),
    'description', nullif(s."description", r."description"),
    'specifications', nullif(s."specifications", r."specifications"))),
  jsonb_strip_nulls(jsonb_build_object(
    'tagline', nullif(r."tagline", s."tagline"),
    'description', nullif(r."description", s."description"),
    'specifications', nullif(r."specifications", s."specifications")))
FROM "changed" c JOIN "seeded" s USING ("id") JOIN "renewed" r USING ("id");

WITH "changed" AS (
  UPDATE "discount" SET "title" = 'Share and get 15% off', "version" = "version" + 1
  WHERE "title" = 'Share and get 15 % off'
  RETURNING "id"
)
INSERT INTO "audit_event" ("action", "subject_type", "subject_id", "before", "after")
SELECT 'discounts.changed', 'discount', "id"::text,
  '{"title": "Share and get 15 % off"}', '{"title": "Share and get 15% off"}'
FROM "changed";
