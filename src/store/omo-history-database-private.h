/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-history-database.h"
#include "store/omo-sql.h"

struct _OmoHistoryDatabase
{
  sqlite3 *db;
};
