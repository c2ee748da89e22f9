// Eight characters on a calm ground, no two of a shape; the two green ones have the same colour.
// SPDX-License-Identifier: GPL-3.0-or-later
#version 3.7;
global_settings { assumed_gamma 1.0 max_trace_level 4 }
#include "letters.inc"

#declare Sans = "DejaVuSans-Bold.ttf"
#declare Serif = "DejaVuSerif-Bold.ttf"

camera { location <0, 11.5, -9.6> look_at <0, 0.25, 0.14> right x * 552 / 344 angle 36 }

#if (!Mask)
  light_source {
    <-5, 13, -4> color rgb <1.0, 0.95, 0.88> * 0.98
    area_light 5 * x, 5 * z, 9, 9 adaptive 2 circular orient
  }
  light_source { <9, 9, -9> color rgb <0.55, 0.65, 0.90> * 0.35 shadowless }
  plane {
    y, 0
    pigment {
      spherical
      color_map {
        [0.00 color srgb <0.66, 0.52, 0.40>]
        [0.45 color srgb <0.88, 0.77, 0.62>]
        [0.80 color srgb <0.97, 0.92, 0.82>]
        [1.00 color srgb <0.99, 0.96, 0.89>]
      }
      scale <11, 9, 8> translate <-1.0, 0, 0.6>
    }
    finish { ambient 0.12 diffuse 0.78 }
  }
#end

#declare T = 0.32;
#declare B = 0.035;

Put (Character (Serif, "B", T, B), 1.95,  16, 50,  -8, 0, <-3.45, 1.65>, srgb <0.90, 0.30, 0.52>, 0)
Put (Character (Sans, "K", T, B),  2.15, -20, 48,  -4, 0, <-0.95, 1.75>, srgb <0.16, 0.66, 0.30>, 1)
Put (Character (Sans, "7", T, B),  2.05,  26, 52,   6, 0, < 1.40, 1.45>, srgb <0.97, 0.95, 0.88>, 0)
Put (Character (Serif, "Z", T, B), 1.90, -12, 50,  10, 0, < 3.85, 1.85>, srgb <0.96, 0.62, 0.08>, 0)
Put (Character (Sans, "E", T, B),  1.95,  24, 56,   4, 0, <-3.20, -1.55>, srgb <0.20, 0.46, 0.88>, 0)
Put (Character (Serif, "U", T, B), 1.75, -22, 56,   0, 0, <-1.00, -1.45>, srgb <0.93, 0.24, 0.18>, 0)
Put (Character (Sans, "J", T, B),  2.25,  18, 52,   0, 0, < 1.05, -1.45>, srgb <0.16, 0.66, 0.30>, 2)
Put (Character (Serif, "8", T, B), 1.85, -34, 56,  12, 0, < 3.20, -1.35>, srgb <0.48, 0.28, 0.78>, 0)
