// Eight characters on a calm ground; the two 3 have the same shape.
// SPDX-License-Identifier: GPL-3.0-or-later
#version 3.7;
global_settings { assumed_gamma 1.0 max_trace_level 4 }
#include "letters.inc"

#declare Sans = "DejaVuSans-Bold.ttf"
#declare Serif = "DejaVuSerif-Bold.ttf"

camera { location <0, 11.5, -9.6> look_at <0, 0.25, 0.14> right x * 552 / 344 angle 36 }

#if (!Mask)
  light_source {
    <6, 13, -2> color rgb <1.0, 0.95, 0.88> * 0.98
    area_light 5 * x, 5 * z, 9, 9 adaptive 2 circular orient
  }
  light_source { <-9, 9, -9> color rgb <0.80, 0.65, 0.70> * 0.35 shadowless }
  plane {
    y, 0
    pigment {
      spherical
      color_map {
        [0.00 color srgb <0.28, 0.58, 0.62>]
        [0.45 color srgb <0.55, 0.80, 0.78>]
        [0.80 color srgb <0.86, 0.94, 0.88>]
        [1.00 color srgb <0.92, 0.97, 0.92>]
      }
      scale <11, 9, 8> translate <1.0, 0, 0.6>
    }
    finish { ambient 0.12 diffuse 0.78 }
  }
#end

#declare T = 0.32;
#declare B = 0.035;

Put (Character (Serif, "K", T, B), 1.90,  18, 50,  -8, 0, <-3.55, 1.75>, srgb <0.30, 0.28, 0.72>, 0)
Put (Character (Sans, "3", T, B),  1.75, -30, 52,  -6, 0, <-1.10, 1.45>, srgb <0.98, 0.62, 0.06>, 1)
Put (Character (Sans, "P", T, B),  2.25,  12, 46,   4, 0, < 1.25, 1.75>, srgb <0.88, 0.22, 0.38>, 0)
Put (Character (Sans, "U", T, B),  1.90,  38, 54,   8, 0, < 3.75, 1.55>, srgb <0.55, 0.30, 0.72>, 0)
Put (Character (Sans, "A", T, B),  2.15, -20, 56,  10, 0, <-3.02, -1.30>, srgb <0.95, 0.94, 0.88>, 0)
Put (Character (Serif, "M", T, B), 1.70,  14, 56,   0, 0, <-0.90, -1.80>, srgb <0.20, 0.62, 0.26>, 0)
Put (Character (Sans, "7", T, B),  2.00, -16, 50,   0, 0, < 1.05, -1.15>, srgb <0.10, 0.52, 0.86>, 0)
Put (Character (Sans, "3", T, B),  2.35,  40, 56,  10, 0, < 3.15, -1.40>, srgb <0.94, 0.36, 0.18>, 2)
