CREATE TABLE pictures (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  time INTEGER NOT NULL,
  kind TEXT NOT NULL,
  dialect TEXT,
  endpoint TEXT,
  type_job_id TEXT,
  view_width INTEGER,
  view_height INTEGER,
  question TEXT,
  first_picture INTEGER REFERENCES pictures (id),
  first_name TEXT,
  second_picture INTEGER REFERENCES pictures (id),
  second_name TEXT,
  outcome TEXT NOT NULL,
  result TEXT,
  message TEXT,
  error_code TEXT,
  error_message TEXT,
  error_words TEXT,
  error_service_code TEXT,
  error_http_status INTEGER,
  error_stage INTEGER,
  n_asked INTEGER,
  seconds REAL,
  create_seconds REAL,
  wait_seconds REAL,
  service_seconds REAL,
  service_waiting REAL,
  service_not_before REAL,
  service_not_after REAL,
  verdict INTEGER NOT NULL,
  proposed INTEGER NOT NULL,
  distance REAL,
  expected TEXT,
  reading TEXT,
  travel REAL,
  flip INTEGER,
  ticket TEXT,
  note TEXT,
  deletion INTEGER
) STRICT;
CREATE TABLE cases (
  job INTEGER PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX jobs_by_time ON jobs (time, id, kind, outcome, verdict) WHERE deletion IS NULL;
CREATE INDEX jobs_by_service ON jobs (kind, endpoint, time)
  WHERE deletion IS NULL AND service_seconds IS NOT NULL;
CREATE INDEX jobs_by_deletion ON jobs (deletion) WHERE deletion IS NOT NULL;
CREATE INDEX jobs_by_first_picture ON jobs (first_picture);
CREATE INDEX jobs_by_second_picture ON jobs (second_picture) WHERE second_picture IS NOT NULL;
CREATE TRIGGER jobs_take_pictures_along AFTER DELETE ON jobs BEGIN
  DELETE FROM pictures WHERE id IN (old.first_picture, old.second_picture)
    AND NOT EXISTS (SELECT 1 FROM jobs WHERE first_picture = pictures.id)
    AND NOT EXISTS (SELECT 1 FROM jobs WHERE second_picture = pictures.id);
END;
INSERT INTO pictures (id, hash, bytes) VALUES
  (1, x'01', x'89504e47'),
  (2, x'02', x'ffd8');
INSERT INTO jobs (id, uuid, time, kind, dialect, endpoint, type_job_id, view_width, view_height, first_picture,
    first_name, second_picture, second_name, outcome, result, error_code, error_words, seconds, verdict, proposed,
    ticket, note) VALUES
  (1, 'aaaaaaaa-0000-4000-8000-000000000001', 1700000000, 'web-pair', 'v1', 'https://omocaptcha.com/api', '22', 340,
    212, 1, 'pair.png', NULL, NULL, 'answered', '57_31_246_148', NULL, NULL, 3.5, 1, 1, 'T-17', 'Lỗi cũ'),
  (2, 'aaaaaaaa-0000-4000-8000-000000000002', 1700000100, 'web-rotate', 'v2', 'https://api.omocaptcha.com/v2', '23',
    0, 0, 2, 'inner.png', 1, 'outer.png', 'refused', NULL, 'refused', 'Balance is Empty', 0.4, 0, 0, NULL, NULL);
INSERT INTO cases (job, bytes) VALUES (1, x'1f8b');
PRAGMA application_id = 1330466643;
PRAGMA user_version = 1;
