-- What the pages under /policies say, version by version, and which versions an order was placed under.
-- AlterTable
ALTER TABLE "order" ADD COLUMN     "policy_versions" JSONB;

-- CreateTable
CREATE TABLE "policy_text" (
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_text_pkey" PRIMARY KEY ("field")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "policy" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("policy","number")
);

ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_numbered_from_one" CHECK ("number" > 0);
