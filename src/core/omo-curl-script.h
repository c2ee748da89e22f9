/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-curl.h"

G_BEGIN_DECLS

/* A script for bash that sends recorded requests again, one after the other, and prints the answers: omo_curl_write for
 * each, with the bodies that go by file in it, which it writes into the folder where it is run. The token is not in it:
 * it ends at once where OMOSCOPE_TOKEN is not set and wanted. A job that is sent again is a new one, and is charged.
 *
 * A request that is the one before it again, as polls are, is left out, and so is what is no HTTP request.
 * OMO_ERROR_ENDPOINT where none remains. `exchanges` are of OmoExchange; takes a while for large bodies. */
GBytes *omo_curl_script_write (GListModel *exchanges, GError **error);

G_END_DECLS
