/**
 * SQL for the sample orders $2 to $3 of $1: one row `s` for each, with everything that its tables need. Everything follows from the number `n`, so that a part can be made again, and joined
 * to another part. OFFSET 0 has each step computed once, and not wherever it is used. The latest wait for
 * their payment, are still to be packed or on their way, the others are done; a few went wrong.
 */
export const SAMPLE_ORDERS_SQL = `
  from generate_series($2::int, $3::int) n
  cross join lateral (select ('x' || substr(md5('desk' || n), 1, 7))::bit(28)::int as dice, $1::int - n as age offset 0) d
  cross join lateral (select
    dice % 1000 as fate, dice / 1000 % 10 < 3 as is_card, dice / 10000 % 100 as place,
    date_trunc('minute', now()) - age * interval '1 minute' as at offset 0) f
  cross join lateral (select
    case when age < 45 and is_card then 'pending'
      when fate < 40 then 'cancelled' when fate < 100 and is_card then 'expired'
      when age < 1500 or age < 11000 or fate = 999 then 'placed' else 'completed' end as status,
    case when place < 93 then 'PK' else (array['AE', 'GB', 'SA', 'US', 'CA', 'QA', 'AU'])[place - 92] end as country,
    fate % 5 = 0 as is_duo, fate % 11 = 0 as has_both, 1 + (fate % 13 = 0)::int as quantity,
    fate >= 100 and fate % 20 = 7 as has_code offset 0) g
  cross join lateral (select
    status in ('placed', 'completed') as is_live,
    status = 'completed' or (status = 'placed' and is_card) as is_paid,
    status = 'completed' and is_card and fate between 100 and 119 as is_refunded,
    case when status not in ('placed', 'completed') or age < 1500 or fate = 999 then 'unfulfilled'
      when status = 'completed' then 'delivered'
      when has_both and fate % 7 = 0 then 'partially_dispatched' else 'dispatched' end as fulfilment,
    has_both and age >= 3000 and fate % 3 = 0 and fate % 7 <> 0 as is_split,
    -- Recorded by mistake, and cancelled before dispatch.
    status = 'placed' and age between 300 and 1499 and fate % 50 = 1 as is_taken_back,
    case when status = 'pending' then 'held' when status in ('placed', 'completed') then 'committed'
      else 'released' end as hold,
    case when country <> 'PK' then 'DHL'
      else (array['TCS', 'Leopards Courier', 'PostEx', 'M&P Courier', 'Trax'])[1 + fate % 5] end as courier,
    case when fate % 9 = 0 then (array['upper-back-and-neck-pain', 'dry-cupping-vs-wet-cupping',
      'buy-cupping-therapy-set-online-in-pakistan'])[1 + place % 3] end as article,
    quantity * case when is_duo then 1240000 else 680000 end as first_minor,
    case when not has_both then 0 when is_duo then 680000 else 1240000 end as second_minor,
    case when country = 'PK' then 25000 else 250000 end as delivery_minor,
    case when has_code then 10 else 0 end as percent_off offset 0) h
  cross join lateral (select
    first_minor * percent_off / 100 as first_off, second_minor * percent_off / 100 as second_off,
    (array['Ayesha', 'Bilal', 'Fatima', 'Hamza', 'Maryam', 'Usman', 'Zainab', 'Muhammad', 'Sana', 'Imran', 'Hira',
      'Kamran', 'Nadia', 'Omar', 'Rabia', 'Saad', 'Tariq', 'Uzma', 'Waqas', 'Yasmin', 'Danish', 'Erum', 'Faisal',
      'Ghazala', 'Hassan', 'Iqra', 'Junaid', 'Kiran', 'Laiba', 'Mehwish', 'Noman', 'Parveen', 'Qasim', 'Rida',
      'Shahid', 'Tahira', 'Umair', 'Wajiha', 'محمد', 'علی'])[1 + n % 40] as first_name,
    (array['Khan', 'Ahmed', 'Malik', 'Sheikh', 'Butt', 'Qureshi', 'Siddiqui', 'Chaudhry', 'Mirza', 'Raza', 'Hussain',
      'Abbasi', 'Bhatti', 'Dar', 'Farooq', 'Ghani', 'Hashmi', 'Iqbal', 'Jamil', 'Kazmi', 'Lodhi', 'Mughal', 'Niazi',
      'Osmani', 'Paracha', 'Qazi', 'Rehman', 'Shah', 'Tanoli', 'Usmani', 'Virk', 'Warraich', 'Yousaf', 'Zaidi',
      'Awan', 'Baig', 'Cheema', 'Durrani', 'Effendi', 'Gillani', 'Humayun', 'Ismail', 'Janjua', 'Khattak', 'Leghari',
      'Memon', 'Naqvi', 'Orakzai', 'Pirzada', 'Rajput', 'Soomro', 'Tiwana', 'Umar', 'Wattoo', 'Yaqoob', 'Zubairi',
      'Afridi', 'Bangash', 'Gondal', 'O''Neil'])[1 + n / 40 % 60] as last_name offset 0) i
  cross join lateral (select
    first_minor + second_minor as subtotal_minor, first_off + second_off as discount_minor,
    first_minor + second_minor - first_off - second_off + delivery_minor as total_minor,
    'buyer-' || n || '@' || (array['gmail.com', 'yahoo.com', 'hotmail.com', 'example.pk'])[1 + n % 4] as email,
    (case country when 'PK' then '+923' when 'AE' then '+9715' when 'GB' then '+447' when 'SA' then '+9665'
      when 'QA' then '+9743' when 'AU' then '+614' else '+1212' end) || lpad((dice % 100000000)::text, 8, '0') as phone,
    (array['Lahore', 'Karachi', 'Islamabad', 'Multan', 'Quetta', 'Peshawar', 'Faisalabad', 'Sialkot'])[1 + dice % 8]
      as home_city offset 0) s`;

/** Prefix of the checkout fingerprint of sample orders, by which they are found. */
export const SAMPLE_FINGERPRINT_PREFIX = 'filled-in-';

/** The code that some of them used. It is switched off: nobody can use it again. */
export const SAMPLE_PROMOTION_CODE = 'DESK-2026';
