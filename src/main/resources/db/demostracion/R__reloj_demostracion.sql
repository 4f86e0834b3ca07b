-- How far the demonstration's clock is ahead of (or behind) the real one. Repeatable on purpose: it may not take a
-- number between the product's own migrations.
create table if not exists cc_demostracion_reloj (
  id integer not null primary key,              -- always 1
  desfase_ms bigint not null
);
