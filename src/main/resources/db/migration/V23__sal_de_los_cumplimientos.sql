-- The trail has an account's digest; with this it tells nothing of an account that has to be erased one day, words and salt.
-- Accounts of before it have no digest there.

alter table cc_cumplimiento add column sal varchar(32);
