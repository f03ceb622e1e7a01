"""
The device turned once round: the frames that the product page lays over its first picture.

    blender -b --factory-startup -P design/device/turntable.py -- [--samples 8] [--out DIR]

The scene is the hero's to the last lamp, and only the part of it is rendered that the device covers
(CROP, fractions of the hero's square), so that a frame fits over the hero without a seam. The body, the
cup and the shadow are the same from every side: they are the mean of all frames, which is free of noise
and does not flicker. Only what does turn (keys and display, the name, the port) is each frame's own, and
is rendered again, small, with many samples. A run that was interrupted goes on where it stopped.
"""

import argparse
import json
import math
import os
import sys
import time

import bpy
import numpy as np
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import develop  # noqa: E402
import render  # noqa: E402

FRAMES = 36
SCALE = 1200  # the hero's square at the size of the frames
CROP = dict(left=0.2450, top=0.2100, width=0.4800, height=0.6300)
DETAIL_SAMPLES = 40
# What turns, by the beginning of its name, and how far round it a frame is believed, in pixels.
PARTS = {"top": ("display ring", "segment", "key", "glyph", "heat"), "name": ("name",), "port": ("port", "charge light")}
ROUND, SOFT = 11, 4


def bake_modifiers():
    """Cut the grooves once and not for every frame."""
    graph = bpy.context.evaluated_depsgraph_get()
    for obj in [o for o in bpy.data.objects if o.type == "MESH" and o.modifiers]:
        mesh = bpy.data.meshes.new_from_object(obj.evaluated_get(graph))
        obj.modifiers.clear()
        obj.data = mesh


def border(scene, left, bottom, right, top):
    """In pixels of the whole square; a tenth more, so that rounding down meets the same pixel."""
    scene.render.use_border = scene.render.use_crop_to_border = True
    scene.render.border_min_x, scene.render.border_max_x = (left + 0.1) / SCALE, (right + 0.1) / SCALE
    scene.render.border_min_y, scene.render.border_max_y = (bottom + 0.1) / SCALE, (top + 0.1) / SCALE


def build(threads, samples):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    render.prepare(scene, SCALE, SCALE, samples, threads)
    mat = render.make_materials()
    render.backdrop(mat)
    root = render.hero(mat)
    bake_modifiers()
    return scene, root


def turn_to(root, frame):
    # Against the clock as seen from above: its front goes to the right, as a drag to the right asks.
    render.place(root, turn=render.HERO_TURN + 360 * frame / FRAMES)
    bpy.context.view_layer.update()


def render_frame(scene, frame, folder, samples):
    left, bottom = CROP["left"] * SCALE, (1 - CROP["top"] - CROP["height"]) * SCALE
    border(scene, left, bottom, left + CROP["width"] * SCALE, bottom + CROP["height"] * SCALE)
    scene.cycles.samples = samples // 2
    for seed in (1, 2):
        target = os.path.join(folder, f"{frame:02}", str(seed))
        if os.path.exists(os.path.join(target, "depth_0001.exr")):
            continue
        os.makedirs(target, exist_ok=True)
        develop.outputs(scene, target)
        scene.cycles.seed = 2 * frame + seed
        bpy.ops.render.render()


def pixels_of(scene, prefixes):
    """Where the parts are in the crop, as (x, y) with y upwards; only what looks to the camera."""
    eye = scene.camera.matrix_world.translation
    found = []
    for obj in bpy.data.objects:
        if obj.type not in ("MESH", "CURVE") or not obj.name.startswith(prefixes) or obj.name == "heat plate" or obj.hide_render:
            continue
        mesh = obj.to_mesh()
        for vertex in mesh.vertices:
            place = obj.matrix_world @ vertex.co
            outwards = Vector((place.x, place.y, 0))
            if place.z < render.BODY["top"] - 0.2 and outwards.dot(eye - place) < 0:
                continue
            seen = world_to_camera_view(scene, scene.camera, place)
            found.append((seen.x * SCALE - CROP["left"] * SCALE, seen.y * SCALE - (1 - CROP["top"] - CROP["height"]) * SCALE))
        obj.to_mesh_clear()
    return np.array(found)


def detail_regions(scene):
    """For each part that is seen: its rectangle in the crop and how much each pixel of that is the frame's own."""
    width, height = round(CROP["width"] * SCALE), round(CROP["height"] * SCALE)
    for part, prefixes in PARTS.items():
        points = pixels_of(scene, prefixes)
        if len(points) == 0:
            continue
        own = np.zeros((height, width), np.float32)
        columns = np.clip(points[:, 0].astype(int), 0, width - 1)
        rows = np.clip(points[:, 1].astype(int), 0, height - 1)
        own[rows, columns] = 1
        if part != "top":  # small enough to take whole; between its corners there are no points
            own[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1] = 1
        own = np.clip(develop.box(own, ROUND) * (2 * ROUND + 1) ** 2, 0, 1)
        own = develop.box(develop.box(own, SOFT), SOFT)
        edge = 3 * SOFT
        low_x, high_x = max(0, columns.min() - ROUND - edge), min(width, columns.max() + ROUND + edge)
        low_y, high_y = max(0, rows.min() - ROUND - edge), min(height, rows.max() + ROUND + edge)
        yield part, (low_x, low_y, high_x, high_y), own[low_y:high_y, low_x:high_x, None]


def render_detail(scene, frame, part, region, folder):
    low_x, low_y, high_x, high_y = region
    left, bottom = CROP["left"] * SCALE, (1 - CROP["top"] - CROP["height"]) * SCALE
    border(scene, left + low_x, bottom + low_y, left + high_x, bottom + high_y)
    scene.cycles.samples = DETAIL_SAMPLES // 2
    passes = [os.path.join(folder, f"{frame:02}", f"{part}-{seed}") for seed in (1, 2)]
    for seed, target in enumerate(passes):
        if os.path.exists(os.path.join(target, "depth_0001.exr")):
            continue
        os.makedirs(target, exist_ok=True)
        develop.outputs(scene, target)
        scene.cycles.seed = 200 + 2 * frame + seed
        bpy.ops.render.render()
    a, b, guides = develop.load_passes(passes)
    return develop.denoise(a, b, guides)


def common_light(scene, root, folder):
    """The mean of all frames without what is each one's own, its last noise removed."""
    halves, weights, guides = [0, 0], 0, {"albedo": [0, 0], "normal": [0, 0], "depth": [0, 0]}
    for frame in range(FRAMES):
        turn_to(root, frame)
        weight = np.ones((round(CROP["height"] * SCALE), round(CROP["width"] * SCALE), 1), np.float32)
        for _, (low_x, low_y, high_x, high_y), own in detail_regions(scene):
            weight[low_y:high_y, low_x:high_x] *= 1 - own
        weight = np.maximum(weight, 1e-4)
        weights = weights + weight
        a, b, own_guides = develop.load_passes([os.path.join(folder, f"{frame:02}", str(seed)) for seed in (1, 2)])
        for half, light in enumerate((a, b)):
            # Lights of a few bright pixels would show as specks in the mean.
            halves[half] = halves[half] + np.clip(light, 0, 4) * weight
            for key, pair in own_guides.items():
                guides[key][half] = guides[key][half] + pair[half] * weight
    a, b = (half / weights for half in halves)
    return develop.denoise(a, b, {key: [half / weights for half in pair] for key, pair in guides.items()})


def fit(part, common):
    """Removing noise darkens a little: the part gets the mean light of what lies round it."""
    gain = develop.box(common, 24).mean(axis=2) / np.maximum(1e-3, develop.box(part, 24).mean(axis=2))
    return part * np.clip(gain, 0.9, 1.1)[:, :, None]


def main():
    arguments = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    parser = argparse.ArgumentParser(prog="turntable.py")
    parser.add_argument("--samples", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only", type=int, nargs="*", default=range(FRAMES), help="frames to write")
    parser.add_argument("--out", default="/tmp/nue-pictures")
    options = parser.parse_args(arguments)
    out = os.path.join(options.out, "turntable")
    folder = os.path.join(options.out, "passes", "turntable")
    os.makedirs(out, exist_ok=True)
    scene, root = build(options.threads, options.samples)
    started = time.time()
    for frame in range(FRAMES):
        turn_to(root, frame)
        render_frame(scene, frame, folder, options.samples)
        print(f"FRAME {frame}: {time.time() - started:.0f} s", flush=True)
    common = common_light(scene, root, folder)
    for frame in options.only:
        turn_to(root, frame)
        picture = common.copy()
        for part, region, own in detail_regions(scene):
            light = render_detail(scene, frame, part, region, folder)
            low_x, low_y, high_x, high_y = region
            here = (slice(low_y, high_y), slice(low_x, high_x))
            picture[here] = picture[here] * (1 - own) + fit(light, common[here]) * own
        picture = develop.display(develop.bloom(picture, SCALE / 1600))
        develop.save(picture, os.path.join(out, f"{frame:02}.png"))
        print(f"DETAIL {frame}: {time.time() - started:.0f} s", flush=True)
    with open(os.path.join(out, "turntable.json"), "w") as file:
        json.dump(dict(frames=FRAMES, over="hero", crop=CROP), file)


if __name__ == "__main__":
    main()
