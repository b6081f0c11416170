#!/usr/bin/env python3
"""Fits what `quality: auto` is made of, and tells what it changes: `AutoQuality.java` has the numbers.

usage: bench/auto-quality.py FOLDER

FOLDER holds photographs (JPEG or PNG). Each is scaled to 256 pixels and written as JPEG, WebP and AVIF at several qualities. The
score is SSIMULACRA2 beside the PNG of the same thumbnail: only what the encoder loses counts.
Needs the same as jpeg-bytes.py, whose engine it uses.
"""
import glob
import importlib.util
import math
import os
import sys
import tempfile

import numpy
import pyvips
from ssimulacra2 import compute_ssimulacra2

pyvips.cache_set_max(0)  # It would take a file of the same name for the same picture.
QUALITIES = {"jpeg": (50, 62, 75, 88), "webp": (45, 65, 82), "avif": (35, 50, 65)}
WIDTH = 256
FLOOR, COLOUR_FLOOR, ROUNDING = 1500, 3000, 0.36  # As in QuantisationLoss.java.
WANTED, LOWEST, HIGHEST = 62, 60, 89  # As in AutoQuality.java.
HERE = os.path.dirname(os.path.abspath(__file__))
DCT = numpy.array([[(math.sqrt(1 / 8) if k == 0 else 0.5) * math.cos((2 * n + 1) * k * math.pi / 16) for n in range(8)] for k in range(8)])


def steps(quality):
    """The table of Quantisation.java."""
    percent = 5000 / quality if quality < 50 else 200 - 2 * quality
    scale = 0.0354 * percent**0.84
    table = numpy.empty((8, 8))
    for v in range(8):
        for u in range(8):
            weight = 0.75 if u == v == 0 else 1 + 0.1 * ((u**1.56 + v**1.56) ** (1 / 1.56)) ** 1.6
            table[v, u] = min(255, max(1, round(scale * 9 * weight)))
    return table


def coefficients(plane):
    height, width = plane.shape
    whole = numpy.pad(plane, ((0, -height % 8), (0, -width % 8)), mode="edge")
    blocks = whole.reshape(whole.shape[0] // 8, 8, -1, 8).transpose(0, 2, 1, 3).reshape(-1, 8, 8)
    found = numpy.round(DCT @ blocks @ DCT.T)
    found[:, 0, 0] = 0
    return found


def losses(file):
    """The loss of halved chroma, and that of luma by quality."""
    image = pyvips.Image.new_from_file(file).colourspace("srgb")
    pixels = numpy.frombuffer(image.write_to_memory(), numpy.uint8).reshape(image.height, image.width, image.bands)[..., :3].astype(float)
    luma = coefficients(pixels @ [0.299, 0.587, 0.114] - 128)
    blue = coefficients(pixels @ [-0.168736, -0.331264, 0.5])
    red = coefficients(pixels @ [0.5, -0.418688, -0.081312])
    energy = (luma**2).sum((1, 2))
    high = numpy.ones((8, 8))
    high[:4, :4] = 0
    chroma = ((((blue**2) + (red**2)) * high).sum((1, 2)) / (COLOUR_FLOOR + energy)).mean()

    def of_luma(quality):
        table, size = steps(quality), numpy.abs(luma)
        error = (size - table * numpy.floor(size / table + ROUNDING)) ** 2
        error[:, 0, 0] = 0
        return (error.sum((1, 2)) / (FLOOR + energy)).mean()

    return chroma, {quality: of_luma(quality) for quality in range(50, 90)}


def measure(folder):
    """Loss and curves (quality, score, bytes) of each picture."""
    spec = importlib.util.spec_from_file_location("jpeg_bytes", os.path.join(HERE, "jpeg-bytes.py"))
    bytes_script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bytes_script)
    engine = bytes_script.miniature(os.path.dirname(HERE))
    found = {}
    for picture in sorted(path for kind in ("jpg", "jpeg", "png") for path in glob.glob(os.path.join(folder, f"*.{kind}"))):
        if pyvips.Image.new_from_file(picture).width < WIDTH:
            continue
        with tempfile.TemporaryDirectory() as scratch:
            wanted, seen = os.path.join(scratch, "wanted.png"), os.path.join(scratch, "seen.png")
            engine.render(os.path.abspath(picture), WIDTH, "-", wanted, "png")
            curves = {}
            for kind, qualities in QUALITIES.items():
                curves[kind] = []
                for quality in qualities:
                    thumbnail = os.path.join(scratch, f"t.{kind}")
                    engine.render(os.path.abspath(picture), WIDTH, quality, thumbnail, kind)
                    pyvips.Image.new_from_file(thumbnail).colourspace("srgb").write_to_file(seen)
                    curves[kind].append((quality, compute_ssimulacra2(wanted, seen), os.path.getsize(thumbnail)))
            found[os.path.basename(picture)] = (*losses(wanted), curves)
        print(os.path.basename(picture), file=sys.stderr)
    return found


def at(curve, quality):
    qualities = [point[0] for point in curve]
    return numpy.interp(quality, qualities, [point[1] for point in curve]), math.exp(numpy.interp(quality, qualities, [math.log(point[2]) for point in curve]))


def main():
    found = measure(sys.argv[1])
    rows = [(name, math.log(luma[quality]), math.log(chroma), score) for name, (chroma, luma, curves) in found.items() for quality, score, _ in curves["jpeg"]]
    facts = numpy.array([[luma, chroma, 1] for _, luma, chroma, _ in rows])
    scores = numpy.array([row[3] for row in rows])
    numbers = numpy.linalg.lstsq(facts, scores, rcond=None)[0]
    print(f"score = {numbers[2]:.2f} {numbers[0]:+.2f} ln(luma) {numbers[1]:+.2f} ln(chroma); off by {numpy.abs(facts @ numbers - scores).mean():.1f} on average")
    others = numpy.empty(len(scores))
    for name in found:
        mine = numpy.array([row[0] == name for row in rows])
        others[mine] = facts[mine] @ numpy.linalg.lstsq(facts[~mine], scores[~mine], rcond=None)[0]
    print(f"fitted without the picture: off by {numpy.abs(others - scores).mean():.1f}")

    def chosen(chroma, luma):
        return next((q for q in range(LOWEST, HIGHEST) if numbers @ [math.log(luma[q]), math.log(chroma), 1] >= WANTED), HIGHEST)

    print("\n| | bytes | mean score | lowest | lower quarter | deviation |\n|---|---:|---:|---:|---:|---:|")
    for title, choice in (("80", lambda *_: 80), ("auto", chosen)):
        points = [(*at(curves["jpeg"], choice(chroma, luma)), at(curves["jpeg"], 80)[1]) for chroma, luma, curves in found.values()]
        own = numpy.array([point[0] for point in points])
        share = numpy.mean([point[1] / point[2] for point in points])
        print(f"| {title} | {share:.3f} | {own.mean():.1f} | {own.min():.1f} | {numpy.percentile(own, 25):.1f} | {own.std():.1f} |")
    print("\n| JPEG | WebP | AVIF |\n|---:|---:|---:|")
    for quality in (60, 70, 80, 89):
        alike = []
        for kind in ("webp", "avif"):
            same = []
            for _, _, curves in found.values():
                score = at(curves["jpeg"], quality)[0]
                line = numpy.polyfit([point[1] for point in curves[kind]], [point[0] for point in curves[kind]], 1)
                same.append(float(numpy.polyval(line, score)))
            alike.append(numpy.median(same))
        print(f"| {quality} | {alike[0]:.0f} | {alike[1]:.0f} |")


main()
