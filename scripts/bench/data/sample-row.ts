/** SQL for when the row `n` of $1 was written: a minute apart, up to now. */
export const sampleTimeSql = (n = 'n') => `(date_trunc('minute', now()) - ($1 - ${n}) * interval '1 minute')`;

/** SQL for the id of the row `n`: UUIDs as `newId` makes them, by time first. `kind` is different for each table. */
export const sampleIdSql = (kind: number, n = 'n') =>
  `(lpad(to_hex((extract(epoch from ${sampleTimeSql(n)}) * 1000)::bigint), 12, '0') || '7' || lpad('${kind}', 3, '0')
    || '8' || lpad(to_hex(${n}), 15, '0'))::uuid`;
