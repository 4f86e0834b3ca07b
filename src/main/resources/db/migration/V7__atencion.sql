-- Which task of the leader waits for a decision about a late activity, so that nobody searches for it. What an older
-- database has waiting is filled in when the product starts.

alter table cc_actividad add column atencion varchar(64);
