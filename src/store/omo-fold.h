/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `text` as it is sought: without upper case and without the marks on letters, so that “loi dang nhap” finds “Lỗi
 * đăng nhập”. `text` must be valid UTF-8. Free with g_free. */
char *omo_fold_text (const char *text);

G_END_DECLS
