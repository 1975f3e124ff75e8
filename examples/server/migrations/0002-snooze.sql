-- The sweeper: whose snooze is over.
CREATE INDEX notifications_snoozed ON notifications (snoozed_until) WHERE snoozed_until IS NOT NULL AND deleted_at IS NULL;
