/** Of the tables whose rows others point to: what tells their ids apart. */
export const DESK_ID = {
  ORDER: 1,
  LINE: 2,
  SECOND_LINE: 3,
  PAYMENT: 4,
  REDEMPTION: 5,
  CART: 10,
  LEFT_CART: 11,
  PARCEL: 12,
  SECOND_PARCEL: 13,
} as const;

/** SQL for the sku of a variant, by whether it is the duo set. */
export const DESK_SKU = (isDuo: string) => `case when ${isDuo} then 'NUE-CM-2' else 'NUE-CM-1' end`;

/** SQL for its id. */
export const DESK_VARIANT = (isDuo: string) =>
  `(select id from product_variant where sku = ${DESK_SKU(isDuo)})`;
