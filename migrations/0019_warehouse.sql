-- Where a product lies, and at how many free units somebody should think of ordering more. Null: nobody said.
alter table variant add column place text;
alter table variant add column alarm_level integer;
alter table variant add constraint variant_alarm_level check (alarm_level >= 0);
