-- Jobs of one shop that became ready at the same moment, as those of one transaction do, are claimed in order of their
-- ids: without the id in the index each claim sorts them all.
drop index job_ready;
create index job_ready on job (queue, shop_id, run_at, id) where lease_until is null and dead_at is null;
