/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-tokens.h"

G_BEGIN_DECLS

/* What a person should know where a token is typed: whether there is one, where it is kept, and for how long. Translated;
 * a constant. */
const char *omo_token_state_describe (OmoTokenState state);

G_END_DECLS
