"""One still life for each of the articles that compare: kinds of cupping, and sets to buy."""

import math

from mathutils import Matrix, Vector

import bpy
import render as r


def glass_cup(mat, location, turn=0, size=1.0, lean=None):
    """The old kind: thick blown glass with a knob, standing on its rim."""
    root = r.link(bpy.data.objects.new("glass cup", None))
    outer = r.rounded([(2.35, 0.12, 0), (2.55, 1.6, 1.0), (2.75, 3.6, 1.8), (1.2, 5.1, 1.0), (0.55, 5.5, 0.3), (0.95, 6.2, 0.5), (0.5, 6.75, 0.35), (0, 6.75, 0)], steps=14)
    inner = r.rounded([(0, 4.72, 0), (1.3, 4.6, 0.6), (2.48, 3.4, 1.5), (2.30, 1.6, 1.0), (2.10, 0.12, 0)], steps=14)
    edge = [Vector((2.225 - 0.125 * math.cos(a + math.pi), 0.12 - 0.12 * math.sin(a))) for a in (math.pi * k / 8 for k in range(7, 0, -1))]
    r.lathe("glass", [*r.densify(outer, 0.15), *r.densify(inner, 0.15), *reversed(edge)], mat["blown"], root, smooth=60)
    r.place(root, location, turn, lean)
    root.scale = (size, size, size)


def silicone_cup(mat, location, material, size=1.0, lean=None):
    """A soft cup that is squeezed: a bell with a thick lip and a round top."""
    root = r.link(bpy.data.objects.new("silicone cup", None))
    outer = r.rounded([(2.4, 0, 0), (2.85, 0, 0.2), (2.85, 0.55, 0.25), (2.4, 0.95, 0.25), (2.5, 2.6, 0.8), (1.9, 4.3, 0.9), (0, 4.5, 0)], steps=12)
    inner = r.rounded([(0, 3.4, 0), (1.6, 3.2, 0.8), (2.05, 0.8, 0.3), (2.4, 0, 0)], steps=12)
    r.lathe("silicone", [*r.densify(outer, 0.15), *r.densify(inner, 0.15)], material, root, smooth=50)
    r.place(root, location, 0, lean)
    root.scale = (size, size, size)


def tray(mat, width, depth, height, location, turn):
    """A shallow steel tray with round corners, as clinics have it."""
    root = r.link(bpy.data.objects.new("tray", None))
    rows = [(-0.1, 0.10), (-0.9, 0.0), (-0.35, 0.02), (-0.12, 0.25), (0, height - 0.1), (0.06, height), (0.34, height), (0.34, height - 0.07), (0.06, height - 0.08)]

    def outline(grow):
        w, d, corner = width / 2 + grow, depth / 2 + grow, 1.5 + grow
        points = []
        for k, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
            for s in range(13):
                a = math.pi / 2 * (k + s / 12)
                points.append((sx * (w - corner) + corner * math.cos(a), sy * (d - corner) + corner * math.sin(a)))
        return points

    bm = r.bmesh.new()
    rings = [[bm.verts.new((x, y, z)) for x, y in outline(grow)] for grow, z in rows[1:]]
    bm.faces.new(rings[0])
    for low, high in zip(rings, rings[1:]):
        for k in range(len(low)):
            bm.faces.new((low[k], low[(k + 1) % len(low)], high[(k + 1) % len(low)], high[k]))
    obj = r.mesh_object("tray", bm, mat["brushed"], root, smooth=40)
    thick = obj.modifiers.new("thickness", "SOLIDIFY")
    thickness = 0.05
    thick.thickness = thickness
    r.place(root, location, turn)


def cupping_kinds(mat):
    """For 'dry and wet': cups that only draw on linen, and apart from them the tray of a clinic, with gauze."""
    r.lighting()
    mat["blown"] = r.clear("blown glass", "#F4F6F3", 0.0, 1.48)
    mat["sage"] = r.plain("silicone, pale", "#B9A48F", 0.45, 0.4)
    mat["brushed"] = r.plain("brushed steel", "#CBC6BF", 0.34, 0.5, metallic=1)
    mat["gauze"] = r.woven("gauze", "#EFEBE2", thread=0.07, strength=0.35)
    gauze = dict(mat, linen=mat["gauze"])
    r.place(r.build_device(mat, glow="low"), (-1.2, -1.4, 0), turn=-26)
    silicone_cup(mat, (-7.4, -2.2, 0), mat["sage"], 1.0)
    glass_cup(mat, (-5.9, 4.0, 0), 0, 1.06)
    glass_cup(mat, (-10.4, 2.2, 0), 0, 0.84)
    tray(mat, 10.6, 7.6, 1.5, (7.9, 2.4, 0.08), -12)
    r.towel(gauze, 5.4, 4.8, 5, (7.4, 2.6, 0.2), -4)
    r.camera((0.5, 0, 3.4), 18, 82, 99)


def leaf(name, width, depth, z, material, parent, curl=0.0):
    """A sheet of paper with the curl that a fold leaves."""
    def at(i, j):
        x, y = (i / 40 - 0.5) * width, (j / 12 - 0.5) * depth
        return Vector((x, y, z + curl * (abs(x) / width * 2) ** 2.2))

    sheet = r.surface(name, at, 40, 12, material, parent)
    thick = sheet.modifiers.new("thickness", "SOLIDIFY")
    thick.thickness = 0.035
    return sheet


def checklist(mat, location, turn):
    """A card with lines to tick, three of them ticked."""
    root = r.link(bpy.data.objects.new("list", None))
    leaf("card", 8.4, 11.6, 0.06, mat["card"], root, 0.10)
    above = Matrix.Translation((0, 0, 0.17))
    z, lines, ticks = 0.0, [], []
    for k in range(7):
        y = 3.1 - 1.15 * k
        lines.append([(-1.9, y, z), (2.9 - (0.9 if k % 3 == 1 else 0.2 * k), y, z + 0.02)])
        lines.append([(-3.1, y - 0.26, z), (-2.58, y - 0.26, z), (-2.58, y + 0.26, z), (-3.1, y + 0.26, z), (-3.1, y - 0.26, z)])
        if k < 3:
            ticks.append([(-3.02, y + 0.02, z + 0.01), (-2.86, y - 0.16, z + 0.01), (-2.44, y + 0.36, z + 0.01)])
    r.strokes("lines", lines, 0.05, mat["pale print"], root, above, flat=0.3)
    r.strokes("ticks", ticks, 0.075, mat["red print"], root, above, flat=0.4)
    title = [[(x - 1.5, y + 4.45, z) for x, y in line] for line in r.letters(0.66, 0.34)]
    r.strokes("title", title, 0.06, mat["print"], root, above, flat=0.3)
    r.place(root, location, turn)


def pencil(mat, location, turn):
    root = r.link(bpy.data.objects.new("pencil", None))
    r.lathe("wood", [Vector((0, 0)), Vector((0.36, 0)), Vector((0.36, 11.2)), Vector((0.0, 11.2))], mat["lip"], root, segments=6, smooth=10)
    r.lathe("tip", [Vector((0.36, 11.2)), Vector((0.09, 12.5)), Vector((0, 12.5))], mat["bare wood"], root, segments=48)
    r.lathe("lead", [Vector((0.09, 12.5)), Vector((0.015, 12.85)), Vector((0, 12.85))], mat["ink"], root, segments=32)
    lying = Matrix.Translation((0, 0, 0.32)) @ Matrix.Rotation(math.radians(90), 4, "Y")
    r.place(root, location, 0, Matrix.Rotation(math.radians(turn), 4, "Z") @ lying)


def open_parcel(mat, width, depth, height, location, turn):
    """A shipping box with its four flaps laid open."""
    root = r.link(bpy.data.objects.new("parcel", None))
    wall = 0.28
    for x, y, w, d in ((0, depth / 2, width, wall), (0, -depth / 2, width, wall), (width / 2, 0, wall, depth), (-width / 2, 0, wall, depth)):
        side = r.block("side", w, d, 0, height, 0.05, mat["kraft"], root)
        side.location.x, side.location.y = x, y
    r.block("floor", width, depth, 0, 0.2, 0.05, mat["kraft"], root)
    for axis, sign, span, reach in (("x", 1, depth, 5.2), ("x", -1, depth, 5.2), ("y", 1, width, 4.6), ("y", -1, width, 4.6)):
        flap = r.block("flap", reach, span - 0.1, 0, wall, 0.05, mat["kraft"], root)
        fall = Matrix.Rotation(math.radians(38 if axis == "x" else 30), 4, "Y") @ Matrix.Translation((reach / 2, 0, 0))
        swing = {("x", 1): 0, ("x", -1): 180, ("y", 1): 90, ("y", -1): -90}[axis, sign]
        away = width / 2 if axis == "x" else depth / 2
        flap.matrix_local = Matrix.Rotation(math.radians(swing), 4, "Z") @ Matrix.Translation((away, 0, height - 0.1)) @ fall
    # Crumpled paper that fills it.
    def at(i, j):
        x, y = (i / 70 - 0.5) * (width - 0.5), (j / 60 - 0.5) * (depth - 0.5)
        n = r.noise
        fold = abs(n.noise(Vector((x * 0.45, y * 0.45, 1)))) * 2.2 + abs(n.noise(Vector((x * 1.1, y * 1.0, 7)))) * 0.7
        return Vector((x, y, height - 1.9 + fold))

    r.surface("filling", at, 70, 60, mat["tissue"], root, smooth=25)
    r.place(root, location, turn)


def buying(mat):
    """For 'buying a set': the parcel opened, the device out of it, and a list to check it against."""
    r.lighting()
    mat["kraft"] = r.plain("kraft", "#B99A78", 0.85, 0.2, grain=0.2, grain_scale=24)
    mat["tissue"] = r.plain("tissue", "#EDE6DB", 0.85, 0.2)
    mat["card"] = r.plain("card", "#F6F1E9", 0.75, 0.25)
    mat["pale print"] = r.plain("pale print", "#9A8C7F", 0.7, 0.2)
    mat["red print"] = r.plain("red print", "red", 0.7, 0.2)
    mat["bare wood"] = r.plain("bare wood", "#DDBB90", 0.6, 0.3)
    open_parcel(mat, 13.5, 10.5, 8.6, (-6.2, 7.4, 0), 20)
    r.place(r.build_device(mat), (-1.6, -3.6, 0), turn=-26)
    checklist(mat, (6.6, -3.0, 0), -14)
    pencil(mat, (9.9, -8.6, 0), 62)
    r.pouch(mat, (8.8, 7.2, 0), -10, 0.92)
    r.camera((0.5, 0, 4.1), 27, 86, 90)
