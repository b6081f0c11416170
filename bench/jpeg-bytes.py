#!/usr/bin/env python3
"""How many bytes a JPEG thumbnail takes at an equal score: Miniature, a commit before, sharp, and sharp with mozjpeg.

usage: bench/jpeg-bytes.py FOLDER [CHECKOUT]

FOLDER    holds photographs (JPEG or PNG); every picture is scaled to widths of 200, 512 and 1024 pixels
CHECKOUT  another checkout of this project to compare with

The score is SSIMULACRA2 against the whole original, decoded and scaled with Lanczos3 in floating point. Differences of bytes
are Bjontegaard's: the mean difference of log(bytes) over the scores that both reach, from six qualities.
Needs `pip install numpy pyvips ssimulacra2`, libvips, `npm ci` in bench/, and in each checkout
`mvn -Dquick -DskipTests package -pl bench -am`.
"""
import glob
import math
import os
import statistics
import subprocess
import sys
import tempfile

import numpy
import pyvips
from ssimulacra2 import compute_ssimulacra2

pyvips.cache_set_max(0)  # It would take a file of the same name for the same picture.
QUALITIES = (50, 60, 70, 80, 88, 93)
WIDTHS = (200, 512, 1024)
HERE = os.path.dirname(os.path.abspath(__file__))


class Engine:
    """A process that takes jobs by the line; `Job.java` has the words."""

    def __init__(self, command, folder):
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def render(self, picture, width, quality, output, kind="jpeg"):
        words = ["render", picture, kind, str(width), str(quality), "1", output, "plain"]
        self.process.stdin.write("\t".join(words) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer.startswith("done"):
            raise RuntimeError(f"{picture}: {answer}")


def miniature(checkout):
    jars = f"{checkout}/bench/target/miniature-bench.jar:{checkout}/bench/target/lib/*"
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    program = "dev.miniature.bench.engine.EngineProgram"
    return Engine([java, "--enable-native-access=ALL-UNNAMED", "-cp", jars, program, "miniature"], checkout)


def reference(picture, width, height, output):
    whole = pyvips.Image.new_from_file(picture).autorot()
    if whole.hasalpha():
        whole = whole.flatten(background=255)
    whole = whole.colourspace("srgb").cast("float")
    small = whole.resize(width / whole.width, vscale=height / whole.height, kernel="lanczos3")
    small.rint().cast("uchar").copy(interpretation="srgb").write_to_file(output)


def curve(engine, picture, width, scratch):
    """Bytes and score at each quality."""
    points = []
    for quality in QUALITIES:
        thumbnail, pixels = os.path.join(scratch, "t.jpg"), os.path.join(scratch, "t.png")
        engine.render(picture, width, quality, thumbnail)
        image = pyvips.Image.new_from_file(thumbnail).colourspace("srgb")
        wanted = os.path.join(scratch, f"wanted{image.height}.png")
        if not os.path.exists(wanted):
            reference(picture, image.width, image.height, wanted)
        image.write_to_file(pixels)
        points.append((os.path.getsize(thumbnail), compute_ssimulacra2(wanted, pixels)))
    return points


def difference(points, others):
    """How much more bytes `points` take than `others` at an equal score, as a share; nan where they have no score in common."""
    low = max(min(score for _, score in points), min(score for _, score in others))
    high = min(max(score for _, score in points), max(score for _, score in others))
    if high <= low:
        return math.nan
    at = numpy.linspace(low, high, 50)

    def logs(curve_points):
        ordered = sorted(curve_points, key=lambda point: point[1])
        return numpy.interp(at, [score for _, score in ordered], [math.log(size) for size, _ in ordered])

    return math.exp(float(numpy.mean(logs(points) - logs(others)))) - 1


def main():
    folder = sys.argv[1]
    pictures = sorted(path for kind in ("jpg", "jpeg", "png") for path in glob.glob(os.path.join(folder, f"*.{kind}")))
    engines = {"Miniature": miniature(os.path.dirname(HERE))}
    if len(sys.argv) > 2:
        engines["before"] = miniature(os.path.abspath(sys.argv[2]))
    engines["sharp"] = Engine(["node", "sharp-worker.mjs"], HERE)
    engines["sharp, mozjpeg"] = Engine(["node", "sharp-worker.mjs", "mozjpeg"], HERE)
    curves = {}
    for picture in pictures:
        for width in WIDTHS:
            if pyvips.Image.new_from_file(picture).width < width:
                continue
            with tempfile.TemporaryDirectory() as scratch:
                for name, engine in engines.items():
                    curves[name, picture, width] = curve(engine, os.path.abspath(picture), width, scratch)
            print(f"{os.path.basename(picture)} {width}", file=sys.stderr)
    pairs = sorted({(picture, width) for _, picture, width in curves})
    print("| bytes of Miniature at an equal score, beside | " + " | ".join(map(str, WIDTHS)) + " | all | worst picture |")
    print("|---|" + "---:|" * (len(WIDTHS) + 2))
    for name in list(engines)[1:]:
        shares = {pair: difference(curves["Miniature", *pair], curves[name, *pair]) for pair in pairs}
        shares = {pair: share for pair, share in shares.items() if not math.isnan(share)}
        cells = [statistics.mean([share for (_, w), share in shares.items() if w == width] or [math.nan]) for width in WIDTHS]
        cells += [statistics.mean(shares.values()), max(shares.values())]
        print(f"| {name} | " + " | ".join(f"{100 * cell:+.1f} %" for cell in cells) + " |")
    print("\n| mean score at quality | " + " | ".join(map(str, QUALITIES)) + " |\n|---|" + "---:|" * len(QUALITIES))
    for name in engines:
        means = [statistics.mean(curves[name, *pair][at][1] for pair in pairs) for at in range(len(QUALITIES))]
        print(f"| {name} | " + " | ".join(f"{mean:.1f}" for mean in means) + " |")
    sizes = [statistics.mean(curves["Miniature", *pair][3][0] / curves[n, *pair][3][0] for pair in pairs) for n in list(engines)[1:]]
    print("\nBytes at quality 80: " + ", ".join(f"{size:.3f} of {n}" for n, size in zip(list(engines)[1:], sizes)))
    if "before" in engines:
        drops = [curves["Miniature", *pair][3][1] - curves["before", *pair][3][1] for pair in pairs]
        print(f"Score at quality 80 beside the commit before: {statistics.mean(drops):+.2f} on average, {min(drops):+.1f} at worst")


if __name__ == "__main__":
    main()
