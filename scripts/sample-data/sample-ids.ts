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
