-- What an article had with it when it came in, so that it can be read again as it
-- came: whose near copy it is, whether it is one thing that its speaker said, and
-- what was guessed or lost on the way.
ALTER TABLE articles ADD COLUMN story TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN quoted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN notices TEXT NOT NULL DEFAULT 'null';

-- Of a reading that was replaced, only this stays: its statements as deflated
-- JSON. NULL: they stand in their tables.
ALTER TABLE readings ADD COLUMN packed BLOB;
CREATE INDEX readings_article ON readings (article);

-- Events that can't be undone any more, because a reading that they need is gone.
ALTER TABLE events ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX changes_row ON changes (entity, row);
