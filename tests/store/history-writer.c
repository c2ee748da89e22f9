/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What test-history-kill kills: history-writer PATH N. Adds jobs with pictures to the history in PATH for ever and
 * says the uuid of each on a line of its own once it is kept; dies by itself in the middle of write N + 1, unless N is
 * 0. */

#include <stdio.h>
#include <stdlib.h>

#include "faulty-disk.h"
#include "kept-jobs.h"

#define MAX_PICTURE_BYTES 100000

static OmoHistoryJob *
make_job (guint n)
{
  OmoHistoryJob *job = n % 4 == 0 ? kept_job_new_full () : kept_job_new (n, n);
  gsize size = (gsize) g_random_int_range (1, MAX_PICTURE_BYTES);

  g_clear_pointer (&job->pictures[0], g_bytes_unref);
  job->pictures[0] = g_bytes_new_take (g_malloc0 (size), size);
  return job;
}

int
main (int argc, char *argv[])
{
  OmoHistoryDatabase *database;
  guint n_writes;

  g_assert_cmpint (argc, ==, 3);
  n_writes = (guint) atoi (argv[2]);
  if (n_writes > 0)
    faulty_disk_die_after (n_writes);
  database = kept_open (argv[1]);
  for (guint n = 0;; n++)
    {
      OmoHistoryJob *job = make_job (n);
      g_autofree char *uuid = g_strdup (job->uuid);

      kept_add (database, job);
      printf ("%s\n", uuid);
      fflush (stdout);
    }
}
