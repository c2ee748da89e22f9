/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-edit-distance.h"

#include <string.h>

#define N_COLUMNS (OMO_EDIT_DISTANCE_MAX_LENGTH + 1)

/* The matrix of distances between all beginnings; three rows of it are needed at a time. */
typedef struct
{
  guint before[N_COLUMNS];
  guint above[N_COLUMNS];
  guint row[N_COLUMNS];
} Matrix;

static gboolean
is_same (char a, char b)
{
  return g_ascii_tolower (a) == g_ascii_tolower (b);
}

static guint
measure_cell (const Matrix *matrix, const char *a, const char *b, gsize i, gsize j)
{
  gboolean same = is_same (a[i - 1], b[j - 1]);
  guint best = matrix->above[j - 1] + (same ? 0 : 1);

  best = MIN (best, matrix->above[j] + 1);
  best = MIN (best, matrix->row[j - 1] + 1);
  if (i > 1 && j > 1 && is_same (a[i - 1], b[j - 2]) && is_same (a[i - 2], b[j - 1]))
    best = MIN (best, matrix->before[j - 2] + 1);
  return best;
}

guint
omo_edit_distance (const char *a, const char *b)
{
  Matrix matrix = { 0 };
  gsize n_rows;
  gsize n_columns;

  g_return_val_if_fail (a != NULL && b != NULL, G_MAXUINT);

  n_rows = strlen (a);
  n_columns = strlen (b);
  if (MAX (n_rows, n_columns) > OMO_EDIT_DISTANCE_MAX_LENGTH)
    return G_MAXUINT;
  for (gsize j = 0; j <= n_columns; j++)
    matrix.row[j] = (guint) j;
  for (gsize i = 1; i <= n_rows; i++)
    {
      memcpy (matrix.before, matrix.above, sizeof matrix.before);
      memcpy (matrix.above, matrix.row, sizeof matrix.above);
      matrix.row[0] = (guint) i;
      for (gsize j = 1; j <= n_columns; j++)
        matrix.row[j] = measure_cell (&matrix, a, b, i, j);
    }
  return matrix.row[n_columns];
}
