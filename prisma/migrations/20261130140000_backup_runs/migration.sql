-- CreateTable
CREATE TABLE "backup_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "file" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "row_count" BIGINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "is_encrypted" BOOLEAN NOT NULL,

    CONSTRAINT "backup_run_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "backup_run_not_negative" CHECK ("size_bytes" > 0 AND "row_count" >= 0),
    CONSTRAINT "backup_run_has_a_checksum" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);

-- CreateIndex
CREATE INDEX "backup_run_finished_at_idx" ON "backup_run"("finished_at" DESC);
