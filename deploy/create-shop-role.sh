#!/bin/sh
# The role that the shop connects as. `npm run migrate` gives it what it needs, knowing it by the schema that it owns.
psql --set=ON_ERROR_STOP=1 --set=password="$SHOP_PASSWORD" --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
create role shop login password :'password';
create schema graphile_worker authorization shop;
SQL
