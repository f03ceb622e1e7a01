"""The device with a slice taken out, standing on a plaster form that the suction lifts a little."""

import math

import bpy
from mathutils import Matrix, Vector

import render as r

OPEN = (-150, -30)  # degrees: the slice that is taken out, towards the camera; the keys stay whole
WALL = 0.22
BOARD_Z = 6.42


def sliced(name, profile, material, cut, parent, smooth=35):
    """A lathe of a closed profile with the slice missing, its two cut faces in a material of their own."""
    bm = r.bmesh.new()
    first, last = math.radians(OPEN[1]), math.radians(OPEN[0] + 360)
    steps = round(r.SEGMENTS * (last - first) / (2 * math.pi))
    points = [Vector(p[:2]) for p in profile]
    columns = []
    for s in range(steps + 1):
        a = first + (last - first) * s / steps
        columns.append([bm.verts.new((max(1e-4, p.x) * math.cos(a), max(1e-4, p.x) * math.sin(a), p.y)) for p in points])
    n = len(points)
    for here, there in zip(columns, columns[1:]):
        for k in range(n):
            bm.faces.new((here[k], there[k], there[(k + 1) % n], here[(k + 1) % n]))
    for end in (columns[0], columns[-1]):
        bm.faces.new(end).material_index = 1
    obj = r.mesh_object(name, bm, material, parent, smooth)
    obj.data.materials.append(cut)
    return obj


def body_shell():
    outer = r.body_profile()
    b, w = r.BODY, WALL
    top = b["top"]
    # The groove of the display ring is part of the profile.
    groove = r.TOP["ring_out"] + 0.035
    outside = [p for p in outer if not (p.y > top - 1e-4 and p.x < groove + 0.1)]
    outside += [Vector((groove, top)), Vector((groove, top - 0.07)), Vector((0, top - 0.07))]
    inside = r.densify(
        r.rounded(
            [
                (0, top - w - 0.07, 0),
                (b["r_top"] - w, top - w - 0.07, b["round_top"] - 0.1),
                (b["r_bottom"] - w, b["bottom"] + w, b["round_bottom"] - 0.15),
                (0, b["bottom"] + w, 0),
            ],
            steps=20,
        )
    )
    return [*outside, *inside]


def can(name, radius, z0, z1, edge, material, parent, location, segments=96):
    profile = r.rounded([(0, z0, 0), (radius, z0, edge), (radius, z1, edge), (0, z1, 0)], steps=6)
    obj = r.lathe(name, profile, material, parent, segments=segments)
    obj.location.x, obj.location.y = location
    return obj


def works(mat, root):
    """What is inside: a cell, a pump with its hose to the cup, a board below the display."""
    cell, sleeve, brass = mat["cell"], mat["lip"], mat["brass"]
    can("cell", 0.98, 3.66, 5.86, 0.07, cell, root, (-1.42, 0.15))
    can("cell band", 0.985, 5.30, 5.52, 0.005, sleeve, root, (-1.42, 0.15))
    can("cell cap", 0.42, 5.84, 5.98, 0.04, brass, root, (-1.42, 0.15))
    pump = (1.22, 0.05)
    can("motor", 0.92, 4.42, 5.92, 0.10, mat["steel"], root, pump)
    can("motor end", 0.34, 5.90, 6.04, 0.04, mat["ink"], root, pump)
    can("pump head", 1.02, 3.68, 4.44, 0.08, mat["ink"], root, pump)
    can("pump ring", 1.03, 4.30, 4.37, 0.01, brass, root, pump)
    nozzle = can("nozzle", 0.15, 0, 0.42, 0.03, mat["ink"], root, (0, 0), 48)
    nozzle.matrix_local = Matrix.Translation((0.56, -0.78, 4.02)) @ Matrix.Rotation(math.radians(-125), 4, "Z") @ Matrix.Rotation(math.radians(90), 4, "Y")
    hose = r.smooth_path([(0.42, -0.98, 4.02), (0.16, -1.22, 4.00), (-0.06, -1.02, 3.86), (-0.04, -0.42, 3.66), (0.0, -0.08, 3.34), (0, 0, 2.90)])
    r.tube("hose", hose, 0.15, mat["hose"], root, around=20)

    board = can("board", 2.30, BOARD_Z, BOARD_Z + 0.10, 0.01, mat["board dark"], root, (0, 0), 144)
    board.name = "circuit board"
    for x, y, w, d, h, material in (
        (-0.5, -1.5, 0.62, 0.62, 0.10, mat["glass"]),
        (0.55, -1.75, 0.34, 0.24, 0.10, mat["glass"]),
        (1.35, -1.2, 0.26, 0.16, 0.08, mat["steel"]),
        (-1.45, -1.35, 0.30, 0.20, 0.12, mat["brass"]),
        (0.05, -2.1, 0.22, 0.12, 0.07, mat["steel"]),
    ):
        chip = r.block("chip", w, d, BOARD_Z - h, BOARD_Z, 0.012, material, root)
        chip.location.x, chip.location.y = x, y
    for sx in (-1, 1):  # wires from the board to cell and motor
        wire = r.smooth_path([(sx * 1.3, -0.55, BOARD_Z), (sx * 1.42, -0.62, 6.24), (sx * 1.38, -0.30, 6.10), (sx * 1.36, 0.0, 5.98)])
        r.tube("wire", wire, 0.05, mat["lip"] if sx < 0 else mat["ink"], root, around=10)


def head(mat, root):
    """Plate, heat plate and lights: the plate is cut, the heat plate stays whole."""
    p = r.PLATE
    z = p["z"]
    plate = [(0, z + 0.02), (p["led_r"] - 0.36, z + 0.02), (p["led_r"] - 0.34, z), (p["led_r"] - 0.22, z + 0.12), (p["led_r"] + 0.22, z + 0.12), (p["led_r"] + 0.30, z), (p["r"], z), (p["r"], z + 0.42), (0, z + 0.42)]
    sliced("plate", plate, mat["ink"], mat["cut dark"], root)
    r.lathe(
        "heat plate",
        r.densify(r.rounded([(0, z - 0.22, 0), (p["heat_r"] - 0.1, z - 0.21, 0.08), (p["heat_r"], z + 0.05, 0), (p["heat_r"], z + 0.16, 0), (0, z + 0.16, 0)], steps=8), 0.1),
        mat["satin"],
        root,
    )
    lit = r.glowing("led lit", [1.0, 0.028, 0.026], r.LED_SEEN["high"])
    for k in range(p["leds"]):
        degrees = 360 * (k + 0.5) / p["leds"]
        if OPEN[0] + 360 - 4 < degrees < OPEN[1] + 360 + 4:
            continue
        a = math.radians(degrees)
        bm = r.bmesh.new()
        r.bmesh.ops.create_uvsphere(bm, u_segments=24, v_segments=12, radius=p["led_size"])
        led = r.mesh_object("led", bm, lit, root)
        led.location = (p["led_r"] * math.cos(a), p["led_r"] * math.sin(a), z - 0.01)
    data = bpy.data.lights.new("red light", "AREA")
    data.shape = "DISK"
    data.size = 2 * p["led_r"]
    data.energy = 520
    data.color = (1.0, 0.035, 0.015)
    lamp = r.link(bpy.data.objects.new("red light", data), root)
    lamp.location.z = z - 0.2
    lamp.visible_camera = lamp.visible_glossy = lamp.visible_transmission = False


def top(mat, root):
    t, z = r.TOP, r.BODY["top"]
    ring = [(t["ring_in"], z - 0.07), (t["ring_out"], z - 0.07), (t["ring_out"], z + 0.015), (t["ring_in"], z + 0.015)]
    sliced("display ring", ring, mat["glass"], mat["cut dark"], root)
    button = r.rounded([(0, z - 0.07, 0), (t["button_r"], z - 0.07, 0.01), (t["button_r"], z + 0.065, 0.045), (0, z + 0.065, 0)], steps=6)
    sliced("heat button", button, mat["key"], mat["cut"], root)
    lit = r.glowing("segment lit", [1.0, 0.075, 0.035], 2.6)
    d = r.DISPLAY
    for k in range(d["segments"]):
        degrees = 225 - 270 * k / (d["segments"] - 1)
        if (degrees + 360) % 360 > OPEN[0] + 358 and (degrees + 360) % 360 < OPEN[1] + 362:
            continue
        a = math.radians(degrees)
        segment = r.pad("segment", [r.stadium(0.19, 0.055, 8)], z + 0.012, 0.006, 0.001, lit if k < d["lit"] else mat["unlit"], root)
        segment.location.x, segment.location.y = d["r"] * math.cos(a), d["r"] * math.sin(a)
        segment.rotation_euler.z = a
    for middle in (0, 180):
        r.pad("key", [r.arc_key(t["key_in"], t["key_out"], middle, t["key_half_angle"], 0.17)], z - 0.06, 0.115, 0.04, mat["key"], root)


def lifted_form(mat, root):
    """A plaster disc; inside the cup it rises, as skin does."""
    def height(x):
        return 0.85 * (0.5 + 0.5 * math.cos(math.pi * min(1, x / 2.72)))

    across = [Vector((2.9 * k / 60, height(2.9 * k / 60))) for k in range(60)]
    edge = r.rounded([(2.9, 0, 0), (4.9, 0, 0.4), (4.9, -1.1, 0.25), (0, -1.1, 0)], steps=14)
    r.lathe("form", r.densify([*across, *edge], 0.12), mat["plaster"], root, smooth=60)


def cutaway(mat):
    r.lighting()
    mat["cut"] = r.plain("cut face", "#E7C9B3", 0.6, 0.25)
    mat["cut dark"] = r.plain("cut face, dark", "#57504B", 0.6, 0.25)
    mat["cut lip"] = r.plain("cut face, silicone", "#C79A83", 0.6, 0.25)
    mat["cell"] = r.plain("cell", "#CFC2B0", 0.42, 0.4)
    mat["brass"] = r.plain("brass", "#C9A05C", 0.3, 0.5, metallic=1)
    mat["hose"] = r.plain("hose", "#C98B70", 0.4, 0.45)
    mat["board dark"] = r.plain("board dark", "#4A3F39", 0.45, 0.4)
    mat["plaster"] = r.plain("plaster", "#E9E0D4", 0.8, 0.2, grain=0.12, grain_scale=30)
    root = r.link(bpy.data.objects.new("device", None))
    sliced("body", body_shell(), mat["body"], mat["cut"], root)
    sliced("collar", [(2.0, 3.06), (2.66, 3.06), (2.66, 3.36), (2.0, 3.36)], mat["ink"], mat["cut dark"], root)
    sliced("cup", r.cup_profile(r.CUP["top"]), mat["cup"], mat["cup"], root)
    sliced("lip", r.lip_profile()[:-1], mat["lip"], mat["cut lip"], root)
    head(mat, root)
    top(mat, root)
    works(mat, root)
    lifted_form(mat, root)
    r.place(root, (0, 0, 1.1), turn=4)
    # A weak light from the front, so that the inside can be read.
    r.area_light("front", (-6, -46, 14), (0, 0, 5), 22, 5200, "#FFF6EC")
    r.camera((0, 0, 4.4), 8, 64, 146)
