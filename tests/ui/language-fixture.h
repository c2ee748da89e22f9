/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The translations of this build in `locale`, in the language that LANGUAGE asks for, as the program begins. After
 * g_test_init, and before the first translated text. */
void start_language (const char *locale);
