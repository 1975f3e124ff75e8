-- One row per user: the counter that orders every change of the inbox. It is locked before the writes and until the
-- commit, so that the order of commits is the order of revisions.
CREATE TABLE inboxes (
  user_id text PRIMARY KEY,
  epoch text NOT NULL,
  last_rev bigint NOT NULL DEFAULT 0,
  pruned_rev bigint NOT NULL DEFAULT 0
);

CREATE TABLE notifications (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES inboxes (user_id) ON DELETE CASCADE,
  seq bigint NOT NULL,
  rev bigint NOT NULL,
  type text NOT NULL,
  category text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  priority text NOT NULL,
  action jsonb,
  actions jsonb NOT NULL,
  tags jsonb NOT NULL,
  dedup_key text,
  image_url text,
  icon text,
  actor jsonb,
  refs jsonb NOT NULL,
  group_key text,
  group_count integer NOT NULL,
  data jsonb,
  locale text,
  created_at timestamptz NOT NULL,
  occurred_at timestamptz,
  updated_at timestamptz NOT NULL,
  seen_at timestamptz,
  read_at timestamptz,
  archived_at timestamptz,
  snoozed_until timestamptz,
  expires_at timestamptz,
  deleted_at timestamptz,
  undo jsonb
);

-- The list, and its cursor.
CREATE UNIQUE INDEX notifications_list ON notifications (user_id, seq DESC);
-- The changes, and their cursor.
CREATE INDEX notifications_changes ON notifications (user_id, rev, seq);
-- The unread list and the counts.
CREATE INDEX notifications_unread ON notifications (user_id, seq DESC)
  WHERE read_at IS NULL AND archived_at IS NULL AND deleted_at IS NULL;
CREATE INDEX notifications_unseen ON notifications (user_id)
  WHERE seen_at IS NULL AND archived_at IS NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX notifications_dedup ON notifications (user_id, dedup_key) WHERE dedup_key IS NOT NULL;
-- The sweeper.
CREATE INDEX notifications_expiry ON notifications (expires_at) WHERE expires_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX notifications_tombstones ON notifications (deleted_at) WHERE deleted_at IS NOT NULL;

-- Answers kept for an Idempotency-Key.
CREATE TABLE idempotency_keys (
  scope text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  status integer NOT NULL,
  headers jsonb NOT NULL,
  body text,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);
