-- What a person said of what they want to be sent, and what their quiet hours hold until they are over.
CREATE TABLE preferences (
  user_id text PRIMARY KEY REFERENCES inboxes (user_id) ON DELETE CASCADE,
  document jsonb NOT NULL,
  version bigint NOT NULL,
  updated_at timestamptz,
  held_from bigint,
  held_until timestamptz
);

-- The sweeper: whose quiet hours are over.
CREATE INDEX preferences_held ON preferences (held_until) WHERE held_until IS NOT NULL;
