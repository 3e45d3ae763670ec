from xml.etree import ElementTree as ET

from licet.report import picture

from .samples import UYGHUR, hospital, refusal


def test_the_picture_is_one_file_that_loads_nothing(tmp_path):
    path = tmp_path / "docs" / "determination.svg"
    picture.save(hospital(), path)
    drawn = path.read_text("utf-8")
    root = ET.fromstring(drawn)  # noqa: S314 (we have just written it)
    assert root.tag.endswith("svg")
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")
    assert "REFER" in "".join(root.itertext())


def test_same_input_same_picture():
    assert picture.svg(refusal()) == picture.svg(refusal())


def test_full_width_names_are_not_squeezed():
    root = ET.fromstring(picture.svg(refusal()))  # noqa: S314 (we have just written it)
    rows = root.iter("{http://www.w3.org/2000/svg}text")
    assert not [row for row in rows if "天" in (row.text or "") and "textLength" in row.attrib]


def test_the_picture_stops_where_the_reasons_end():
    shown = picture.svg(hospital()).replace("&#160;", " ")
    assert "RIGHTS" in shown
    assert "What to ask" not in shown
    assert "Sources" not in shown


def test_right_to_left_names_are_isolated():
    shown = picture.svg(refusal(), width=200).replace("&#160;", " ")
    assert f"\u2068{UYGHUR}\u2069" in shown
