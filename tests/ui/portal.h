/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The desktop's side of a screenshot: the portal on the test's own session bus. */

typedef enum
{
  PORTAL_ANSWERS,
  PORTAL_CANCELS,       /* the person closes the dialog */
  PORTAL_REFUSES,       /* it ends in another way */
  PORTAL_NAMES_NOTHING, /* success without a picture */
  PORTAL_NAMES_ADDRESS, /* success with something to be fetched */
  PORTAL_IS_OLD,        /* answers at a handle of its own choice */
  PORTAL_STAYS_OPEN,    /* never answers, but can be closed */
  PORTAL_IS_MUTE,       /* does not even say where its answer will come */
} PortalMood;

typedef struct
{
  PortalMood mood;
  char *uri; /* of its answer */
  guint n_asked;
  guint n_closed;
  gboolean was_interactive;
} Portal;

/* Appears on the session bus, and disappears. */
Portal *portal_new (void);
void portal_free (Portal *portal);
