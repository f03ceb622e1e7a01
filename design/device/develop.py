"""
From light to picture: render in two passes with different seeds, use their difference
to know how noisy each pixel is, smooth only there (guided by colour, normal and depth),
add a little bloom where something shines, and map to the display.

Debian's Blender comes without a denoiser; this needs only numpy.
"""

import os
import time

import bpy
import numpy as np

EXPOSURE = 1.0
SHOULDER = 0.62  # values above this are eased towards white


def read(path):
    image = bpy.data.images.load(path)
    image.colorspace_settings.name = "Non-Color"
    width, height = image.size
    data = np.empty(width * height * 4, np.float32)
    image.pixels.foreach_get(data)
    bpy.data.images.remove(image)
    return data.reshape(height, width, 4)[:, :, :3].copy()


def outputs(scene, folder):
    """Write beauty, albedo, normal and depth to separate files."""
    layer = scene.view_layers[0]
    layer.cycles.denoising_store_passes = True
    layer.use_pass_z = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    source = tree.nodes.new("CompositorNodeRLayers")
    target = tree.nodes.new("CompositorNodeOutputFile")
    target.base_path = folder
    target.format.file_format = "OPEN_EXR"
    target.format.color_depth = "32"
    target.format.color_mode = "RGB"
    target.file_slots.clear()
    for key, socket in (
        ("beauty", "Image"),
        ("albedo", "Denoising Albedo"),
        ("normal", "Denoising Normal"),
        ("depth", "Denoising Depth"),
    ):
        target.file_slots.new(key + "_")
        tree.links.new(source.outputs[socket], target.inputs[-1])


def box(image, radius):
    """Mean over a square window, edges mirrored."""
    for axis in (0, 1):
        pad = [(0, 0)] * image.ndim
        pad[axis] = (radius + 1, radius)
        total = np.cumsum(np.pad(image, pad, mode="symmetric"), axis=axis, dtype=np.float64)
        n = image.shape[axis]
        high = np.take(total, range(2 * radius + 1, 2 * radius + 1 + n), axis=axis)
        low = np.take(total, range(0, n), axis=axis)
        image = ((high - low) / (2 * radius + 1)).astype(np.float32)
    return image


def planes(image):
    """(height, width, channels) to separate contiguous channels."""
    return np.ascontiguousarray(np.moveaxis(np.atleast_3d(image), 2, 0).astype(np.float32))


def denoise(a, b, guides, strength=1.0, levels=4, strip=48):
    """
    Edge-stopping à-trous filter on the light (colour divided by albedo), in a log-like space.
    Works strip by strip so that it stays in the processor's cache.
    """
    # Behind glass the guides are noisy themselves: their own variance widens what counts as equal.
    features, slack, albedo = [], [], None
    for key, tolerance in (("albedo", 0.004), ("normal", 0.01), ("depth", None)):
        ga, gb = guides[key]
        mean = (ga + gb) / 2
        variance = box(((ga - gb) ** 2).sum(axis=2) / 4, 2)
        if tolerance is None:
            tolerance = (0.02 * mean[:, :, 0] + 1e-3) ** 2
        # Where a guide is noisy, compare smoothed values.
        doubt = np.clip(variance / (tolerance * 0.5), 0, 1)[:, :, None]
        value = mean * (1 - doubt) + box(mean, 2) * doubt
        albedo = np.clip(value, 0.04, None) if albedo is None else albedo
        features.append(planes(value))
        slack.append((1 / (tolerance + 2 * variance)).astype(np.float32))
    a, b = a / albedo, b / albedo
    limit = np.percentile(np.maximum(a, b), 99.95) * 4
    la, lb = (np.log1p(4 * np.minimum(x, limit)) for x in (a, b))
    light = planes((la + lb) / 2)
    # Variance of the mean of the two passes, pooled over a small window.
    variance = (box(((la - lb) ** 2).mean(axis=2) / 4, 3) + 1e-7).astype(np.float32)
    height, width = variance.shape
    kernel = np.array([1, 4, 6, 4, 1], np.float32) / 16

    for level in range(levels):
        step = 2**level
        edge = 2 * step
        sigma = strength * np.sqrt(box(variance, 1)) * 3.0 + 1e-4
        compare = planes(box(np.moveaxis(light, 0, 2), 1)) if level == 0 else light

        def padded(image):
            return np.pad(image, [(0, 0)] * (image.ndim - 2) + [(edge, edge), (edge, edge)], mode="edge")

        wide_light, wide_compare, wide_variance = padded(light), padded(compare), padded(variance)
        wide_features = [padded(f) for f in features]
        closeness = [slack[0], slack[1], slack[2] / step**2]
        out, out_variance = np.empty_like(light), np.empty_like(variance)
        for top in range(0, height, strip):
            rows = min(strip, height - top)
            here = (slice(top, top + rows), slice(None))
            total = np.zeros((3, rows, width), np.float32)
            total_variance = np.zeros((rows, width), np.float32)
            weights = np.zeros((rows, width), np.float32)
            fall = 1 / (3 * sigma[here])
            for iy in range(5):
                for ix in range(5):
                    there = (slice(top + iy * step, top + iy * step + rows), slice(ix * step, ix * step + width))
                    cost = np.abs(wide_compare[(slice(None), *there)] - compare[(slice(None), *here)]).sum(axis=0) * fall
                    for wide, feature, close in zip(wide_features, features, closeness):
                        gap = wide[(slice(None), *there)] - feature[(slice(None), *here)]
                        cost += np.einsum("cij,cij->ij", gap, gap) * close[here]
                    weight = np.exp(-cost) * (kernel[iy] * kernel[ix])
                    total += wide_light[(slice(None), *there)] * weight
                    total_variance += wide_variance[there] * weight**2
                    weights += weight
            out[(slice(None), *here)] = total / weights
            out_variance[here] = total_variance / weights**2
        light, variance = out, out_variance
    return np.expm1(np.moveaxis(light, 0, 2)) / 4 * albedo


def blur(image, sigma):
    """Three box means: close enough to a Gaussian."""
    radius = max(1, round(sigma))
    for _ in range(3):
        image = box(image, radius)
    return image


def bloom(image, scale):
    bright = np.clip(image - 1.1, 0, 12)
    return image + 0.045 * blur(bright, 7 * scale) + 0.05 * blur(bright, 26 * scale)


def display(image):
    """Straight up to the shoulder, then eased towards white, channel by channel; then the sRGB curve."""
    x = np.clip(image * EXPOSURE, 0, None)
    room = 1 - SHOULDER
    over = np.clip(x - SHOULDER, 0, None)
    x = np.where(x > SHOULDER, SHOULDER + room * (1 - np.exp(-over / room)), x)
    return np.where(x <= 0.0031308, 12.92 * x, 1.055 * np.power(np.maximum(x, 1e-8), 1 / 2.4) - 0.055)


def save(array, path):
    height, width = array.shape[:2]
    # A trace of noise hides the steps of eight bits in long soft shadows.
    rng = np.random.default_rng(3)
    array = np.clip(array + rng.normal(0, 0.35 / 255, array.shape[:2])[:, :, None], 0, 1)
    image = bpy.data.images.new("picture", width, height)
    pixels = np.ones((height, width, 4), np.float32)
    pixels[:, :, :3] = array
    image.pixels.foreach_set(pixels.ravel())
    image.filepath_raw = path
    image.file_format = "PNG"
    image.save()


def render_and_develop(scene, name, out, samples):
    started = time.time()
    passes = []
    for seed in (1, 2):
        folder = os.path.join(out, "passes", name, str(seed))
        os.makedirs(folder, exist_ok=True)
        outputs(scene, folder)
        scene.cycles.seed = seed
        scene.frame_set(1)
        bpy.ops.render.render()
        passes.append(folder)
    rendered = time.time()
    develop(name, out, passes)
    print(f"PICTURE {name}: rendered in {rendered - started:.0f} s, developed in {time.time() - rendered:.0f} s", flush=True)


def load_passes(folders):
    a, b = (read(os.path.join(p, "beauty_0001.exr")) for p in folders)
    guides = {key: [read(os.path.join(p, f"{key}_0001.exr")) for p in folders] for key in ("albedo", "normal", "depth")}
    guides["depth"] = [np.clip(d[:, :, :1], 0, 500) for d in guides["depth"]]
    return a, b, guides


def develop(name, out, passes):
    a, b, guides = load_passes(passes)
    scale = a.shape[0] / 1600
    save(display(bloom(np.clip((a + b) / 2, 0, 40), scale)), os.path.join(out, name + "-raw.png"))
    picture = denoise(a, b, guides)
    save(display(bloom(np.clip(picture, 0, 40), scale)), os.path.join(out, name + ".png"))
