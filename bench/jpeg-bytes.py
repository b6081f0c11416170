#!/usr/bin/env python3
"""How many bytes a JPEG thumbnail takes at an equal score: Miniature, a commit before, sharp, sharp with mozjpeg, and jpegli.

usage: bench/jpeg-bytes.py [--small] [FOLDER [CHECKOUT]]

--small   writes the files of this checkout with `effort: small`
FOLDER    holds pictures (JPEG or PNG), or folders of them, which are classes; without it, test-images, which the project made
CHECKOUT  another checkout of this project to compare with

Each picture becomes thumbnails of 200, 512 and 1024 pixels. All encoders get the same pixels, the PNG thumbnail of Miniature, and are
scored beside them, so that only what an encoder loses counts. (The commit before scales the original itself, as Miniature does.)
Differences of bytes are Bjontegaard's: the mean difference of log(bytes) over the scores that both reach at qualities 50–93.
Needs `pip install numpy pyvips`, libvips, cargo (for bench/scores, which has the metrics), `npm ci` in bench/, and in each checkout
`mvn -Dquick -DskipTests package -pl bench -am`. With `pip install pyjpegli`, jpegli takes part.
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

try:
    import pyjpegli
except ImportError:
    pyjpegli = None

pyvips.cache_set_max(0)  # It would take a file of the same name for the same picture.
QUALITIES = (30, 40, 50, 60, 70, 80, 88, 93, 95)
COMPARED = [QUALITIES.index(quality) for quality in (50, 60, 70, 80, 88, 93)]
USUAL = QUALITIES.index(80)
WIDTHS = (200, 512, 1024)
METRICS = ("SSIMULACRA2", "Butteraugli")
HERE = os.path.dirname(os.path.abspath(__file__))


class Engine:
    """A process that takes jobs by the line; `Job.java` has the words."""

    scales = False  # Whether it gets the original instead of the pixels that the others get.

    def __init__(self, command, folder, scales=False, finishing="plain"):
        self.scales = scales
        self.finishing = finishing
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def answer(self, words):
        self.process.stdin.write("\t".join(words) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def render(self, picture, width, quality, output, kind="jpeg", times=1):
        """Renders and returns the CPU time in µs."""
        words = ["render", picture, kind, str(width), str(quality), str(times), output, self.finishing]
        answer = self.answer(words)
        if answer.startswith("failed\tNo job"):  # Commits before 8cd7a73 do not know the last word.
            answer = self.answer(words[:-1])
        if not answer.startswith("done"):
            raise RuntimeError(f"{picture}: {answer}")
        return int(answer.split("\t")[1])


class Jpegli:
    scales = False

    def render(self, picture, width, quality, output):
        image = pyvips.Image.new_from_file(picture).colourspace("srgb")
        with open(output, "wb") as file:
            file.write(pyjpegli.encode(image.write_to_memory(), image.width, image.height, quality))


class Scores:
    """The process of bench/scores."""

    def __init__(self):
        home = os.path.join(HERE, "scores")
        target = os.path.join(HERE, "target", "scores")
        subprocess.run(["cargo", "build", "--release", "--quiet", "--target-dir", target], cwd=home, check=True)
        program = os.path.join(target, "release", "scores")
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def of(self, wanted, seen):
        """SSIMULACRA2, and Butteraugli's 3-norm with its sign changed, so that more is better in both."""
        self.process.stdin.write(f"{wanted}\t{seen}\n")
        self.process.stdin.flush()
        score, distance = self.process.stdout.readline().split("\t")
        return float(score), -float(distance)


def miniature(checkout, scales=False, finishing="plain"):
    jars = f"{checkout}/bench/target/miniature-bench.jar:{checkout}/bench/target/lib/*"
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    program = "dev.miniature.bench.engine.EngineProgram"
    return Engine([java, "--enable-native-access=ALL-UNNAMED", "-cp", jars, program, "miniature"], checkout, scales, finishing)


def originals(folder):
    """Pictures with their class."""
    found = []
    for kind in ("jpg", "jpeg", "png"):
        found += [(path, "") for path in glob.glob(os.path.join(folder, f"*.{kind}"))]
        found += [(path, os.path.basename(os.path.dirname(path))) for path in glob.glob(os.path.join(folder, "*", f"*.{kind}"))]
    return sorted(found)


def usable(image):
    """Only pictures that the core writes without leaving the planes, so that the commit before takes part with its core."""
    return image.interpretation in ("srgb", "b-w") and image.get_typeof("icc-profile-data") == 0 and image.get_typeof("orientation") == 0


def write_ppm(picture, output):
    image = pyvips.Image.new_from_file(picture).colourspace("srgb")
    with open(output, "wb") as file:
        file.write(b"P6\n%d %d\n255\n" % (image.width, image.height) + image.write_to_memory())


def flat(path):
    image = pyvips.Image.new_from_file(path)
    return image.flatten(background=255) if image.hasalpha() else image


def points(engine, picture, pixels, width, scores, scratch):
    """Bytes and scores at each quality."""
    found = []
    for quality in QUALITIES:
        thumbnail, seen = os.path.join(scratch, "t.jpg"), os.path.join(scratch, "t.ppm")
        engine.render(picture if engine.scales else pixels, width, quality, thumbnail)
        write_ppm(thumbnail, seen)
        found.append((os.path.getsize(thumbnail), scores.of(os.path.join(scratch, "wanted.ppm"), seen)))
    return found


def difference(mine, others, metric):
    """How much more bytes `mine` takes than `others` at an equal score, as a share; nan where they have no score in common."""
    curves = []
    for curve in (mine, others):
        compared = [curve[at] for at in COMPARED]
        curves.append(sorted((scores[metric], math.log(size)) for size, scores in compared))
    low = max(curve[0][0] for curve in curves)
    high = min(curve[-1][0] for curve in curves)
    if high <= low:
        return math.nan
    at = numpy.linspace(low, high, 50)
    own, other = (numpy.interp(at, [score for score, _ in curve], [size for _, size in curve]) for curve in curves)
    return math.exp(float(numpy.mean(own - other))) - 1


def mean(values):
    known = [value for value in values if not math.isnan(value)]
    return statistics.mean(known) if known else math.nan


def print_bytes(curves, classes, names):
    pairs = sorted({(picture, width) for _, picture, width in curves})
    for metric, title in enumerate(METRICS):
        print(f"\n| bytes of Miniature at an equal {title}, beside | " + " | ".join(map(str, WIDTHS)) + " | all | worst class | worst picture |")
        print("|---|" + "---:|" * (len(WIDTHS) + 3))
        for name in names:
            shares = {pair: difference(curves["Miniature", *pair], curves[name, *pair], metric) for pair in pairs}
            cells = [f"{100 * mean([share for (_, w), share in shares.items() if w == width]):+.1f} %" for width in WIDTHS]
            cells.append(f"{100 * mean(shares.values()):+.1f} %")
            by_class = {c: mean([share for (picture, _), share in shares.items() if classes[picture] == c]) for c in set(classes.values())}
            worst = max(by_class, key=by_class.get)
            cells.append(f"{worst} {100 * by_class[worst]:+.1f} %")
            cells.append(f"{100 * max(share for share in shares.values() if not math.isnan(share)):+.1f} %")
            print(f"| {name} | " + " | ".join(cells) + " |")


def print_scores(curves, names):
    pairs = sorted({(picture, width) for _, picture, width in curves})
    for metric, title in enumerate(METRICS):
        print(f"\n| mean {title} at quality | " + " | ".join(map(str, QUALITIES)) + " |\n|---|" + "---:|" * len(QUALITIES))
        for name in ["Miniature", *names]:
            means = [abs(statistics.mean(curves[name, *pair][at][1][metric] for pair in pairs)) for at in range(len(QUALITIES))]
            print(f"| {name} | " + " | ".join(f"{value:.{1 + metric}f}" for value in means) + " |")
    print("\n| at quality 80, beside | bytes | mean score | lowest difference of score |\n|---|---:|---:|---:|")
    for name in names:
        beside = [(curves["Miniature", *pair][USUAL], curves[name, *pair][USUAL]) for pair in pairs]
        scores = [own[1][0] - other[1][0] for own, other in beside]
        print(f"| {name} | {statistics.mean(own[0] / other[0] for own, other in beside):.3f} | {statistics.mean(scores):+.2f} | {min(scores):+.1f} |")


def main():
    arguments = [word for word in sys.argv[1:] if word != "--small"]
    finishing = "small" if len(arguments) < len(sys.argv) - 1 else "plain"
    folder = arguments[0] if arguments else os.path.join(HERE, "..", "test-images")
    own = miniature(os.path.dirname(HERE))
    # Miniature scales the original as well where it is compared with a commit that does, so that both begin with the same planes.
    engines = {"Miniature": miniature(os.path.dirname(HERE), scales=True, finishing=finishing)}
    if len(arguments) > 1:
        engines["before"] = miniature(os.path.abspath(arguments[1]), scales=True)
    engines["sharp"] = Engine(["node", "sharp-worker.mjs"], HERE)
    engines["sharp, mozjpeg"] = Engine(["node", "sharp-worker.mjs", "mozjpeg"], HERE)
    if pyjpegli:
        engines["jpegli"] = Jpegli()
    scores, curves, classes = Scores(), {}, {}
    for path, kind in originals(folder):
        image = flat(path)
        if not usable(image):
            continue
        for width in WIDTHS:
            if image.width < width:
                continue
            with tempfile.TemporaryDirectory() as scratch:
                picture = os.path.abspath(path)
                if not path.endswith(("jpg", "jpeg")):
                    picture = os.path.join(scratch, "original.jpg")
                    image.jpegsave(picture, Q=98, subsample_mode="off")
                pixels = os.path.join(scratch, "wanted.png")
                own.render(picture, width, "-", pixels, "png")
                write_ppm(pixels, os.path.join(scratch, "wanted.ppm"))
                for name, engine in engines.items():
                    curves[name, path, width] = points(engine, picture, pixels, width, scores, scratch)
            classes[path] = kind
            print(f"{path} {width}", file=sys.stderr)
    names = list(engines)[1:]
    print_bytes(curves, classes, names)
    print_scores(curves, names)


if __name__ == "__main__":
    main()
