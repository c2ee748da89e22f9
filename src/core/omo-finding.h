/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the doctor found wrong with a request or a reply: a value, made by omo-doctor, shown by the window and the
 * command line, kept in a case file. */

/* In rising order. */
typedef enum
{
  OMO_SEVERITY_HINT,    /* style: it works, and could be written better */
  OMO_SEVERITY_WARNING, /* the answer will be wrong, or it is not clear what it means */
  OMO_SEVERITY_ERROR,   /* the service cannot do what is asked for */
  OMO_N_SEVERITIES
} OmoSeverity;

/* "hint", "warning", "error": for files and machines. */
const char *omo_severity_get_id (OmoSeverity severity);
/* And back: FALSE when unknown (NULL is, too), and `out_severity` is untouched. */
gboolean omo_severity_from_id (const char *id, OmoSeverity *out_severity);
/* "Hint", "Warning", "Error": English, marked for translation. */
const char *omo_severity_get_label (OmoSeverity severity);

typedef struct
{
  char *rule; /* "view-size-missing": stays the same in every language and version */
  OmoSeverity severity;
  char *
      text; /* one translated sentence, plain text without secrets; parts of it were written by others */
  char *mend;  /* the label of a button that mends it, translated; NULL when a machine cannot */
  guint reply; /* 0: about the request; else about which of the replies, from 1 */
  gboolean is_mended; /* it was so, and was mended before the request was sent */
} OmoFinding;

/* Copies; `mend` may be NULL. About the request, and not mended. */
OmoFinding *
omo_finding_new (const char *rule, OmoSeverity severity, const char *text, const char *mend);
OmoFinding *omo_finding_copy (const OmoFinding *self);
void omo_finding_free (OmoFinding *self);

/* Empty lists of OmoFinding, which own what is put into them. */
GPtrArray *omo_finding_list_new (void);
/* The most severe first, and what was mended last; what is equally severe stays in its order. */
void omo_finding_list_sort (GPtrArray *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoFinding, omo_finding_free)

G_END_DECLS
