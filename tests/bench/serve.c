/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "net/omo-standin.h"

/* The stand-in without any delay, for whoever wants to measure a client: prints its address and serves until
 * it is killed. */
int
main (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoStandin) standin = omo_standin_new (omo_script_parse ("running=0", NULL), &error);
  g_autoptr (OmoEndpoint) endpoint = NULL;

  if (standin == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  endpoint = omo_standin_dup_endpoint (standin);
  printf ("%s\n", omo_endpoint_get_base (endpoint));
  fflush (stdout);
  g_main_loop_run (loop);
  return 0;
}
