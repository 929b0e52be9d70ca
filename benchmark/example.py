"""A dataset of the gallery that can be copied to any folder, as many times as a benchmark needs it."""

import pathlib

EXAMPLES = pathlib.Path(__file__).parent.parent / "examples"
ABSTRACTS = EXAMPLES / "abstracts"


def standing_alone(descriptor):
    """The text of a descriptor of the gallery whose quotes lie beside it, and the files that they come from."""
    text = descriptor.read_text(encoding="utf-8")
    sources = {path.name: path for path in ABSTRACTS.glob("*.txt") if f"../abstracts/{path.name}" in text}
    return text.replace("../abstracts/", ""), sources


def write(folder, text, sources):
    """Makes a folder with this descriptor and its sources."""
    folder.mkdir()
    folder.joinpath("datacard.yaml").write_text(text, encoding="utf-8")
    for name, path in sources.items():
        folder.joinpath(name).write_bytes(path.read_bytes())
