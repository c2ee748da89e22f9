/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a server's certificate says of itself. */

/* A line for each certificate of the chain, the server's own first: subject, issuer, validity; translated. Names come
 * from the server: they are valid UTF-8 and bounded, nothing else. Free with g_free. */
char *omo_certificate_print_chain (GTlsCertificate *certificate);

/* Whole days until it ends, negative when it has ended; G_MAXINT when it does not say. */
int omo_certificate_count_days_left (GTlsCertificate *certificate, GDateTime *now);

G_END_DECLS
