-- The names in the search box of the back office. An index of words knows which orders have a word, but not when they
-- came in: for "Khan" it reads every order of a Khan, for "Ayesha Khan" every order of an Ayesha too. Here each word of a
-- name, and each two of them, stand in the order in which lists do, so that a page is read from where it stands.

-- The words of a name, in lower case, each once; signs part words. Of an endless name, the first eight.
CREATE FUNCTION "order_name_words"("name" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array(SELECT DISTINCT "word" COLLATE "C" FROM (
    SELECT "word" FROM unnest(string_to_array(lower(translate("name",
        E'.,;:!?()[]{}<>"''`´‘’“”-‐‑‒–—_/\\|@#&*+=~^%$…«»،؛؟\u00a0\u200c\u202f\t\n\r', repeat(' ', 64))), ' '))
      WITH ORDINALITY AS split("word", "place")
    WHERE "word" <> '' ORDER BY "place" LIMIT 8) named ORDER BY 1)
$$;

-- What an order is found by: each of its words, and each two of them, the first in the alphabet first.
CREATE FUNCTION "order_name_keys"("name" text) RETURNS TABLE ("word" text, "other_word" text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT a, b FROM (SELECT "order_name_words"("name") AS words OFFSET 0) named
  CROSS JOIN LATERAL unnest(words) a CROSS JOIN LATERAL unnest(array_append(words, '')) b
  WHERE b = '' OR a COLLATE "C" < b COLLATE "C"
$$;

CREATE TABLE "order_name_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "other_word" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "order_number" INTEGER NOT NULL
);

INSERT INTO "order_name_word"
SELECT k."word", k."other_word", o."created_at", o."order_number"
FROM "order" o CROSS JOIN LATERAL "order_name_keys"(o."shipping_name") k;
ALTER TABLE "order_name_word"
  ADD CONSTRAINT "order_name_word_pkey" PRIMARY KEY ("word", "other_word", "created_at", "order_number");

-- No foreign key: it would want an index for orders that are deleted, which none is, and this keeps them together.
CREATE FUNCTION "keep_order_name_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM "order_name_word" w USING "order_name_keys"(OLD."shipping_name") k
    WHERE w."word" = k."word" AND w."other_word" = k."other_word"
      AND w."created_at" = OLD."created_at" AND w."order_number" = OLD."order_number";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "order_name_word"
    SELECT k."word", k."other_word", NEW."created_at", NEW."order_number"
    FROM "order_name_keys"(NEW."shipping_name") k;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "order_name_words_kept" AFTER INSERT OR DELETE ON "order"
  FOR EACH ROW EXECUTE FUNCTION "keep_order_name_words"();
CREATE TRIGGER "order_name_words_changed" AFTER UPDATE OF "shipping_name", "created_at", "order_number" ON "order"
  FOR EACH ROW WHEN ((OLD."shipping_name", OLD."created_at", OLD."order_number")
    IS DISTINCT FROM (NEW."shipping_name", NEW."created_at", NEW."order_number"))
  EXECUTE FUNCTION "keep_order_name_words"();

DROP INDEX "order_name_words_idx";
