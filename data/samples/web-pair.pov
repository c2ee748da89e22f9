// Eight characters on a calm ground; the two R have the same shape.
// SPDX-License-Identifier: GPL-3.0-or-later
#version 3.7;
global_settings { assumed_gamma 1.0 max_trace_level 4 }
#include "letters.inc"

#declare Sans = "DejaVuSans-Bold.ttf"
#declare Serif = "DejaVuSerif-Bold.ttf"

camera { location <0, 11.5, -9.6> look_at <0, 0.25, 0.14> right x * 552 / 344 angle 36 }

#if (!Mask)
  light_source {
    <-6, 13, -3> color rgb <1.0, 0.95, 0.88> * 0.98
    area_light 5 * x, 5 * z, 9, 9 adaptive 2 circular orient
  }
  light_source { <9, 9, -9> color rgb <0.55, 0.65, 0.90> * 0.35 shadowless }
  plane {
    y, 0
    pigment {
      spherical
      color_map {
        [0.00 color srgb <0.36, 0.45, 0.78>]
        [0.45 color srgb <0.58, 0.68, 0.93>]
        [0.80 color srgb <0.82, 0.86, 0.98>]
        [1.00 color srgb <0.88, 0.90, 0.99>]
      }
      scale <11, 9, 8> translate <-1.0, 0, 0.6>
    }
    finish { ambient 0.12 diffuse 0.78 }
  }
#end

#declare T = 0.32;
#declare B = 0.035;

Put (Character (Sans, "R", T, B),  2.50,  14, 48, -10, 0, <-3.35, 1.35>, srgb <0.93, 0.20, 0.18>, 1)
Put (Character (Serif, "T", T, B), 1.75, -18, 46,  -6, 0, <-0.95, 2.05>, srgb <0.97, 0.95, 0.88>, 0)
Put (Character (Sans, "C", T, B),  2.35,  32, 54,   4, 0, < 1.35, 1.05>, srgb <0.06, 0.64, 0.52>, 0)
Put (Character (Serif, "5", T, B), 2.05, -14, 48,  12, 0, < 3.95, 1.95>, srgb <0.95, 0.36, 0.62>, 0)
Put (Character (Sans, "y", T, B),  2.20,  20, 58,   0, 0, <-3.12, -1.75>, srgb <0.34, 0.68, 0.20>, 0)
Put (Character (Sans, "H", T, B),  1.80, -26, 56,   0, 0, <-1.00, -1.15>, srgb <0.44, 0.26, 0.80>, 0)
Put (Character (Sans, "4", T, B),  2.05,  16, 52,   0, 0, < 0.95, -1.75>, srgb <1.00, 0.68, 0.08>, 0)
Put (Character (Sans, "R", T, B),  1.70, -42, 58,  14, 0, < 3.15, -1.25>, srgb <0.06, 0.46, 0.86>, 2)
