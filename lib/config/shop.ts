/** The country that the shop is at home in: its delivery is quoted before an address is known. ISO 3166-1 alpha-2. */
export const HOME_COUNTRY = 'PK';

/** The currency in which the shop asks for money. */
export const SHOP_CURRENCY = 'PKR';

/** The time zone in which dates are shown. */
export const SHOP_TIME_ZONE = 'Asia/Karachi';
