-- Who may do what in an archive that several people work in.
--
-- Run it as an administrator of the server, once `dyad setup` has made the archive, and again after every later
-- `dyad setup`, which may have made tables:
--
--     psql --dbname relations --file roles.sql
--
-- It makes two roles, gives them what the program needs and nothing else, and takes all else away. Nobody logs in as
-- them: grant them to people.
--
--     CREATE ROLE anna LOGIN; GRANT dyad_editor TO anna;
--     CREATE ROLE bilal LOGIN; GRANT dyad_reader TO bilal;
--
-- Roles are the whole server's. For a second archive whose readers are others, give them other names:
--
--     psql --dbname economy --set reader=economy_reader --set editor=economy_editor --file roles.sql
--
-- Readers read everything, the history too. Editors write records and add to the history; they cannot change or remove
-- what stands in it, and it tells them by the name that they logged in under. Neither can make or change a table: that
-- is the owner's work, who runs `dyad setup`.

\set ON_ERROR_STOP on
\set QUIET on
\if :{?reader}
\else
    \set reader dyad_reader
\endif
\if :{?editor}
\else
    \set editor dyad_editor
\endif

BEGIN;
SET LOCAL client_min_messages = warning;

-- All names below are those of the schema that the archive stands in.
SELECT relnamespace::regnamespace AS schema, relowner::regrole AS owner
FROM pg_class WHERE oid = to_regclass('archive') \gset
SET LOCAL search_path = :schema;

SELECT format('CREATE ROLE %I NOLOGIN', name) FROM unnest(ARRAY[:'reader', :'editor']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
REVOKE ALL ON SCHEMA :schema FROM PUBLIC, :"reader", :"editor";
REVOKE ALL ON ALL TABLES IN SCHEMA :schema FROM PUBLIC, :"reader", :"editor";
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA :schema FROM PUBLIC, :"reader", :"editor";

GRANT :"reader" TO :"editor";
GRANT CONNECT ON DATABASE :"DBNAME" TO :"reader";
GRANT USAGE ON SCHEMA :schema TO :"reader";

-- Reading.
GRANT SELECT ON
    alembic_version, archive, step, change,
    dyad, person, source, event, event_dyad, dyad_person, dyad_source, trade_flow, bookmark,
    event_link, event_participant, event_place, event_tag, event_citation,
    agreement_party, agreement_subject, agreement_act, trade_citation,
    search_text, search_word
TO :"reader";

-- Writing: records, their lists, and what a search looks in.
GRANT INSERT, UPDATE, DELETE ON
    dyad, person, source, event, event_dyad, dyad_person, dyad_source, trade_flow, bookmark
TO :"editor";
GRANT INSERT, DELETE ON
    event_link, event_participant, event_place, event_tag, event_citation,
    agreement_party, agreement_subject, agreement_act, trade_citation,
    search_text, search_word
TO :"editor";
-- The one row of `archive` counts steps and keys, and whoever writes holds it; its name and its age stay.
GRANT UPDATE (revision, next_key, derived_version, index_state, library_version) ON archive TO :"editor";

-- The history only grows. By whose account a step was made says the server, by the column's default; and a step gets
-- its hash at its end (from schema 5 on), once.
GRANT INSERT ON change TO :"editor";
SELECT format('GRANT INSERT (%s) ON step TO %I', string_agg(quote_ident(attname), ', '), :'editor') FROM pg_attribute
WHERE attrelid = to_regclass('step') AND attnum > 0 AND NOT attisdropped AND attname <> 'account' \gexec
SELECT format('GRANT UPDATE (hash) ON step TO %I', :'editor') FROM pg_attribute
WHERE attrelid = to_regclass('step') AND attname = 'hash' AND NOT attisdropped \gexec

CREATE OR REPLACE FUNCTION dyad_step_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    -- The owner may migrate; nobody else touches a step that is whole.
    IF to_jsonb(OLD) ->> 'hash' IS NOT NULL AND NOT pg_has_role(
        session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER'
    ) THEN
        RAISE insufficient_privilege USING MESSAGE = 'step ' || OLD.id || ' stands in the history and cannot be changed';
    END IF;
    RETURN NEW;
END
$$;
SELECT format('ALTER FUNCTION dyad_step_stays() OWNER TO %s', :'owner') \gexec
DROP TRIGGER IF EXISTS dyad_step_stays ON step;
CREATE TRIGGER dyad_step_stays BEFORE UPDATE ON step FOR EACH ROW EXECUTE FUNCTION dyad_step_stays();

COMMIT;
