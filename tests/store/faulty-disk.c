/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-disk.h"

#include <errno.h>
#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

typedef enum
{
  WHOLE,
  FULL,
  DEADLY,
} Fault;

static Fault fault = WHOLE;
static guint n_allowed;
static guint n_writes_seen;

static gboolean
is_due (void)
{
  n_writes_seen++;
  return fault != WHOLE && n_writes_seen > n_allowed;
}

static ssize_t
write_at (int fd, const void *data, size_t size, off_t offset)
{
  if (!is_due ())
    return pwrite (fd, data, size, offset);
  if (fault == DEADLY)
    {
      if (pwrite (fd, data, size / 2, offset) >= 0)
        raise (SIGKILL);
    }
  errno = ENOSPC;
  return -1;
}

static void
stand_between (void)
{
  static const char *const calls[] = { "pwrite", "pwrite64" };
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    g_assert_cmpint (
        vfs->xSetSystemCall (vfs, calls[i], (sqlite3_syscall_ptr) (void (*) (void)) write_at), ==,
        SQLITE_OK);
}

static void
set_fault (Fault which, guint n_writes)
{
  stand_between ();
  fault = which;
  n_allowed = n_writes;
  n_writes_seen = 0;
}

void
faulty_disk_fill_after (guint n_writes)
{
  set_fault (FULL, n_writes);
}

guint
faulty_disk_make_room (void)
{
  guint n = n_writes_seen;

  set_fault (WHOLE, 0);
  return n;
}

void
faulty_disk_die_after (guint n_writes)
{
  set_fault (DEADLY, n_writes);
}
