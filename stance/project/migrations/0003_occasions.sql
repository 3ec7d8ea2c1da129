-- What happened, as an analyst marks it on the line of time.
CREATE TABLE occasions (
  id    INTEGER PRIMARY KEY,
  date  TEXT NOT NULL, -- as far as known: "2025-03"
  words TEXT NOT NULL
) STRICT;
