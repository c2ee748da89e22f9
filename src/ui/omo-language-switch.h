/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-window-share.h"

G_BEGIN_DECLS

/* Follows the setting "language": it is the program's language at once, also of the windows that are open. Each is built
 * anew around its work, which goes on: pictures, job, answer, what was said about it. */
typedef struct _OmoLanguageSwitch OmoLanguageSwitch;

/* Before the first window. Borrows both. */
OmoLanguageSwitch *
omo_language_switch_new (GtkApplication *application, const OmoWindowShare *share);
void omo_language_switch_free (OmoLanguageSwitch *self);

G_END_DECLS
