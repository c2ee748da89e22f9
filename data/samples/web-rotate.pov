// A bowl of fruit, a jug and a cup on a table by a window: much that runs across the cut of the
// rotate sample, and no doubt which way is up.
// SPDX-License-Identifier: GPL-3.0-or-later
#version 3.7;
global_settings { assumed_gamma 1.0 max_trace_level 5 }
#default { finish { ambient 0.07 diffuse 0.8 } }

camera { location <0, 6.6, -12.5> look_at <0.1, 1.0, 0.35> right x angle 31 }

// Late morning: the sun through a window on the left, and the cool sky from the front.
light_source {
  <-16, 13, -7> color rgb <1.0, 0.90, 0.74> * 1.35
  area_light 0.9 * x, 0.9 * y, 5, 5 adaptive 2 circular orient
}
light_source {
  <3, 12, -14> color rgb <0.62, 0.72, 0.90> * 0.46
  area_light 6 * x, 6 * z, 5, 5 adaptive 1 circular orient
}

// The window's bars are out of sight; their shadow falls on the wall and across the table.
#declare Pane = 2.0;
union {
  #for (I, -1, 2)
    cylinder { <0, -3, I * Pane>, <0, 6, I * Pane>, 0.14 }
    cylinder { <0, I * Pane, -6>, <0, I * Pane, 6>, 0.14 }
  #end
  translate <-8, 7.2, 0.4>
}

// The wall, and the boards along its foot.
plane {
  z, 5.2
  pigment { color srgb <0.86, 0.80, 0.69> }
  normal { granite 0.02 scale 2 }
}
union {
  box { <-20, -3, 5.0>, <20, 1.15, 5.3> }
  box { <-20, 1.15, 4.85>, <20, 1.35, 5.3> }
  pigment { color srgb <0.42, 0.53, 0.54> }
}

// The table: five boards with the grain along them.
#for (I, 0, 7)
  box {
    <-9, -0.35, -5.4 + I * 1.2>, <9, 0, -5.4 + I * 1.2 + 1.17>
    pigment {
      wood turbulence 0.06 octaves 3
      color_map {
        [0.0 color srgb <0.55, 0.35, 0.19>]
        [0.7 color srgb <0.66, 0.44, 0.25>]
        [0.9 color srgb <0.46, 0.28, 0.15>]
        [1.0 color srgb <0.55, 0.35, 0.19>]
      }
      scale <0.22, 0.16, 1> rotate 89 * y rotate 2 * x translate <I * 3.7, 0.3 * I, I * 0.53>
    }
    finish { specular 0.15 roughness 0.05 }
  }
#end

// Gingham: red threads one way and the other way, half of each seen everywhere.
#macro Threads (Axis)
  gradient Axis
  color_map {
    [0.5 color srgb <0.97, 0.95, 0.90>] [0.5 color srgb <0.78, 0.10, 0.12>]
  }
  scale 0.9
#end
box {
  <-2.7, 0, -3.15>, <3.15, 0.05, 2.25>
  pigment { average pigment_map { [1 Threads (x)] [1 Threads (z)] } }
  normal { bumps 0.12 scale 0.04 }
  rotate 24 * y translate <-0.25, 0, -0.35>
}

#declare Glaze = finish { specular 0.55 roughness 0.008 reflection { 0.02, 0.18 fresnel on } conserve_energy }
#declare Skin = finish { specular 0.35 roughness 0.02 }

// The bowl.
#declare Bowl = lathe {
  cubic_spline 12
  <0.0, 0.06>, <0.75, 0.06>, <0.80, 0.00>, <0.95, 0.02>, <1.05, 0.22>, <1.75, 0.75>, <2.15, 1.45>,
  <2.24, 1.50>, <2.22, 1.40>, <1.65, 0.85>, <0.90, 0.40>, <0.0, 0.32>
  pigment {
    gradient y
    color_map {
      [0.00 color srgb <0.93, 0.91, 0.85>]
      [0.52 color srgb <0.93, 0.91, 0.85>] [0.52 color srgb <0.12, 0.27, 0.52>]
      [0.78 color srgb <0.12, 0.27, 0.52>] [0.78 color srgb <0.93, 0.91, 0.85>]
      [0.85 color srgb <0.93, 0.91, 0.85>] [0.85 color srgb <0.12, 0.27, 0.52>]
      [0.90 color srgb <0.12, 0.27, 0.52>] [0.90 color srgb <0.93, 0.91, 0.85>]
      [1.00 color srgb <0.93, 0.91, 0.85>]
    }
    scale 1.6
  }
  finish { Glaze }
}

#macro Apple (Ground, Blush)
  union {
    lathe {
      cubic_spline 11
      <-0.2, 0.10>, <0.0, 0.12>, <0.22, 0.02>, <0.48, 0.06>, <0.74, 0.46>, <0.82, 0.86>, <0.66, 1.22>,
      <0.36, 1.34>, <0.12, 1.24>, <0.0, 1.12>, <-0.2, 1.1>
      pigment {
        wrinkles turbulence 0.2
        color_map { [0.25 color Blush] [0.75 color Ground] }
        scale <0.14, 1.6, 0.14>
      }
      finish { Skin }
    }
    cylinder { <0, 1.1, 0>, <0.12, 1.62, 0.03>, 0.045 pigment { color srgb <0.30, 0.19, 0.10> } }
    translate -0.7 * y
  }
#end

#declare Orange = sphere {
  0, 0.80 scale <1, 0.95, 1>
  pigment { color srgb <0.96, 0.52, 0.07> }
  normal { bumps 0.22 scale 0.032 }
  finish { specular 0.30 roughness 0.03 }
}

#declare Lemon = lathe {
  cubic_spline 10
  <-0.1, 0.0>, <0.0, 0.0>, <0.10, 0.05>, <0.22, 0.18>, <0.56, 0.52>, <0.58, 0.98>, <0.24, 1.36>,
  <0.11, 1.50>, <0.0, 1.56>, <-0.1, 1.56>
  pigment { color srgb <0.97, 0.83, 0.16> }
  normal { bumps 0.16 scale 0.035 }
  finish { specular 0.30 roughness 0.03 }
  translate -0.78 * y
}

#declare Pear = union {
  lathe {
    cubic_spline 11
    <-0.2, 0.05>, <0.0, 0.06>, <0.30, 0.02>, <0.66, 0.28>, <0.78, 0.70>, <0.62, 1.15>, <0.40, 1.55>,
    <0.31, 1.85>, <0.16, 2.00>, <0.0, 2.02>, <-0.2, 2.0>
    pigment {
      bozo turbulence 0.4
      color_map { [0.2 color srgb <0.72, 0.76, 0.26>] [0.8 color srgb <0.84, 0.74, 0.28>] }
      scale <0.5, 0.8, 0.5>
    }
    finish { Skin }
  }
  cylinder { <0, 1.95, 0>, <-0.10, 2.45, 0.02>, 0.05 pigment { color srgb <0.32, 0.21, 0.11> } }
}

union {
  object { Bowl }
  object { Orange translate <-0.95, 1.45, -0.55> }
  object { Apple (srgb <0.80, 0.52, 0.20>, srgb <0.74, 0.06, 0.09>) rotate <-14, 40, 10> translate <0.50, 1.50, -0.85> }
  object { Orange rotate 70 * z translate <0.98, 1.42, 0.55> }
  object { Apple (srgb <0.66, 0.78, 0.24>, srgb <0.46, 0.66, 0.16>) rotate <12, 0, -10> translate <-0.55, 1.55, 0.90> }
  object { Lemon rotate 82 * z rotate 28 * y translate <0.02, 2.28, 0.05> }
  scale 0.98
  translate <-0.75, 0.05, 0.25>
}

// The jug.
union {
  lathe {
    cubic_spline 13
    <0.0, 0.1>, <0.70, 0.02>, <0.85, 0.08>, <1.12, 0.75>, <1.05, 1.55>, <0.66, 2.35>, <0.56, 2.85>, <0.74, 3.35>,
    <0.78, 3.38>, <0.72, 3.30>, <0.48, 2.80>, <0.50, 2.3>, <0.0, 0.3>
  }
  sphere_sweep {
    cubic_spline 8
    <0.3, 2.9, 0>, 0.11, <0.58, 2.95, 0>, 0.11, <1.00, 3.05, 0>, 0.11, <1.42, 2.65, 0>, 0.12, <1.50, 2.10, 0>, 0.12,
    <1.30, 1.60, 0>, 0.11, <1.00, 1.30, 0>, 0.11, <0.6, 1.1, 0>, 0.11
    tolerance 0.001
  }
  pigment { color srgb <0.16, 0.46, 0.44> }
  finish { Glaze }
  rotate 14 * y
  translate <2.10, 0.02, 1.75>
}

// The cup on its saucer, with coffee.
union {
  lathe {
    cubic_spline 10
    <0.0, 0.10>, <0.35, 0.10>, <0.42, 0.12>, <0.70, 0.40>, <0.80, 0.98>, <0.85, 1.02>, <0.76, 0.98>, <0.64, 0.45>,
    <0.0, 0.25>, <-0.2, 0.25>
  }
  lathe {
    cubic_spline 9
    <0.0, 0.02>, <0.50, 0.02>, <0.60, 0.05>, <1.20, 0.20>, <1.25, 0.22>, <1.20, 0.24>, <0.60, 0.12>, <0.0, 0.10>, <-0.2, 0.1>
  }
  torus { 0.28, 0.07 rotate 90 * x scale <1, 1.1, 1> translate <0.98, 0.62, 0> rotate 35 * y }
  pigment { color srgb <0.95, 0.93, 0.88> }
  finish { Glaze }
  translate <1.75, 0.05, -1.95>
}
cylinder {
  <1.75, 0.85, -1.95>, <1.75, 0.90, -1.95>, 0.74
  pigment { color srgb <0.24, 0.13, 0.07> }
  finish { specular 0.3 roughness 0.01 }
}

// A pear lying in front, and a lemon that did not fit.
object { Pear rotate 84 * z rotate <0, -24, 0> scale 0.88 translate <-0.45, 0.69, -2.75> }
object { Lemon rotate 90 * z rotate 62 * y translate <-2.95, 0.62, -1.25> }
