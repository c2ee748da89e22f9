/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* What every tests/fuzz/fuzz-*.c defines: hands `size` bytes of an outsider to the code under test. Called by
 * libFuzzer, and by replay.c with the seeds. Returns 0; what is wrong aborts. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
