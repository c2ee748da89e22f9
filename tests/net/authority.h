/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A server's certificate, made for the test, and whoever trusts it. */
typedef struct
{
  GTlsCertificate *certificate;
  GTlsDatabase *database; /* reads its file when it is used */
  char *folder;
  char *certificate_path;
  char *key_path;
} Authority;

/* GLib cannot make certificates: FALSE without the openssl program. */
gboolean authority_is_possible (void);
/* `names` are those of the server: "IP:127.0.0.1". */
void authority_set_up (Authority *self, const char *names);
/* The same, valid from now on for so long; a negative number: it has ended. */
void authority_set_up_for_days (Authority *self, const char *names, int days);
void authority_clear (Authority *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Authority, authority_clear)
