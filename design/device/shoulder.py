"""The device at the size of a shoulder: an abstract plaster form of neck and upper back, seen from behind."""

import math

import bpy
from mathutils import Matrix, Vector

import render as r

# Rounded masses (centre, half axes in cm) that are melted together. x to the right, -y towards the camera: the back.
MASSES = [
    ((0, 2.2, 11), (5.6, 5.9, 15)),  # neck
    ((0, 0.8, 3), (9.5, 6.2, 6.5)),  # where the neck widens
    ((-7.5, 0.2, 0.2), (9.0, 5.4, 4.6)),
    ((7.5, 0.2, 0.2), (9.0, 5.4, 4.6)),
    ((-17.2, 0.6, -4.2), (5.6, 5.6, 6.2)),  # shoulders
    ((17.2, 0.6, -4.2), (5.6, 5.6, 6.2)),
    ((-16.6, 1.2, -17), (5.6, 6.0, 15)),  # arms
    ((16.6, 1.2, -17), (5.6, 6.0, 15)),
    ((0, 1.5, -17), (16.4, 8.4, 19)),  # chest
    ((-7.6, -3.0, -9.5), (6.2, 4.6, 8.2)),  # shoulder blades
    ((7.6, -3.0, -9.5), (6.2, 4.6, 8.2)),
]
CUT = (13.2, -26.0)  # the neck ends above, the bust below


def plaster_form(mat):
    bm = r.bmesh.new()
    for centre, axes in MASSES:
        made = r.bmesh.ops.create_uvsphere(bm, u_segments=48, v_segments=32, radius=1)
        for vert in made["verts"]:
            vert.co = Vector(c + a * v for c, a, v in zip(centre, axes, vert.co))
    form = r.mesh_object("form", bm, mat["plaster"], smooth=180)
    remesh = form.modifiers.new("melt", "REMESH")
    remesh.mode = "VOXEL"
    remesh.voxel_size = 0.42
    remesh.use_smooth_shade = True
    soft = form.modifiers.new("soft", "SMOOTH")
    soft.factor, soft.iterations = 0.5, 170
    for z, sign in zip(CUT, (1, -1)):
        bm = r.bmesh.new()
        r.bmesh.ops.create_cube(bm, size=80)
        cutter = r.mesh_object("cut", bm, mat["plaster"])
        lean = Matrix.Rotation(math.radians(-9 if sign > 0 else 0), 4, "X")
        cutter.matrix_world = Matrix.Translation((0, 0, z)) @ lean @ Matrix.Translation((0, 0, 40 * sign))
        r.subtract(form, cutter)
    graph = bpy.context.evaluated_depsgraph_get()
    mesh = bpy.data.meshes.new_from_object(form.evaluated_get(graph))
    form.modifiers.clear()
    form.data = mesh
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = math.radians(40)
    return form


def set_down(root, form, x, z, turn):
    """The device on the form, its cup flat on the surface that a ray from behind meets."""
    inside = form.matrix_world.inverted()
    origin = Vector((x, -60, z))
    hit, place, normal, _ = form.ray_cast(inside @ origin, inside.to_3x3() @ Vector((0, 1, 0)))
    if not hit:
        raise RuntimeError("The form is not where the device should be.")
    place, normal = form.matrix_world @ place, (form.matrix_world.to_3x3() @ normal).normalized()
    lean = Vector((0, 0, 1)).rotation_difference(normal).to_matrix().to_4x4()
    r.place(root, place - 0.35 * normal, turn, lean)


def shoulder(mat):
    r.lighting()
    mat["plaster"] = r.plain("plaster", "#E6DCCF", 0.82, 0.2, grain=0.18, grain_scale=14)
    form = plaster_form(mat)
    form.matrix_world = Matrix.Translation((2.5, 0, 26)) @ Matrix.Rotation(math.radians(22), 4, "Z")
    bpy.context.view_layer.update()
    set_down(r.build_device(mat, glow="low"), form, -4.4, 25.4, 60)
    # The back looks away from the window: a weak light brings its form out.
    r.area_light("front", (-30, -60, 40), (0, 0, 26), 40, 15000, "#FFF6EC")
    r.camera((0.6, 0, 27.4), 16, 110, 122)
