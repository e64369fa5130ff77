alter table claim add column reference_search text generated always as (lower(order_reference)) stored;
alter table claim add column email_search text generated always as (lower(customer ->> 'email')) stored;
create index claim_due on claim (shop_id, due_at, id) where open;
create index claim_reference_search on claim (shop_id, reference_search text_pattern_ops);
create index claim_email_search on claim (shop_id, email_search);
create index claim_tracking on claim (shop_id, tracking_number);
