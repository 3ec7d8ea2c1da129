-- What came in and what an engine found in it only ever grows: these tables are
-- written once. What an analyst may change stands in the tables after them, and
-- every change of those is an edit that can be undone.

CREATE TABLE coders (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('human', 'rules', 'model')),
  version TEXT NOT NULL,
  UNIQUE (name, kind, version)
) STRICT;

CREATE TABLE codebooks (
  id   INTEGER PRIMARY KEY,
  body TEXT NOT NULL, -- YAML, the form of a codebook file
  hash TEXT NOT NULL UNIQUE,
  made TEXT NOT NULL
) STRICT;

CREATE TABLE texts (
  article INTEGER PRIMARY KEY,
  body    BLOB NOT NULL -- the bytes that Spans point into
) STRICT;

CREATE TRIGGER texts_never_change BEFORE UPDATE ON texts
BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;

CREATE TABLE readings (
  id       INTEGER PRIMARY KEY,
  article  INTEGER NOT NULL,
  coder    INTEGER NOT NULL REFERENCES coders,
  codebook INTEGER NOT NULL REFERENCES codebooks,
  found    TEXT NOT NULL, -- JSON: actors that are in no codebook
  notices  TEXT NOT NULL, -- JSON
  made     TEXT NOT NULL
) STRICT;

CREATE TABLE statements (
  id        INTEGER PRIMARY KEY, -- within a reading in the order of the text
  reading   INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  key       TEXT NOT NULL, -- Statement.ID
  utterance TEXT NOT NULL,
  start     INTEGER NOT NULL,
  end       INTEGER NOT NULL,
  quote     BLOB NOT NULL, -- the words of the Span, to check it by
  cue_start INTEGER NOT NULL,
  cue_end   INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  tone      REAL -- NULL: no word carries one
) STRICT;
CREATE INDEX statements_reading ON statements (reading);
CREATE INDEX statements_key ON statements (key);

CREATE TABLE attributions (
  statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
  n         INTEGER NOT NULL,
  actor     TEXT NOT NULL,
  name      TEXT NOT NULL,
  start     INTEGER NOT NULL,
  end       INTEGER NOT NULL,
  basis     TEXT NOT NULL,
  via       TEXT NOT NULL, -- "start-end start-end", nearest last
  PRIMARY KEY (statement, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX attributions_actor ON attributions (actor);

CREATE TABLE positions (
  statement  INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
  n          INTEGER NOT NULL, -- from 1
  issue      TEXT NOT NULL,
  stance     REAL NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (statement, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX positions_issue ON positions (issue, stance);

CREATE TABLE evidence (
  statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
  position  INTEGER NOT NULL, -- 0: of the tone
  n         INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  end       INTEGER NOT NULL,
  rule      TEXT NOT NULL,
  weight    REAL NOT NULL,
  PRIMARY KEY (statement, position, n)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE text_words USING fts5 (
  body, content = 'texts', content_rowid = 'article', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
  quote, content = 'statements', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

-- From here on, what an analyst may change. Every row is known by its id.

CREATE TABLE articles (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL, -- Article.ID
  hash      TEXT NOT NULL UNIQUE,
  length    INTEGER NOT NULL, -- bytes of text
  path      TEXT NOT NULL,
  title     TEXT NOT NULL,
  date      TEXT NOT NULL, -- as far as known: "2025-03"
  publisher TEXT NOT NULL,
  author    TEXT NOT NULL,
  address   TEXT NOT NULL,
  speaker   TEXT NOT NULL,
  language  TEXT NOT NULL,
  extracted INTEGER NOT NULL,
  imported  TEXT NOT NULL,
  reading   INTEGER, -- the current one
  removed   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX articles_key ON articles (key) WHERE NOT removed;
CREATE INDEX articles_reading ON articles (reading);

CREATE TABLE judgements (
  id        INTEGER PRIMARY KEY,
  article   INTEGER NOT NULL,
  statement TEXT NOT NULL, -- Statement.ID
  speaker   INTEGER NOT NULL, -- of a joint statement: 2 the second, and so on; 0: the statement as a whole
  start     INTEGER NOT NULL,
  end       INTEGER NOT NULL,
  coder     INTEGER NOT NULL REFERENCES coders,
  issue     TEXT NOT NULL, -- empty: on the statement as a whole
  status    TEXT NOT NULL,
  actor     TEXT NOT NULL,
  stance    REAL NOT NULL,
  reason    TEXT NOT NULL,
  made      TEXT NOT NULL,
  UNIQUE (statement, speaker, coder, issue)
) STRICT;
CREATE INDEX judgements_article ON judgements (article);

-- Statements that a human marked, or that a judgement keeps although the engine
-- no longer finds them.
CREATE TABLE marks (
  id        INTEGER PRIMARY KEY,
  article   INTEGER NOT NULL,
  statement TEXT NOT NULL UNIQUE, -- Statement.ID
  start     INTEGER NOT NULL,
  end       INTEGER NOT NULL,
  quote     BLOB NOT NULL,
  body      TEXT NOT NULL, -- JSON: the Statement
  coder     INTEGER NOT NULL REFERENCES coders,
  kept      INTEGER NOT NULL, -- not marked by hand: a judgement keeps it
  made      TEXT NOT NULL
) STRICT;
CREATE INDEX marks_article ON marks (article);

-- Two actors that are one.
CREATE TABLE aliases (
  id    INTEGER PRIMARY KEY,
  actor TEXT NOT NULL UNIQUE, -- key
  same  TEXT NOT NULL,        -- key of the actor that it is
  name  TEXT NOT NULL         -- of that actor
) STRICT;

CREATE TABLE memos (
  id        INTEGER PRIMARY KEY,
  article   TEXT NOT NULL, -- what it is about, by key; empty: not about one
  statement TEXT NOT NULL,
  actor     TEXT NOT NULL,
  issue     TEXT NOT NULL,
  coder     INTEGER NOT NULL REFERENCES coders,
  body      TEXT NOT NULL,
  made      TEXT NOT NULL,
  changed   TEXT NOT NULL
) STRICT;

-- One row: what holds for the project as a whole.
CREATE TABLE desk (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  codebook INTEGER NOT NULL REFERENCES codebooks
) STRICT;

-- The edits, and the rows that each changed as they were before and after.
CREATE TABLE events (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL,
  title  TEXT NOT NULL,
  made   TEXT NOT NULL,
  state  TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX events_state ON events (state);

CREATE TABLE changes (
  event  INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
  n      INTEGER NOT NULL,
  entity TEXT NOT NULL, -- a table's name
  row    INTEGER NOT NULL,
  before TEXT, -- JSON; NULL: was not there
  after  TEXT, -- JSON; NULL: is not there any more
  PRIMARY KEY (event, n)
) STRICT, WITHOUT ROWID;
