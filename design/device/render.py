"""
The NUE cupping massager: one parametric model, one lighting setup, one palette,
and every picture of it that the shop shows.

    blender -b --factory-startup -P design/device/render.py -- [names…] [options]

      --size 0.2        fraction of the final size (0.2 of 1600 is 320 px)
      --samples 32      Cycles samples a pixel, split over two passes
      --threads 2
      --out DIR         where the PNG masters go (they stay out of git)

Lengths are centimetres. The device stands on the rim of its cup at z = 0 and its
axis is z; its front (the letters) looks to -y, its charging port to +y. The camera
is always on the -y side, so the light stays put and the objects turn.
"""

import argparse
import math
import os
import random
import sys

import bmesh
import bpy
from mathutils import Matrix, Vector, noise

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import develop  # noqa: E402

# --------------------------------------------------------------------------- parameters

PALETTE = {
    "paper": "#EFEAE3",  # background, box
    "limestone": "#D9D0C3",  # stone, linen
    "ink": "#1E1B1A",  # display, collar, print
    "clay": "#A5826F",  # body
    "clay_deep": "#84614F",  # silicone lip
    "linen": "#E3DACB",
    "red": "#C8321F",  # the device's light, and nothing else
    "smoke": "#CFC6BE",  # tint of the cup
    "steel": "#B9B4AD",
    "tea": "#8A4B1E",
}

BODY = dict(bottom=3.30, top=7.20, r_bottom=3.22, r_top=3.06, round_bottom=1.35, round_top=1.05)
CUP = dict(r_rim=3.02, r_neck=2.62, top=3.36, wall=0.20)
LIP = dict(height=0.46, r_in=2.72, r_out=3.20)
PLATE = dict(z=2.92, r=2.42, heat_r=1.02, led_r=1.72, leds=12, led_size=0.15)
TOP = dict(button_r=0.76, ring_in=0.84, ring_out=1.36, key_in=1.52, key_out=2.00, key_half_angle=27)
DISPLAY = dict(segments=24, lit=15, r=1.10)
PORT = dict(width=0.92, height=0.34, depth=0.75, z=4.85)
SEGMENTS = 288  # round the axis

GLOW = dict(off=0.0, low=210.0, high=1150.0)  # power of the red light inside the cup, in watts
LED_SEEN = dict(off=0.0, low=5.0, high=12.0)  # how bright the LEDs themselves look


def linear(hexcode):
    values = [int(hexcode[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


# --------------------------------------------------------------------------- materials


def new_material(name):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    return material, tree, tree.nodes, tree.nodes["Principled BSDF"]


def add_bump(tree, shader, texture_output, strength, distance):
    bump = tree.nodes.new("ShaderNodeBump")
    bump.inputs["Strength"].default_value = strength
    bump.inputs["Distance"].default_value = distance
    tree.links.new(texture_output, bump.inputs["Height"])
    tree.links.new(bump.outputs["Normal"], shader.inputs["Normal"])


def plain(name, color, roughness=0.5, specular=0.5, metallic=0.0, sheen=0.0, grain=0.0, grain_scale=60.0):
    """An opaque surface; `grain` is a fine bump that keeps large areas from looking like plastic."""
    material, tree, nodes, shader = new_material(name)
    shader.inputs["Base Color"].default_value = (*linear(PALETTE.get(color, color)), 1)
    shader.inputs["Roughness"].default_value = roughness
    shader.inputs["Specular"].default_value = specular
    shader.inputs["Metallic"].default_value = metallic
    shader.inputs["Sheen"].default_value = sheen
    if grain:
        coordinates = nodes.new("ShaderNodeTexCoord")
        texture = nodes.new("ShaderNodeTexNoise")
        texture.inputs["Scale"].default_value = grain_scale
        texture.inputs["Detail"].default_value = 2
        tree.links.new(coordinates.outputs["Object"], texture.inputs["Vector"])
        add_bump(tree, shader, texture.outputs["Fac"], grain, 0.02)
    return material


def speckled(name, color, speck, roughness):
    """Stoneware: a quiet glaze with a few dark specks."""
    material, tree, nodes, shader = new_material(name)
    coordinates = nodes.new("ShaderNodeTexCoord")
    texture = nodes.new("ShaderNodeTexNoise")
    texture.inputs["Scale"].default_value = 7
    texture.inputs["Detail"].default_value = 6
    ramp = nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.elements[0].position = 0.655
    ramp.color_ramp.elements[0].color = (*linear(color), 1)
    ramp.color_ramp.elements[1].position = 0.70
    ramp.color_ramp.elements[1].color = (*linear(speck), 1)
    tree.links.new(coordinates.outputs["Object"], texture.inputs["Vector"])
    tree.links.new(texture.outputs["Fac"], ramp.inputs["Fac"])
    tree.links.new(ramp.outputs["Color"], shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = roughness
    return material


def woven(name, color, thread=0.10, strength=0.5, rough=0.95):
    """Linen: two crossed sets of threads of uneven thickness, in UV space (1 UV = 1 cm)."""
    material, tree, nodes, shader = new_material(name)
    coordinates = nodes.new("ShaderNodeTexCoord")
    waves = []
    for direction in ("X", "Y"):
        wave = nodes.new("ShaderNodeTexWave")
        wave.bands_direction = direction
        wave.inputs["Scale"].default_value = 0.314 / thread
        wave.inputs["Distortion"].default_value = 1.6
        wave.inputs["Detail"].default_value = 2
        wave.inputs["Detail Scale"].default_value = 0.8
        tree.links.new(coordinates.outputs["UV"], wave.inputs["Vector"])
        waves.append(wave)
    both = nodes.new("ShaderNodeMath")
    both.operation = "MULTIPLY"
    tree.links.new(waves[0].outputs["Fac"], both.inputs[0])
    tree.links.new(waves[1].outputs["Fac"], both.inputs[1])
    tone = nodes.new("ShaderNodeMixRGB")
    base = linear(PALETTE.get(color, color))
    tone.inputs[1].default_value = (*[c * 0.72 for c in base], 1)
    tone.inputs[2].default_value = (*[min(1, c * 1.06) for c in base], 1)
    tree.links.new(both.outputs[0], tone.inputs[0])
    tree.links.new(tone.outputs[0], shader.inputs["Base Color"])
    shader.inputs["Roughness"].default_value = rough
    shader.inputs["Specular"].default_value = 0.15
    shader.inputs["Sheen"].default_value = 0.4
    add_bump(tree, shader, both.outputs[0], strength, 0.03)
    return material


def clear(name, tint, roughness=0.0, ior=1.45):
    """Clear plastic that lets light and shadow rays straight through, so its shadow stays light and clean."""
    material, tree, nodes, shader = new_material(name)
    output = nodes["Material Output"]
    color = (*linear(PALETTE.get(tint, tint)), 1)
    shader.inputs["Base Color"].default_value = color
    shader.inputs["Transmission"].default_value = 1
    shader.inputs["Roughness"].default_value = roughness
    shader.inputs["IOR"].default_value = ior
    through = nodes.new("ShaderNodeBsdfTransparent")
    through.inputs["Color"].default_value = color
    path = nodes.new("ShaderNodeLightPath")
    either = nodes.new("ShaderNodeMath")
    either.operation = "MAXIMUM"
    tree.links.new(path.outputs["Is Shadow Ray"], either.inputs[0])
    tree.links.new(path.outputs["Is Diffuse Ray"], either.inputs[1])
    mix = nodes.new("ShaderNodeMixShader")
    tree.links.new(either.outputs[0], mix.inputs[0])
    tree.links.new(shader.outputs[0], mix.inputs[1])
    tree.links.new(through.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], output.inputs["Surface"])
    return material


def glowing(name, color, strength):
    material, tree, nodes, shader = new_material(name)
    emission = nodes.new("ShaderNodeEmission")
    emission.inputs["Color"].default_value = (*color, 1)
    emission.inputs["Strength"].default_value = strength
    tree.links.new(emission.outputs[0], nodes["Material Output"].inputs["Surface"])
    material.cycles.sample_as_light = False  # too small to be worth light samples: a lamp does that work
    return material


def make_materials():
    return {
        "body": plain("soft touch", "clay", 0.56, 0.35, sheen=0.25, grain=0.10, grain_scale=48),
        "key": plain("soft touch key", "clay", 0.50, 0.38, sheen=0.2, grain=0.10, grain_scale=48),
        "lip": plain("silicone", "clay_deep", 0.48, 0.4),
        "ink": plain("ink", "ink", 0.55, 0.35),
        "print": plain("print", "ink", 0.6, 0.3),
        "glass": plain("display glass", "#0C0B0B", 0.07, 0.5),
        "mark": plain("mark", "#F1E7DD", 0.5, 0.3),
        "steel": plain("steel", "steel", 0.28, 0.5, metallic=1),
        "satin": plain("heat plate", "#CFC4B8", 0.30, 0.5, metallic=0.9),
        "reflector": plain("reflector", "#3A2A27", 0.35, 0.5),
        "dark": plain("port inside", "#0A0909", 0.6, 0.3),
        "cup": clear("smoky cup", "smoke"),
        "paper": plain("backdrop", "paper", 0.9, 0.15),
        "board": plain("board", "limestone", 0.85, 0.2, grain=0.15, grain_scale=30),
        "linen": woven("linen", "linen"),
        "pouch": woven("pouch linen", "#CDBFAC", thread=0.12),
        "cord": woven("cord", "#8D6654", thread=0.08),
        "cable": woven("braid", "#3A3431", thread=0.09, strength=0.8),
        "stoneware": speckled("stoneware", "#E9E2D6", "#6B5648", 0.38),
        "tea": plain("tea", "tea", 0.03, 0.5),
        "unlit": plain("segment", "#3B2723", 0.4, 0.4),
    }


# --------------------------------------------------------------------------- geometry helpers


def link(obj, parent=None):
    bpy.context.scene.collection.objects.link(obj)
    if parent is not None:
        obj.parent = parent
    return obj


def mesh_object(name, bm, material, parent=None, smooth=35):
    mesh = bpy.data.meshes.new(name)
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    bm.to_mesh(mesh)
    bm.free()
    for polygon in mesh.polygons:
        polygon.use_smooth = True
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = math.radians(smooth)
    obj = bpy.data.objects.new(name, mesh)
    obj.data.materials.append(material)
    return link(obj, parent)


def rounded(corners, steps=14, tightness=0.60):
    """A polyline (x, y, radius)… with its corners eased by cubic curves: softer than arcs where light runs."""
    points = []
    for i, (x, y, radius) in enumerate(corners):
        here = Vector((x, y))
        if radius <= 0 or i in (0, len(corners) - 1):
            points.append(here)
            continue
        before = Vector(corners[i - 1][:2])
        after = Vector(corners[i + 1][:2])
        a = here + (before - here).normalized() * radius
        b = here + (after - here).normalized() * radius
        c, d = a.lerp(here, tightness), b.lerp(here, tightness)
        for s in range(steps + 1):
            t = s / steps
            u = 1 - t
            points.append(a * u**3 + c * (3 * u * u * t) + d * (3 * u * t * t) + b * t**3)
    return points


def densify(points, longest=0.25):
    dense = [points[0]]
    for point in points[1:]:
        pieces = max(1, math.ceil((point - dense[-1]).length / longest))
        start = dense[-1]
        dense += [start.lerp(point, k / pieces) for k in range(1, pieces + 1)]
    return dense


def lathe(name, profile, material, parent=None, closed=False, segments=SEGMENTS, shape=None, smooth=35):
    """Turn a profile of (radius, z) round the axis. `shape(r, z, angle)` may bend each point."""
    bm = bmesh.new()
    rings = []
    for point in profile:
        r, z = point[0], point[1]
        if r < 1e-5:
            rings.append([bm.verts.new((0, 0, z))])
            continue
        ring = []
        for s in range(segments):
            angle = 2 * math.pi * s / segments
            rr, zz = shape(r, z, angle) if shape else (r, z)
            ring.append(bm.verts.new((rr * math.cos(angle), rr * math.sin(angle), zz)))
        rings.append(ring)
    pairs = list(zip(rings, rings[1:]))
    if closed:
        pairs.append((rings[-1], rings[0]))
    for low, high in pairs:
        for s in range(segments):
            t = (s + 1) % segments
            corner = [low[s % len(low)], low[t % len(low)], high[t % len(high)], high[s % len(high)]]
            unique = list(dict.fromkeys(corner))
            if len(unique) >= 3:
                bm.faces.new(unique)
    return mesh_object(name, bm, material, parent, smooth)


def pad(name, outlines, z, height, bevel, material, parent=None):
    """A flat shape with rounded edges, its top at z + height. The first outline is the edge, the rest are holes."""
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions = "2D"
    curve.fill_mode = "BOTH"
    curve.extrude = max(1e-4, height / 2 - bevel)
    curve.bevel_depth = bevel
    curve.bevel_resolution = 4
    curve.offset = -bevel
    for outline in outlines:
        spline = curve.splines.new("POLY")
        spline.points.add(len(outline) - 1)
        for point, (x, y) in zip(spline.points, outline):
            point.co = (x, y, 0, 1)
        spline.use_cyclic_u = True
    curve.materials.append(material)
    obj = bpy.data.objects.new(name, curve)
    obj.location.z = z + height / 2
    return link(obj, parent)


def strokes(name, lines, thickness, material, parent=None, matrix=None, flat=1.0):
    """Round pen strokes in space."""
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions = "3D"
    curve.bevel_depth = thickness
    curve.bevel_resolution = 6
    curve.use_fill_caps = True
    for line in lines:
        spline = curve.splines.new("POLY")
        spline.points.add(len(line) - 1)
        for point, co in zip(spline.points, line):
            point.co = (*co, 1)
    curve.materials.append(material)
    obj = bpy.data.objects.new(name, curve)
    if matrix is not None:
        obj.matrix_local = matrix
    obj.scale.z *= flat
    return link(obj, parent)


def circle(r, n=160):
    return [(r * math.cos(2 * math.pi * i / n), r * math.sin(2 * math.pi * i / n)) for i in range(n)]


def arc_key(r_in, r_out, middle, half, corner):
    """Outline of a key that follows the display ring, its corners rounded."""
    def polar(r, degrees):
        a = math.radians(degrees)
        return Vector((r * math.cos(a), r * math.sin(a)))

    sharp = [polar(r_out, middle - half + 2 * half * i / 40) for i in range(41)]
    sharp += [polar(r_in, middle + half - 2 * half * i / 40) for i in range(41)]
    # Shrink by the corner radius, then grow again: a rounded outline with no special cases.
    outline = []
    trim = math.degrees(corner / r_out)
    trim_in = math.degrees(corner / r_in)
    ro, ri = r_out - corner, r_in + corner
    for centre_r, centre_a, start in (
        (ro, middle + half - trim, 0),
        (ri, middle + half - trim_in, 90),
        (ri, middle - half + trim_in, 180),
        (ro, middle - half + trim, 270),
    ):
        centre = polar(centre_r, centre_a)
        for k in range(9):
            outline.append(centre + polar(corner, centre_a + start + 90 * k / 8))
    # Fill the two long sides so that they follow the circle.
    full = []
    for i, point in enumerate(outline):
        full.append(point)
        nxt = outline[(i + 1) % len(outline)]
        if (nxt - point).length > 0.15:
            a0, a1 = math.atan2(point.y, point.x), math.atan2(nxt.y, nxt.x)
            turn = (a1 - a0 + math.pi) % (2 * math.pi) - math.pi
            if abs(turn) > 0.25:
                r = (point.length + nxt.length) / 2
                for k in range(1, 24):
                    a = a0 + turn * k / 24
                    full.append(Vector((r * math.cos(a), r * math.sin(a))))
    return [(p.x, p.y) for p in full]


def stadium(width, height, n=16):
    r = height / 2
    half = width / 2 - r
    points = [(half + r * math.cos(a), r * math.sin(a)) for a in (math.pi * (i / n - 0.5) for i in range(n + 1))]
    return points + [(-x, -y) for x, y in points]


def subtract(target, cutter):
    modifier = target.modifiers.new("cut", "BOOLEAN")
    modifier.operation = "DIFFERENCE"
    modifier.solver = "EXACT"
    modifier.object = cutter
    cutter.hide_render = True
    cutter.hide_viewport = False
    cutter.display_type = "WIRE"


def prism(name, outline, z0, z1, material, parent=None):
    bm = bmesh.new()
    low = [bm.verts.new((x, y, z0)) for x, y in outline]
    high = [bm.verts.new((x, y, z1)) for x, y in outline]
    bm.faces.new(low)
    bm.faces.new(high)
    n = len(outline)
    for i in range(n):
        bm.faces.new((low[i], low[(i + 1) % n], high[(i + 1) % n], high[i]))
    return mesh_object(name, bm, material, parent)


# --------------------------------------------------------------------------- the device


def body_profile():
    b = BODY
    return densify(
        rounded(
            [
                (0, b["bottom"], 0),
                (b["r_bottom"], b["bottom"], b["round_bottom"]),
                (b["r_top"], b["top"], b["round_top"]),
                (0, b["top"], 0),
            ],
            steps=28,
        )
    )


def radius_at(profile, z):
    for low, high in zip(profile, profile[1:]):
        if low[1] <= z <= high[1] and high[1] > low[1] and low[0] > 1.5:
            return low[0] + (high[0] - low[0]) * (z - low[1]) / (high[1] - low[1])
    return BODY["r_bottom"]


def letters(height, gap):
    """N, U, E as centre lines, in a plane, centred."""
    w = height * 0.72
    n = [[(0, 0), (0, 1), (w / height, 0), (w / height, 1)]]
    arc = [(0.33 - 0.33 * math.cos(math.pi * k / 16), 0.33 - 0.33 * math.sin(math.pi * k / 16)) for k in range(17)]
    u = [[(0, 1), *arc, (0.66, 1)]]
    e = [[(0.54, 1), (0, 1), (0, 0), (0.54, 0)], [(0, 0.5), (0.46, 0.5)]]
    lines, x = [], 0
    for shape, width in ((n, w), (u, 0.66 * height), (e, 0.54 * height)):
        lines += [[(x + px * height, py * height) for px, py in densify2(line)] for line in shape]
        x += width + gap
    total = x - gap
    return [[(px - total / 2, py - height / 2) for px, py in line] for line in lines]


def densify2(line, longest=0.12):
    return [tuple(p) for p in densify([Vector(p) for p in line], longest)]


def cup_profile(inner_top, scale_z=1.0):
    c = CUP
    rim, neck, top, wall = c["r_rim"], c["r_neck"], c["top"] * scale_z, c["wall"]
    outer = rounded([(rim, 0.10, 0), (rim - 0.06, 0.9 * scale_z, 0.5), (neck + 0.14, top - 0.55, 0.5), (neck - 0.1, top, 0)])
    inner = rounded(
        [(neck - 0.1 - wall, inner_top, 0), (neck + 0.14 - wall, top - 0.62, 0.5), (rim - 0.06 - wall, 0.9 * scale_z, 0.5), (rim - wall, 0.10, 0)]
    )
    edge = [Vector((rim - wall / 2 - wall / 2 * math.cos(a), 0.10 - wall / 2 * math.sin(a))) for a in (math.pi * k / 8 for k in range(1, 8))]
    return densify(outer, 0.2) + densify(inner, 0.2) + edge


def lip_profile():
    h, r0, r1 = LIP["height"], LIP["r_in"], LIP["r_out"]
    m = (r0 + r1) / 2
    return rounded(
        [(m, 0, 0), (r1 + 0.02, 0, 0.17), (r1 - 0.06, h, 0.12), (CUP["r_rim"] - CUP["wall"] - 0.03, h, 0.06), (r0, 0, 0.17), (m - 0.01, 0, 0)],
        steps=8,
    )


def build_device(mat, name="device", glow="off", level=DISPLAY["lit"]):
    root = link(bpy.data.objects.new(name, None))
    profile = body_profile()
    body = lathe("body", profile, mat["body"], root)

    # Collar between body and cup: a dark shadow line.
    lathe(
        "collar",
        densify(rounded([(2.0, BODY["bottom"] + 0.05, 0), (2.0, 3.06, 0), (2.66, 3.06, 0.05), (2.66, BODY["bottom"] + 0.05, 0)])),
        mat["ink"],
        root,
        closed=True,
    )

    # Cup and its silicone lip.
    lathe("cup", cup_profile(CUP["top"]), mat["cup"], root, closed=True)
    lathe("lip", lip_profile(), mat["lip"], root, closed=True)

    # Inside the cup: plate, ring of lights, heat plate, suction vents.
    p = PLATE
    z = p["z"]
    lathe(
        "plate",
        densify(
            rounded(
                [
                    (0, z + 0.02, 0),
                    (p["led_r"] - 0.36, z + 0.02, 0),
                    (p["led_r"] - 0.36, z, 0.01),
                    (p["led_r"] - 0.30, z, 0.03),
                    (p["led_r"] - 0.22, z + 0.14, 0.05),
                    (p["led_r"] + 0.22, z + 0.14, 0.05),
                    (p["led_r"] + 0.30, z, 0.03),
                    (p["r"], z, 0.04),
                    (p["r"], z + 0.4, 0),
                ],
                steps=6,
            )
        ),
        mat["ink"],
        root,
    )
    lathe(
        "heat plate",
        densify(rounded([(0, z - 0.10, 0), (p["heat_r"] - 0.1, z - 0.085, 0.08), (p["heat_r"], z + 0.02, 0), (0, z + 0.02, 0)], steps=8), 0.1),
        mat["satin"],
        root,
    )
    for k in range(3):
        a = math.radians(90 + 120 * k)
        vent = pad("vent", [circle(0.085, 32)], z - 0.118, 0.03, 0.004, mat["dark"], root)
        vent.location.x, vent.location.y = 0.32 * math.cos(a), 0.32 * math.sin(a)

    strength = LED_SEEN[glow]
    led_material = (
        glowing(name + " led", [1.0, 0.028, 0.026], strength) if strength else plain(name + " led off", "#7A2A20", 0.15)
    )
    for k in range(p["leds"]):
        a = 2 * math.pi * (k + 0.5) / p["leds"]
        x, y = p["led_r"] * math.cos(a), p["led_r"] * math.sin(a)
        ring = pad("led bezel", [circle(p["led_size"] + 0.05, 40), circle(p["led_size"], 40)], z + 0.06, 0.09, 0.012, mat["reflector"], root)
        ring.location.x, ring.location.y = x, y
        bm = bmesh.new()
        bmesh.ops.create_uvsphere(bm, u_segments=24, v_segments=12, radius=p["led_size"] * 0.98)
        led = mesh_object("led", bm, led_material, root)
        led.location = (x, y, z + 0.13)
        led.scale.z = 0.7
    if GLOW[glow]:
        # The light of the whole ring, as one lamp that is itself never seen.
        data = bpy.data.lights.new("red light", "AREA")
        data.shape = "DISK"
        data.size = 2 * p["led_r"]
        data.energy = GLOW[glow]
        data.color = (1.0, 0.035, 0.015)
        lamp = link(bpy.data.objects.new("red light", data), root)
        lamp.location.z = z - 0.12
        lamp.visible_camera = lamp.visible_glossy = lamp.visible_transmission = False

    # Top: heat button in the middle, display ring round it, two keys outside.
    t, top = TOP, BODY["top"]

    def groove(outline, depth=0.07):
        cutter = prism("cutter", outline, top - depth, top + 0.3, mat["dark"], root)
        subtract(body, cutter)

    groove(circle(t["ring_out"] + 0.035))
    pad("display ring", [circle(t["ring_out"]), circle(t["ring_in"])], top - 0.07, 0.085, 0.02, mat["glass"], root)
    pad("heat button", [circle(t["button_r"])], top - 0.07, 0.135, 0.045, mat["key"], root)
    lathe("well", [Vector((0, top - 0.069)), Vector((t["ring_out"] + 0.03, top - 0.069))], mat["dark"], root)

    lit = glowing(name + " segment", [1.0, 0.075, 0.035], 2.6)
    d = DISPLAY
    for k in range(d["segments"]):
        a = math.radians(225 - 270 * k / (d["segments"] - 1))
        segment = pad("segment", [stadium(0.19, 0.055, 8)], top + 0.012, 0.006, 0.001, lit if k < level else mat["unlit"], root)
        segment.location.x, segment.location.y = d["r"] * math.cos(a), d["r"] * math.sin(a)
        segment.rotation_euler.z = a

    for middle, glyph in ((0, "+"), (180, "-")):
        groove(arc_key(t["key_in"] - 0.03, t["key_out"] + 0.03, middle, t["key_half_angle"] + 1, 0.20))
        pad("key", [arc_key(t["key_in"], t["key_out"], middle, t["key_half_angle"], 0.17)], top - 0.06, 0.115, 0.04, mat["key"], root)
        x = (t["key_in"] + t["key_out"]) / 2 * (1 if glyph == "+" else -1)
        h = 0.15
        lines = [[(x - h, 0, 0), (x + h, 0, 0)]]
        if glyph == "+":
            lines.append([(x, -h, 0), (x, h, 0)])
        strokes("glyph " + glyph, lines, 0.026, mat["print"], root, Matrix.Translation((0, 0, top + 0.055)), flat=0.35)

    waves = []
    for x in (-0.2, 0, 0.2):
        waves.append([(x + 0.06 * math.sin(2 * math.pi * s / 32 * 1.15), -0.27 + 0.54 * s / 32, 0) for s in range(33)])
    strokes("heat glyph", waves, 0.026, mat["print"], root, Matrix.Translation((0, 0, top + 0.064)), flat=0.35)

    # The name, raised on the front.
    zc = 5.20
    lines = []
    for line in letters(0.42, 0.20):
        mapped = []
        for x, y in line:
            r = radius_at(profile, zc + y) - 0.002
            a = x / r - math.pi / 2
            mapped.append((r * math.cos(a), r * math.sin(a), zc + y))
        lines.append(mapped)
    strokes("name", lines, 0.034, mat["key"], root)

    # Charging port at the back: steel shell, dark inside, tongue; a charge light above it.
    port = PORT
    r = radius_at(profile, port["z"])
    back = Matrix.Translation((0, r, port["z"])) @ Matrix.Rotation(math.radians(-90), 4, "X")
    # In this frame +z points out of the body and y down.
    cutter = prism("port cutter", stadium(port["width"] + 0.10, port["height"] + 0.10), -port["depth"], 0.4, mat["dark"], root)
    cutter.matrix_local = back
    subtract(body, cutter)
    shell = pad(
        "port shell",
        [stadium(port["width"] + 0.11, port["height"] + 0.11), stadium(port["width"], port["height"])],
        0,
        port["depth"],
        0.015,
        mat["steel"],
        root,
    )
    shell.matrix_local = back @ Matrix.Translation((0, 0, -port["depth"] / 2 - 0.035))
    floor = prism("port floor", stadium(port["width"] + 0.1, port["height"] + 0.1), -port["depth"] + 0.01, -port["depth"] + 0.03, mat["dark"], root)
    floor.matrix_local = back
    tongue = pad("port tongue", [stadium(0.66, 0.08)], 0, 0.55, 0.02, mat["ink"], root)
    tongue.matrix_local = back @ Matrix.Translation((0, 0, -port["depth"] + 0.33))
    for side in (-1, 1):
        for k in range(6):
            pin = prism("pin", [(-0.02, -0.003), (0.02, -0.003), (0.02, 0.003), (-0.02, 0.003)], 0, 0.34, mat["steel"], root)
            pin.matrix_local = back @ Matrix.Translation((-0.25 + 0.1 * k, side * 0.042, -port["depth"] + 0.25))
    zl = port["z"] + 0.62
    light = pad("charge light", [circle(0.05, 32)], 0, 0.02, 0.006, lit, root)
    light.matrix_local = Matrix.Translation((0, radius_at(profile, zl) - 0.002, zl)) @ Matrix.Rotation(math.radians(-90), 4, "X")
    return root


# --------------------------------------------------------------------------- props


def backdrop(mat):
    """A seamless sweep of paper."""
    bm = bmesh.new()
    line = rounded([(-120, 0, 0), (60, 0, 40), (60, 160, 0)], steps=40)
    left = [bm.verts.new((-200, p[0], p[1])) for p in line]
    right = [bm.verts.new((200, p[0], p[1])) for p in line]
    for i in range(len(line) - 1):
        bm.faces.new((left[i], right[i], right[i + 1], left[i + 1]))
    return mesh_object("backdrop", bm, mat["paper"], smooth=60)


def surface(name, at, nu, nv, material, parent=None, around=False, smooth=180):
    """A sheet given by at(i, j) with texture coordinates in centimetres; `around` closes it in i."""
    bm = bmesh.new()
    layer = bm.loops.layers.uv.new("uv")
    points = [[at(i, j) for j in range(nv + 1)] for i in range(nu + 1)]
    mid = nv // 2
    us, vs = [0.0], [0.0]
    for i in range(nu):
        us.append(us[-1] + (points[i + 1][mid] - points[i][mid]).length)
    for j in range(nv):
        vs.append(vs[-1] + (points[nu // 2][j + 1] - points[nu // 2][j]).length)
    rows = nu if around else nu + 1
    verts = [[bm.verts.new(p) for p in points[i]] for i in range(rows)]
    for i in range(nu):
        for j in range(nv):
            corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
            face = bm.faces.new([verts[a % rows][b] for a, b in corners])
            for loop, (a, b) in zip(face.loops, corners):
                loop[layer].uv = (us[a], vs[b])
    return mesh_object(name, bm, material, parent, smooth)


def smooth_path(points, steps=14):
    """Catmull-Rom through the points."""
    points = [Vector(p) for p in points]
    full = [2 * points[0] - points[1], *points, 2 * points[-1] - points[-2]]
    path = []
    for a, b, c, d in zip(full, full[1:], full[2:], full[3:]):
        for s in range(steps):
            t = s / steps
            path.append(
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
            )
    return [*path, points[-1]]


def tube(name, path, radius, material, parent=None, around=16):
    """A cord along a path that stays roughly level."""
    def at(i, j):
        before, after = path[max(0, j - 1)], path[min(len(path) - 1, j + 1)]
        forward = (after - before).normalized()
        side = forward.cross(Vector((0, 0, 1)))
        side = side.normalized() if side.length > 1e-3 else Vector((1, 0, 0))
        up = side.cross(forward)
        a = 2 * math.pi * i / around
        return path[j] + radius * (math.cos(a) * side + math.sin(a) * up)

    return surface(name, at, around, len(path) - 1, material, parent, around=True)


def usb_cable(mat, points):
    """A braided cable on the table; the plug is at the first point and looks away from the second."""
    path = smooth_path([(x, y, 0.17) for x, y in points])
    tube("cable", path, 0.17, mat["cable"])
    forward = path[0] - path[2]
    turn = math.atan2(forward.y, forward.x)
    root = link(bpy.data.objects.new("plug", None))
    root.matrix_world = Matrix.Translation((path[0].x, path[0].y, 0.36)) @ Matrix.Rotation(turn, 4, "Z")
    across = Matrix.Rotation(math.radians(90), 4, "Z") @ Matrix.Rotation(math.radians(90), 4, "X")
    # In this frame x runs across the plug, y up, z along it.
    grip = pad("plug grip", [stadium(1.16, 0.62)], 0, 2.1, 0.10, mat["ink"], root)
    grip.matrix_local = Matrix.Translation((0.95, 0, 0)) @ across
    tip = pad("plug tip", [stadium(0.84, 0.25), stadium(0.76, 0.17)], 0, 0.66, 0.012, mat["steel"], root)
    tip.matrix_local = Matrix.Translation((2.3, 0, 0)) @ across
    inside = pad("plug inside", [stadium(0.76, 0.17)], 0, 0.5, 0.005, mat["dark"], root)
    inside.matrix_local = Matrix.Translation((2.26, 0, 0)) @ across
    relief = lathe("strain relief", rounded([(0.0, 0, 0), (0.19, 0, 0.03), (0.26, 0.75, 0.05), (0.0, 0.75, 0)]), mat["ink"], root, segments=48)
    relief.matrix_local = Matrix.Translation((-0.75, 0, -0.10)) @ Matrix.Rotation(math.radians(82), 4, "Y")


def block(name, width, depth, z0, z1, edge, material, parent):
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1)
    for vert in bm.verts:
        vert.co = (vert.co.x * width, vert.co.y * depth, z0 + (vert.co.z + 0.5) * (z1 - z0))
    bmesh.ops.bevel(bm, geom=bm.edges[:] + bm.verts[:], offset=edge, segments=4, affect="EDGES", profile=0.5)
    return mesh_object(name, bm, material, parent, smooth=40)


def gift_box(mat, width, depth, height, lid, location, turn):
    """A two-part board box, closed, with the name printed on the lid's front."""
    root = link(bpy.data.objects.new("box", None))
    block("box base", width - 0.30, depth - 0.30, 0, height - 0.2, 0.05, mat["board"], root)
    block("box lid", width, depth, height - lid, height, 0.06, mat["board"], root)
    lines = [[(x, -depth / 2 - 0.002, z) for x, z in line] for line in letters(0.95, 0.50)]
    name = strokes("box name", lines, 0.055, mat["print"], root, Matrix.Translation((0, 0, height - lid / 2)))
    name.scale.y = 0.12
    name.location.y = -(depth / 2) * (1 - 0.12)
    place(root, location, turn)


def spare_rims(mat, location, turn):
    """Two silicone rims, one upon the other."""
    root = link(bpy.data.objects.new("spare rims", None))
    lathe("rim", lip_profile(), mat["lip"], root, closed=True)
    second = lathe("rim", lip_profile(), mat["lip"], root, closed=True)
    second.matrix_local = Matrix.Translation((0.42, 0.34, LIP["height"]))
    place(root, location, turn)


def pouch(mat, location, turn, size=1.0):
    """A linen pouch, drawn shut by a cord."""
    root = link(bpy.data.objects.new("pouch", None))
    profile = densify(
        rounded([(0.01, 0.02, 0), (3.5, 0.02, 0.7), (4.3, 2.0, 1.6), (3.3, 4.6, 1.6), (0.95, 6.2, 0.9), (1.0, 6.6, 0.3), (2.0, 8.1, 0)], steps=12),
        0.12,
    )
    nu, nv = 220, len(profile) - 1

    def at(i, j):
        a = 2 * math.pi * (i % nu) / nu
        r, z = profile[j]
        gather = min(1, max(0, (z - 2.4) / 3.6))
        pleat = math.sin(11 * a + 1.5 * math.sin(2 * a)) * 0.6 + math.sin(17 * a + 2) * 0.4
        soft = noise.noise(Vector((1.1 * math.cos(a), 1.1 * math.sin(a), z * 0.35)) * 1.3)
        lift = noise.noise(Vector((2 * math.cos(a), 2 * math.sin(a), 9)))
        r *= 1 + (0.05 + 0.17 * gather**1.5) * pleat * gather + 0.10 * soft * min(1, z / 1.2) * (1 - 0.6 * gather)
        top = max(0, (z - 6.6) / 1.5)
        z += 0.45 * lift * top + 0.15 * soft * min(1, z)
        slump = 0.25 * max(0, z - 4)
        return Vector((r * math.cos(a) + slump * 0.5, 0.82 * r * math.sin(a), z))

    cloth = surface("pouch cloth", at, nu, nv, mat["pouch"], root, around=True)
    thickness = cloth.modifiers.new("thickness", "SOLIDIFY")
    thickness.thickness = 0.07
    ring = [(0.60 + 1.02 * math.cos(2 * math.pi * k / 60), 0.9 * math.sin(2 * math.pi * k / 60), 6.35 + 0.04 * math.sin(k)) for k in range(61)]
    tube("cord", [Vector(p) for p in ring], 0.11, mat["cord"], root, around=10)
    for sx in (-1, 1):
        fall = smooth_path([(0.7, -0.95, 6.3), (0.7 + 0.4 * sx, -1.6, 6.0), (0.75 + 0.9 * sx, -3.0, 4.4), (0.8 + 1.1 * sx, -3.62, 2.4 + 0.3 * sx)])
        tube("cord end", fall, 0.10, mat["cord"], root, around=10)
    place(root, location, turn)
    root.scale = (size, size, size)


def towel(mat, width, depth, layers, location, turn):
    """Linen folded like a map: layers joined by soft loops, each a little out of line."""
    root = link(bpy.data.objects.new("towel", None))
    gap = 0.62
    path = []
    for k in range(layers):
        inset = 0.25 * noise.noise(Vector((k * 1.7, 3, 0)))
        xs = [-width / 2 + inset + (width - 2 * inset) * s / 70 for s in range(71)]
        if k % 2:
            xs.reverse()
        path += [(x, 0.22 + k * gap, k) for x in xs]
        if k < layers - 1:
            side = 1 if k % 2 == 0 else -1
            for s in range(1, 12):
                a = math.pi * s / 12
                path.append((xs[-1] + side * 0.42 * math.sin(a), 0.22 + (k + 0.5 - 0.5 * math.cos(a)) * gap, k + s / 12))

    def at(i, j):
        x, z, k = path[i]
        v = j / 60 - 0.5
        y = v * depth * (1 - 0.010 * k) + 0.16 * noise.noise(Vector((x * 0.12, k, 5)))
        rise = 0.10 * noise.noise(Vector((x * 0.22, y * 0.22, z * 0.9))) + 0.04 * noise.noise(Vector((x * 0.7, y * 0.7, z)))
        droop = 0.10 * (abs(2 * v) ** 4) * k * 0.5
        return Vector((x + 0.12 * noise.noise(Vector((y * 0.25, k, 1))), y, max(0.15, z + rise * (0.5 + 0.4 * k) - droop)))

    cloth = surface("towel cloth", at, len(path) - 1, 60, mat["linen"], root)
    thickness = cloth.modifiers.new("thickness", "SOLIDIFY")
    thickness.thickness = 0.30
    thickness.offset = 0
    rounder = cloth.modifiers.new("round", "SUBSURF")
    rounder.levels = rounder.render_levels = 1
    place(root, location, turn)


def tea_cup(mat, location):
    root = link(bpy.data.objects.new("tea cup", None))
    outer = rounded([(0, 0.15, 0), (2.0, 0.15, 0.1), (2.05, 0.0, 0.05), (2.35, 0.0, 0.06), (2.5, 0.35, 0.3), (3.55, 1.6, 1.6), (3.62, 7.0, 0)], steps=14)
    edge = [Vector((3.46 + 0.16 * math.cos(a), 7.0 + 0.16 * math.sin(a))) for a in (math.pi * k / 10 for k in range(1, 10))]
    inner = rounded([(3.30, 7.0, 0), (3.24, 1.6, 1.2), (0, 0.6, 0)], steps=14)

    def thrown(r, z, angle):
        wobble = 1 + 0.006 * math.sin(2 * angle + z) + 0.004 * math.sin(z * 9)
        return r * wobble, z

    lathe("cup clay", densify(outer + edge + inner, 0.15), mat["stoneware"], root, shape=thrown, smooth=60)
    lathe("tea", [Vector((0, 5.9)), Vector((3.26, 5.9))], mat["tea"], root)
    place(root, location)


# --------------------------------------------------------------------------- light and camera


def area_light(name, location, target, size, power, color="#FFFFFF", size_y=None):
    data = bpy.data.lights.new(name, "AREA")
    data.energy = power
    data.color = linear(color)
    data.shape = "RECTANGLE"
    data.size = size
    data.size_y = size_y or size
    obj = link(bpy.data.objects.new(name, data))
    obj.location = location
    obj.rotation_euler = (Vector(target) - Vector(location)).to_track_quat("-Z", "Y").to_euler()
    return obj


def lighting(level=1.0):
    """The one setup: a large soft window from the left, a weak return from the right, a strip behind."""
    area_light("window", (-36, -4, 36), (0, 0, 3), 26, 46000 * level, "#FFF8EF")
    area_light("return", (44, -30, 18), (0, 0, 4), 40, 3500 * level, "#FFF3E6")
    area_light("strip", (24, 30, 30), (0, 0, 5), 8, 9000 * level, "#FFFFFF", 40)
    for x, y, power in ((-34, -13, 5200), (36, -4, 2600)):  # seen only as streaks in glass and gloss
        streak = area_light("streak", (x, y, 13), (0, 0, 5), 4, power * level, "#FFFFFF", 26)
        streak.visible_diffuse = False
    world = bpy.data.worlds.new("world")
    bpy.context.scene.world = world
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (*linear("#FBF4EA"), 1)
    background.inputs["Strength"].default_value = 0.30 * level


def camera(target, elevation, distance, lens, shift=(0, 0), fstop=None, focus=None, azimuth=0):
    data = bpy.data.cameras.new("camera")
    data.lens = lens
    data.sensor_fit = "AUTO"
    data.clip_end = 1000
    data.shift_x, data.shift_y = shift
    obj = link(bpy.data.objects.new("camera", data))
    e, a = math.radians(elevation), math.radians(azimuth)
    target = Vector(target)
    obj.location = target + distance * Vector((math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)))
    obj.rotation_euler = (target - obj.location).to_track_quat("-Z", "Y").to_euler()
    if fstop:
        data.dof.use_dof = True
        data.dof.focus_distance = (Vector(focus or target) - obj.location).length
        data.dof.aperture_fstop = fstop / 100  # the scene is in centimetres
    bpy.context.scene.camera = obj


def place(root, location=(0, 0, 0), turn=0, lean=None):
    """Turn about the device's own axis first, then lean, then move."""
    matrix = Matrix.Translation(location)
    if lean is not None:
        matrix = matrix @ lean
    root.matrix_world = matrix @ Matrix.Rotation(math.radians(turn), 4, "Z")


def lying(turn_z):
    """On its side, the cup's mouth towards the camera."""
    # Axis from +z to +y: the mouth (-z) then looks to -y. The lip and the belly touch the table.
    lower = math.atan2(BODY["r_bottom"] - LIP["r_out"], 5.0)
    return Matrix.Rotation(math.radians(turn_z), 4, "Z") @ Matrix.Rotation(-math.pi / 2 + lower, 4, "X")


# --------------------------------------------------------------------------- pictures


HERO_TURN = -24


def hero(mat):
    lighting()
    root = build_device(mat, glow="low")
    place(root, turn=HERO_TURN)
    camera((0.25, 0, 3.75), 20, 60, 138)
    return root


def red_light(mat):
    lighting(0.8)
    root = build_device(mat, glow="high")
    place(root, (0, 0, BODY["r_bottom"]), turn=15, lean=lying(-34))
    camera((0.9, 1.6, 2.9), 20, 58, 155)


def controls(mat):
    lighting()
    place(build_device(mat, glow="low"), turn=-20)
    camera((0.25, 0, 6.45), 50, 46, 205, fstop=18, focus=(0, -1.2, 7.2))


def charging(mat):
    lighting()
    place(build_device(mat), turn=180 - 24)
    usb_cable(mat, [(1.6, -5.3), (4.2, -6.0), (6.3, -4.6), (6.6, -1.6), (5.6, 1.6), (7.6, 4.6), (13, 6), (30, 7)])
    camera((1.2, 0, 2.9), 21, 52, 154)


def duo_set(mat):
    lighting()
    gift_box(mat, 17.5, 9.5, 9.6, 3.4, (-2.6, 7.5, 0), 14)
    place(build_device(mat), (-5.4, -1.6, 0), turn=-26)
    second = build_device(mat, name="second", glow="low")
    place(second, (2.6, -3.0, BODY["r_bottom"]), turn=20, lean=lying(-28))
    pouch(mat, (9.3, 3.8, 0), -10, 0.95)
    spare_rims(mat, (8.2, -5.4, 0), -20)
    camera((0.5, 0, 4.2), 22, 70, 101)


def still_life(mat):
    lighting()
    towel(mat, 12, 14, 5, (-8.6, 3.6, 0), 114)
    place(build_device(mat, glow="low"), (4.0, -3.0, 0), turn=-30)
    tea_cup(mat, (12.2, 5.0, 0))
    camera((0.2, 0, 4.6), 17, 80, 80)


PICTURES = {
    "hero": (hero, 1600, 1600),
    "red-light": (red_light, 1600, 1600),
    "controls": (controls, 1600, 1600),
    "charging": (charging, 1600, 1600),
    "duo-set": (duo_set, 1600, 1600),
    "still-life": (still_life, 1600, 900),
}


def all_pictures():
    """The pictures above, and those that have files of their own; these use this one."""
    from cutaway import cutaway
    from shoulder import shoulder
    from still_lifes import buying, cupping_kinds

    return {
        **PICTURES,
        "cut-away": (cutaway, 1600, 1200),
        "shoulder": (shoulder, 1600, 1600),
        "cupping-kinds": (cupping_kinds, 1600, 900),
        "buying": (buying, 1600, 900),
    }


# --------------------------------------------------------------------------- rendering


def prepare(scene, width, height, samples, threads):
    """Cycles, set for two passes of half the samples each."""
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.render.threads_mode = "FIXED"
    scene.render.threads = threads
    scene.render.resolution_x = width
    scene.render.resolution_y = height
    scene.render.resolution_percentage = 100
    cycles = scene.cycles
    cycles.samples = max(4, samples // 2)
    cycles.use_adaptive_sampling = True
    cycles.adaptive_threshold = 0.03
    cycles.adaptive_min_samples = max(4, samples // 8)
    cycles.use_denoising = False
    cycles.max_bounces = 9
    cycles.diffuse_bounces = 2
    cycles.glossy_bounces = 4
    cycles.transmission_bounces = 8
    cycles.transparent_max_bounces = 12
    cycles.caustics_reflective = False
    cycles.caustics_refractive = False
    cycles.sample_clamp_indirect = 4
    cycles.sample_clamp_direct = 0
    cycles.blur_glossy = 0.6
    scene.render.use_persistent_data = True


def render(name, out, size, samples, threads):
    build, width, height = all_pictures()[name]
    bpy.ops.wm.read_factory_settings(use_empty=True)
    random.seed(7)
    scene = bpy.context.scene
    prepare(scene, round(width * size), round(height * size), samples, threads)
    mat = make_materials()
    backdrop(mat)
    build(mat)
    develop.render_and_develop(scene, name, out, samples)


def main():
    arguments = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    parser = argparse.ArgumentParser(prog="render.py")
    parser.add_argument("names", nargs="*", default=[])
    parser.add_argument("--size", type=float, default=1.0)
    parser.add_argument("--samples", type=int, default=128)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", default="/tmp/nue-pictures")
    options = parser.parse_args(arguments)
    os.makedirs(options.out, exist_ok=True)
    for name in options.names or all_pictures():
        render(name, options.out, options.size, options.samples, options.threads)


if __name__ == "__main__":
    main()
