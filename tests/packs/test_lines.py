import pytest

from licet.core.errors import BadPack
from licet.packs.lines import MAX_DEPTH, load_yaml, parse_yaml

TEXT = """\
country: NO
code: 5E001
day: 2021-09-09
nothing:
never: null
list:
- one
- {two: 3.10}
"""


def test_every_scalar_is_text():
    found = parse_yaml(TEXT.encode(), "x.yaml")
    assert found.data == {
        "country": "NO",
        "code": "5E001",
        "day": "2021-09-09",
        "nothing": "",
        "never": "null",
        "list": ["one", {"two": "3.10"}],
    }
    assert [found.has(key) for key in ("country", "nothing", "never", "absent")] == [True, False, False, False]


def test_every_value_knows_its_line():
    found = parse_yaml(TEXT.encode(), "x.yaml")
    places = [found, found.at("code"), found.at("list").at(1), found.at("list").at(1).at("two"), found.at("absent")]
    assert [str(one) for one in places] == ["x.yaml:1", "x.yaml:2", "x.yaml:8", "x.yaml:8", "x.yaml:1"]
    assert found.at("list").at(9).data is None
    assert [one.data for one in found.at("list").members()] == ["one", {"two": "3.10"}]
    assert found.at("list").names() == ()
    assert found.members() == ()


def test_scripts_and_astral_characters_are_kept(tmp_path):
    path = tmp_path / "names.yaml"
    path.write_text("uyghur: ئۇيغۇر\nface: '😀'\nmark: \"\\u202e\"\n", encoding="utf-8")
    assert load_yaml(path).data == {"uyghur": "ئۇيغۇر", "face": "😀", "mark": "\u202e"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "x.yaml:1: the file is empty: a mapping"),
        (b"# only a comment\n", "x.yaml:1: the file is empty: a mapping"),
        (b"a: 1\nb: 2\na: 3\n", "x.yaml:3: key 'a' stands twice in one mapping: each key once"),
        (b"a: &x 1\nb: *x\n", "x.yaml:1: a value that an alias repeats: the value written out in each place"),
        (
            b"a: !!python/object:os.system x\n",
            "x.yaml:1: tag tag:yaml.org,2002:python/object:os.system: no tags: everything is text",
        ),
        (b"a: b\n\xff\n", "x.yaml:2: byte 0xff: text in UTF-8"),
        (b"a: b\n---\nc: d\n", "x.yaml:2: but found another document: YAML"),
        (b"a: [b\n", "x.yaml:2: did not find expected ',' or ']': YAML"),
        (b"[a]: b\n", "x.yaml:1: a list or mapping as a key: text"),
    ],
)
def test_bad_yaml_is_refused_in_one_line(content, message):
    with pytest.raises(BadPack) as refused:
        parse_yaml(content, "x.yaml")
    assert str(refused.value) == message


def test_all_faults_of_a_file_come_together():
    with pytest.raises(BadPack) as refused:
        parse_yaml(b"a: 1\na: 2\nb: {c: 1, c: 2}\n", "x.yaml")
    assert [line.split(":")[1] for line in str(refused.value).splitlines()] == ["2", "3"]


@pytest.mark.parametrize("content", [b"[" * 10_000_000, b"- " * 5_000_000, b"? " * 100_000, b"{a: " * 200_000])
def test_deep_nesting_is_refused_and_ends_no_process(content):
    with pytest.raises(BadPack, match=f"nested deeper than {MAX_DEPTH}: at most {MAX_DEPTH}$"):
        parse_yaml(content, "x.yaml")


def test_brackets_in_text_are_no_nesting():
    assert parse_yaml(b"a: '" + b"[" * 500 + b"'\n", "x.yaml").data == {"a": "[" * 500}
