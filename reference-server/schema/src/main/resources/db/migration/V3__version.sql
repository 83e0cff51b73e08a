-- The running server asks whether the schema is the one it was built for; it changes nothing of it.
grant select on flyway_schema_history to qibu_app;
