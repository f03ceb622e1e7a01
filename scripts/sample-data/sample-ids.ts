/** The table in an id (`sampleIdSql`), for tables whose rows others refer to. */
export const SAMPLE_ID_KIND = {
  ORDER: 1,
  LINE: 2,
  SECOND_LINE: 3,
  PAYMENT: 4,
  REDEMPTION: 5,
  CART: 10,
  ABANDONED_CART: 11,
  FULFILMENT: 12,
  SECOND_FULFILMENT: 13,
} as const;

/** SQL for the sku of a variant, by whether it is the duo set. */
export const sampleSkuSql = (isDuo: string) => `case when ${isDuo} then 'NUE-CM-2' else 'NUE-CM-1' end`;

/** SQL for its id. */
export const sampleVariantIdSql = (isDuo: string) =>
  `(select id from product_variant where sku = ${sampleSkuSql(isDuo)})`;

/** SQL for when the row `n` of $1 was written: a minute apart, up to now. */
export const sampleTimeSql = (n = 'n') => `(date_trunc('minute', now()) - ($1 - ${n}) * interval '1 minute')`;

/**
 * SQL for the id of the row `n` of a table, as `newId` makes them: by time first. `kind` is different for each table, and `at`
 * is the time of the row.
 */
export const sampleIdSql = (kind: number, { at, n }: { at: string; n: string } = { at: 'at', n: 'n' }) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7d${String(kind).padStart(2, '0')}8'
    || lpad(to_hex(${n}), 15, '0'))::uuid`;
