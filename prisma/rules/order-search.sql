CREATE OR REPLACE FUNCTION "fold_search_text"("raw" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length("raw") = length("raw") THEN lower("raw" COLLATE "C")
  ELSE replace(replace(replace(replace(replace(replace(replace(replace(translate(
    regexp_replace(normalize("raw", NFKD),
      '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0621\u0640\u064b-\u065f\u0670\u0674\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]',
      '', 'g'),
    E'\u064a\u0649\u06cd\u06ce\u06d0\u0643\u06aa\u0647\u0629\u06c3\u06d5\u06be\u0671\u0672'
      || E'\u0673\u0141\u0142\u00d8\u00f8\u0110\u0111\u00d0\u00f0\u0126\u0127\u0166\u0167\u0131'
      || E'ABCDEFGHIJKLMN'
      || E'OPQRSTUVWXYZ\u0660\u0661'
      || E'\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5'
      || E'\u06f6\u06f7\u06f8\u06f9\u0966\u0967\u0968\u0969\u096a\u096b\u096c\u096d\u096e\u096f'
      || E'\u09e6\u09e7\u09e8\u09e9\u09ea\u09eb\u09ec\u09ed\u09ee\u09ef\u0391\u0392\u0393\u0394'
      || E'\u0395\u0396\u0397\u0398\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\u03a3'
      || E'\u03a4\u03a5\u03a6\u03a7\u03a8\u03a9\u03c2\u0410\u0411\u0412\u0413\u0414\u0415\u0416'
      || E'\u0417\u0418\u0419\u041a\u041b\u041c\u041d\u041e\u041f\u0420\u0421\u0422\u0423\u0424'
      || E'\u0425\u0426\u0427\u0428\u0429\u042a\u042b\u042c\u042d\u042e\u042f\u0400\u0401\u0402'
      || E'\u0403\u0404\u0405\u0406\u0407\u0408\u0409\u040a\u040b\u040c\u040d\u040e\u040f',
    E'\u06cc\u06cc\u06cc\u06cc\u06cc\u06a9\u06a9\u06c1\u06c1\u06c1\u06c1\u06c1\u0627\u0627'
      || E'\u0627llooddddhhtti'
      || E'abcdefghijklmn'
      || E'opqrstuvwxyz01'
      || E'23456789012345'
      || E'67890123456789'
      || E'0123456789\u03b1\u03b2\u03b3\u03b4'
      || E'\u03b5\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3'
      || E'\u03c4\u03c5\u03c6\u03c7\u03c8\u03c9\u03c3\u0430\u0431\u0432\u0433\u0434\u0435\u0436'
      || E'\u0437\u0438\u0439\u043a\u043b\u043c\u043d\u043e\u043f\u0440\u0441\u0442\u0443\u0444'
      || E'\u0445\u0446\u0447\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u044f\u0450\u0451\u0452'
      || E'\u0453\u0454\u0455\u0456\u0457\u0458\u0459\u045a\u045b\u045c\u045d\u045e\u045f'),
    E'\u00df', 'ss'), E'\u1e9e', 'ss'), E'\u00e6', 'ae'), E'\u00c6', 'ae'), E'\u0153', 'oe'), E'\u0152', 'oe'), E'\u00fe', 'th'), E'\u00de', 'th')
  END
$$;

-- Words of the folded name.
CREATE OR REPLACE FUNCTION "order_name_words"("name" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array(SELECT DISTINCT "word" COLLATE "C" FROM (
    SELECT "word" FROM unnest(string_to_array(translate("fold_search_text"("name"),
        E'.,;:!?()[]{}<>"''`´‘’“”-‐‑‒–—_/\\|@#&*+=~^%$…«»،؛؟\u00a0\u200c\u202f\t\n\r', repeat(' ', 64)), ' '))
      WITH ORDINALITY AS split("word", "place")
    WHERE "word" <> '' ORDER BY "place" LIMIT 8) named ORDER BY 1)
$$;

-- What an order is found by: each of its words, and each two of them, the first in the alphabet first.
CREATE OR REPLACE FUNCTION "order_name_keys"("name" text) RETURNS TABLE ("word" text, "other_word" text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT a, b FROM (SELECT "order_name_words"("name") AS words OFFSET 0) named
  CROSS JOIN LATERAL unnest(words) a CROSS JOIN LATERAL unnest(array_append(words, '')) b
  WHERE b = '' OR a COLLATE "C" < b COLLATE "C"
$$;

-- No foreign key: it would want an index for orders that are deleted, which none is, and this keeps them together.
CREATE OR REPLACE FUNCTION "keep_order_name_words"() RETURNS trigger LANGUAGE plpgsql AS $$
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
