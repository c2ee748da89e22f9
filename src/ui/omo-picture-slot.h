/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-picture.h"

G_BEGIN_DECLS

/* One place for a picture: its role, a thumbnail, name, size and what is peculiar about the file. Its button
 * activates `win.open-into` with the place. Properties: "picture" OmoPicture, "role" string, "place" uint. */
#define OMO_TYPE_PICTURE_SLOT (omo_picture_slot_get_type ())
G_DECLARE_FINAL_TYPE (OmoPictureSlot, omo_picture_slot, OMO, PICTURE_SLOT, GtkBox)

G_END_DECLS
