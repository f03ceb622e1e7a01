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


def shifted(image, dy, dx):
    height, width = image.shape[:2]
    ys = np.clip(np.arange(height) + dy, 0, height - 1)
    xs = np.clip(np.arange(width) + dx, 0, width - 1)
    return image[ys][:, xs]


def denoise(a, b, guides, strength=1.0, levels=4):
    """Edge-stopping à-trous filter on the light (colour divided by albedo), in a log-like space."""
    # Behind glass the guides are noisy themselves: their own variance widens what counts as equal.
    features, slack = [], []
    for key, tolerance in (("albedo", 0.004), ("normal", 0.01), ("depth", None)):
        ga, gb = guides[key]
        mean = (ga + gb) / 2
        variance = box(((ga - gb) ** 2).sum(axis=2) / 4, 2)
        if tolerance is None:
            tolerance = (0.02 * mean[:, :, 0] + 1e-3) ** 2
        # Where a guide is noisy, compare smoothed values.
        doubt = np.clip(variance / (tolerance * 0.5), 0, 1)[:, :, None]
        features.append(mean * (1 - doubt) + box(mean, 2) * doubt)
        slack.append(tolerance + 2 * variance)
    albedo = np.clip(features[0], 0.04, None)
    gain = 1.0 / albedo
    a, b = a * gain, b * gain
    limit = np.percentile(np.maximum(a, b), 99.95) * 4
    a, b = np.minimum(a, limit), np.minimum(b, limit)
    la, lb = np.log1p(4 * a), np.log1p(4 * b)
    light = (la + lb) / 2
    # Variance of the mean of the two passes, pooled over a small window.
    variance = box(((la - lb) ** 2).mean(axis=2) / 4, 3) + 1e-7
    kernel = np.array([1, 4, 6, 4, 1], np.float32) / 16
    for level in range(levels):
        step = 2**level
        smooth_light = box(light, 1) if level == 0 else light
        total = np.zeros_like(light)
        total_variance = np.zeros_like(variance)
        weights = np.zeros(light.shape[:2], np.float32)
        sigma = strength * np.sqrt(box(variance, 1)) * 3.0 + 1e-4
        for iy in range(-2, 3):
            for ix in range(-2, 3):
                w0 = kernel[iy + 2] * kernel[ix + 2]
                if iy == 0 and ix == 0:
                    weight = np.full(light.shape[:2], w0, np.float32)
                    other, other_variance = light, variance
                else:
                    dy, dx = iy * step, ix * step
                    other = shifted(light, dy, dx)
                    other_variance = shifted(variance, dy, dx)
                    difference = np.abs(shifted(smooth_light, dy, dx) - smooth_light).mean(axis=2)
                    feature = 0
                    for k, (value, room) in enumerate(zip(features, slack)):
                        gap = ((shifted(value, dy, dx) - value) ** 2).sum(axis=2)
                        feature = feature + gap / (room * step**2 if k == 2 else room)
                    weight = w0 * np.exp(-difference / sigma - feature)
                total += other * weight[:, :, None]
                total_variance += other_variance * weight**2
                weights += weight
        light = total / weights[:, :, None]
        variance = total_variance / weights**2
    return np.expm1(light) / 4 * albedo


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


def develop(name, out, passes):
    a, b = (read(os.path.join(p, "beauty_0001.exr")) for p in passes)
    guides = {key: [read(os.path.join(p, f"{key}_0001.exr")) for p in passes] for key in ("albedo", "normal", "depth")}
    guides["depth"] = [np.clip(d[:, :, :1], 0, 500) for d in guides["depth"]]
    scale = a.shape[0] / 1600
    save(display(bloom(np.clip((a + b) / 2, 0, 40), scale)), os.path.join(out, name + "-raw.png"))
    picture = denoise(a, b, guides)
    save(display(bloom(np.clip(picture, 0, 40), scale)), os.path.join(out, name + ".png"))
