/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "core/omo-dialect.h"

/* Builds the createJob body for the picture `build-request FILE` and prints the most memory the process ever had
 * over what it had before the picture, in bytes, and the seconds that the body took. Without FILE's bytes being a
 * picture: the codec does not look at them. */

/* VmHWM of this program alone: ru_maxrss has its parent's in it. */
static double
read_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line == NULL ? 0 : g_ascii_strtod (line + strlen ("VmHWM:"), NULL) * 1024;
}

int
main (int argc, char *argv[])
{
  OmoCreateRequest request = { .token = g_strdup ("token"), .kind = OMO_JOB_WEB_PAIR };
  g_autoptr (GBytes) body = NULL;
  double before = read_peak ();
  gint64 start;
  char *data;
  gsize size;

  if (argc != 2 || !g_file_get_contents (argv[1], &data, &size, NULL))
    return 2;
  request.pictures[0] = g_bytes_new_take (data, size);
  request.view_width = 340;
  request.view_height = 212;
  start = g_get_monotonic_time ();
  body = omo_dialect_encode_create (omo_dialect_get_default (), &request);
  printf ("%.0f %.6f %zu\n", read_peak () - before,
          (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, g_bytes_get_size (body));
  omo_create_request_clear (&request);
  return 0;
}
