-- What `GET /readyz` writes and takes back, to know whether anything can be written at all. It never has a row.
CREATE TABLE "readiness_probe" (
    "id" UUID NOT NULL,
    "filler" BYTEA NOT NULL,

    CONSTRAINT "readiness_probe_pkey" PRIMARY KEY ("id")
);
