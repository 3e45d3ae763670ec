"""Data folders made for a test."""

import shutil
from pathlib import Path

SOUND = Path(__file__).parent / "sound"


def sound(into, **files):
    """Copy the sound folder and put other files over it; a key is a path with `__` for `/`, None takes it away."""
    return over(into, {name.replace("__", "/") + ".yaml": text for name, text in files.items()})


def over(into, files):
    shutil.copytree(SOUND, into)
    for name, text in files.items():
        path = into / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return into
