-- A table that refuses the rewriting of its rows is one that the shop's role can only read and add to: the triggers say
-- which, so that no list has to be kept.
CREATE OR REPLACE FUNCTION "grant_shop_privileges"("role_name" name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  shop_schema CONSTANT name := current_schema();
  item record;
BEGIN
  FOR item IN
    SELECT c."oid"::regclass AS "name", c."relname", c."relkind", c."relowner" FROM pg_class c
    WHERE c."relnamespace" = quote_ident(shop_schema)::regnamespace AND c."relkind" IN ('r', 'p', 'v', 'm', 'S')
  LOOP
    IF pg_has_role("role_name", item."relowner", 'MEMBER') THEN
      RAISE EXCEPTION 'role % owns %, or may become its owner: no privilege binds it', "role_name", item."name"
        USING ERRCODE = 'invalid_grant_operation';
    END IF;
    EXECUTE format('REVOKE ALL ON %s FROM %I', item."name", "role_name");
    EXECUTE format('GRANT %s ON %s TO %I',
      CASE
        -- A backup says of which schema it is; the health page and the doctor, whether it is the release's.
        WHEN item."relname" IN ('_prisma_migrations', '_database_rules') THEN 'SELECT'
        WHEN item."relkind" = 'S' THEN 'USAGE'
        WHEN item."relkind" IN ('v', 'm') THEN 'SELECT'
        WHEN EXISTS (SELECT FROM pg_trigger t WHERE t."tgrelid" = item."name"
          AND t."tgfoid" = 'refuse_rewriting_history'::regproc) THEN 'SELECT, INSERT'
        ELSE 'SELECT, INSERT, UPDATE, DELETE'
      END,
      item."name", "role_name");
  END LOOP;
  EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', shop_schema, "role_name");
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', shop_schema, "role_name");

  -- The job queue keeps its own tables, and hides their rows from everybody but their owner. REASSIGN OWNED would take
  -- along the shop's tables of the same owner, so what is in the schema is reassigned object by object: what depends on a
  -- table (indexes, identities, its row type) follows it.
  EXECUTE format('CREATE SCHEMA IF NOT EXISTS "graphile_worker" AUTHORIZATION %I', "role_name");
  EXECUTE format('ALTER SCHEMA "graphile_worker" OWNER TO %I', "role_name");
  FOR item IN
    SELECT CASE c."relkind" WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
        WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END AS "kind", c."oid"::regclass::text AS "name"
    FROM pg_class c
    WHERE c."relnamespace" = 'graphile_worker'::regnamespace AND c."relkind" IN ('r', 'p', 'v', 'm', 'c', 'S')
      AND c."relowner" <> "role_name"::regrole
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d."classid" = 'pg_class'::regclass AND d."objid" = c."oid"
        AND c."relkind" = 'S' AND d."deptype" IN ('a', 'i'))
    UNION ALL
    SELECT 'ROUTINE', p."oid"::regprocedure::text FROM pg_proc p
    WHERE p."pronamespace" = 'graphile_worker'::regnamespace AND p."proowner" <> "role_name"::regrole
    UNION ALL
    SELECT 'TYPE', t."oid"::regtype::text FROM pg_type t
    WHERE t."typnamespace" = 'graphile_worker'::regnamespace AND t."typtype" IN ('d', 'e', 'r')
      AND t."typowner" <> "role_name"::regrole
  LOOP
    EXECUTE format('ALTER %s %s OWNER TO %I', item."kind", item."name", "role_name");
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION "grant_shop_privileges"(name) FROM PUBLIC;
