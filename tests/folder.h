/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A new folder of the test's own: its path. Free with folder_remove. */
char *folder_new (void);
/* Removes it with everything in it, and frees `folder`. NULL is none. */
void folder_remove (char *folder);
